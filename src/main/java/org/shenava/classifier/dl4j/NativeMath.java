package org.shenava.classifier.dl4j;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.shenava.audio.NativeLibraries;

/** Sets up ND4J once for small networks: one thread, and no talk below a warning. Call before anything else of ND4J. */
public final class NativeMath {
    /** A network of a few thousand weights loses more time waking threads than it wins by them, most of all on a busy machine. */
    private static final int MAX_THREADS = 1;

    // Held so that the garbage collector does not take the loggers, and their level with them.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"));

    private NativeMath() {}

    /** Loads the native library, which takes about two seconds the first time; later calls return at once. */
    public static void prepare() {
        NativeLibraries.load(Once::touch);
    }

    /** The class loader runs this initialiser once, whichever thread comes first. */
    private static final class Once {
        static {
            QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
            Nd4j.getEnvironment().setMaxThreads(MAX_THREADS);
            Nd4j.getEnvironment().setMaxMasterThreads(MAX_THREADS);
            // The loops of the native library obey this one only: beside other programs on two cores a prediction took
            // 17 to
            // 56 ms with two threads and 1 ms with one.
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(MAX_THREADS);
            Nd4j.factory().blas().setMaxThreads(MAX_THREADS);
        }

        private Once() {}

        static void touch() {}
    }
}
