package org.shenava.app.bench;

import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.view.common.ProcessMemory;

/** Memory that a process holds. */
final class Memory {
    private Memory() {}

    /** This process after it listened, against the limit of its heap. */
    static Optional<Figure> ofListening(Bench.Setting setting) {
        OptionalDouble resident = ProcessMemory.now().residentMib();
        if (resident.isEmpty()) {
            setting.say().accept("Memory is measured on Linux only.");
            return Optional.empty();
        }
        System.gc();
        return Optional.of(Figure.of(
                        "live",
                        "memory after listening, libraries included",
                        "MiB",
                        new double[] {resident.getAsDouble()},
                        "the live objects in its heap",
                        new double[] {ProcessMemory.now().heapUsedMib()})
                .asked(Asked.atMost(600)));
    }
}
