package org.shenava.library.scan;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to scan, and how.
 *
 * @param folder absolute
 * @param modes asked about what the model, or a person, calls Iranian
 * @param workers threads, each with networks of its own
 * @param outcomes told at once, on the job's thread, so that a table can fill while the scan goes on
 */
public record ScanRequest(
        Path folder, ScanModel model, Optional<ScanModel> modes, int workers, Consumer<ScanOutcome> outcomes) {
    public ScanRequest {
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("folder must be absolute, got " + folder);
        }
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, got " + workers);
        }
    }

    /** A scan on all cores that tells nobody until it is done. */
    public ScanRequest(Path folder, ScanModel model, Optional<ScanModel> modes) {
        this(folder, model, modes, Runtime.getRuntime().availableProcessors(), outcome -> {});
    }
}
