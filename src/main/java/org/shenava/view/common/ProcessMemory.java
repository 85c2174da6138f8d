package org.shenava.view.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * Memory that this process holds, in mebibytes.
 *
 * @param heapUsedMib objects, those that nobody needs any more included
 * @param heapCommittedMib taken from the system for objects
 * @param residentMib all that is in the machine's memory, libraries and networks included; empty where the system does not say (only Linux does)
 */
public record ProcessMemory(double heapUsedMib, double heapCommittedMib, OptionalDouble residentMib) {
    private static final double KIB_PER_MIB = 1024;
    private static final double BYTES_PER_MIB = 1024 * 1024;

    /** Of this moment. Reads a file of the system. */
    public static ProcessMemory now() {
        Runtime runtime = Runtime.getRuntime();
        return new ProcessMemory(
                (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MIB,
                runtime.totalMemory() / BYTES_PER_MIB,
                residentMib(ProcessHandle.current().pid()));
    }

    /** Resident mebibytes of any process; empty where the system does not say. */
    public static OptionalDouble residentMib(long processId) {
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
}
