package org.shenava.library.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shenava.audio.AudioException;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** A network for each thread that needs one, opened when it first does. */
final class Ears implements AutoCloseable {
    private final ScanModel model;
    private final Map<Thread, OneEar> ears = new ConcurrentHashMap<>();

    // Any thread.
    private volatile boolean closed;

    Ears(ScanModel model) {
        this.model = model;
    }

    ModelAnswer hear(Path file, JobContext job) throws AudioException, ModelException, JobCancelledException {
        OneEar mine = ears.computeIfAbsent(Thread.currentThread(), thread -> new OneEar());
        if (closed) {
            // Whoever closed all others may not have seen this one.
            mine.close();
        }
        return mine.hear(model, file, job);
    }

    /** A piece that is being made when a job is stopped goes on for a moment: its network must not vanish under it. */
    private static final class OneEar {
        private Optional<ScanModel.Ear> ear = Optional.empty();
        private boolean closed;

        synchronized ModelAnswer hear(ScanModel model, Path file, JobContext job)
                throws AudioException, ModelException, JobCancelledException {
            if (closed) {
                throw new JobCancelledException();
            }
            if (ear.isEmpty()) {
                ear = Optional.of(model.open());
            }
            return ear.get().hear(file, job);
        }

        synchronized void close() {
            closed = true;
            ear.ifPresent(ScanModel.Ear::close);
            ear = Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
        List<OneEar> all = new ArrayList<>(ears.values());
        all.forEach(OneEar::close);
    }
}
