package org.shenava.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** Memory that a process holds. */
final class Memory {
    private static final double KIB_PER_MIB = 1024;

    private Memory() {}

    /** Resident mebibytes of a process; empty where the system does not say (only Linux does). */
    static OptionalDouble residentMib(long processId) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(processId), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return OptionalDouble.of(Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB_PER_MIB);
                }
            }
        } catch (IOException notLinux) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.empty();
    }

    /** This process after it listened, against the limit of its heap. */
    static Optional<Figure> ofListening(Bench.Setting setting) {
        OptionalDouble resident = residentMib(ProcessHandle.current().pid());
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
                new double[] {heap}));
    }
}
