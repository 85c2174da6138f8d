package org.shenava.app.bench;

import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.view.common.ProcessMemory;

/** Memory that a process holds. */
final class Memory {
    private static final double KIB_PER_MIB = 1024;

    private Memory() {}

    /** This process after it listened, against the limit of its heap. */
    static Optional<Figure> ofListening(Bench.Setting setting) {
        OptionalDouble resident =
                ProcessMemory.residentMib(ProcessHandle.current().pid());
        if (resident.isEmpty()) {
            setting.say().accept("Memory is measured on Linux only.");
            return Optional.empty();
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / KIB_PER_MIB / KIB_PER_MIB;
        return Optional.of(Figure.of(
                        "live",
                        "memory after listening, libraries included",
                        "MiB",
                        new double[] {resident.getAsDouble()},
                        "the live objects in its heap",
                        new double[] {heap})
                .asked(Asked.atMost(600)));
    }
}
