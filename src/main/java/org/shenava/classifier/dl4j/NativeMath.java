package org.shenava.classifier.dl4j;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nd4j.linalg.factory.Nd4j;

/** Sets up ND4J once for small networks: few threads, and no talk below a warning. Call before anything else of ND4J. */
public final class NativeMath {
    /** A network of a few thousand weights loses more time waking threads than it wins by them. */
    private static final int MAX_THREADS = 2;

    // Held so that the garbage collector does not take the loggers, and their level with them.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"));

    private NativeMath() {}

    /** Loads the native library, which takes about two seconds the first time; later calls return at once. */
    public static void prepare() {
        Once.touch();
    }

    /** The class loader runs this initialiser once, whichever thread comes first. */
    private static final class Once {
        static {
            QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
            int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
            Nd4j.getEnvironment().setMaxThreads(threads);
            Nd4j.getEnvironment().setMaxMasterThreads(threads);
        }

        private Once() {}

        static void touch() {}
    }
}
