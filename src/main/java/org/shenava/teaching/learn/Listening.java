package org.shenava.teaching.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.audio.AudioException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.store.AtomicFiles;
import org.shenava.store.ContentHash;
import org.shenava.teaching.Example;
import org.shenava.teaching.Pause;
import org.shenava.teaching.TeachingException;

/** Hears all examples, on all cores. What was heard is kept by the hash of the file, so that it is heard once however often it is taught. */
final class Listening {
    private final Ear ear;
    private final Path cache;
    private final Pause pause;
    private final JobContext job;

    Listening(Ear ear, Path cache, Pause pause, JobContext job) {
        this.ear = ear;
        this.cache = cache;
        this.pause = pause;
        this.job = job;
    }

    /**
     * An example with what was heard of it.
     *
     * @param fileSha256 of the file; empty when it cannot be read
     * @param recording empty when it cannot be read
     * @param problem why not, one sentence; else empty
     */
    record Heard(Example example, String fileSha256, Optional<HeardRecording> recording, String problem) {}

    /** Told after each example whether it had to be decoded. */
    @FunctionalInterface
    interface Watch {
        void heard(boolean anew);
    }

    /**
     * Hears.
     *
     * @throws TeachingException in one sentence, when what was heard cannot be kept
     */
    List<Heard> hear(List<Example> examples, Watch watch) throws TeachingException, JobCancelledException {
        List<Heard> all = new ArrayList<>();
        Pieces.run(examples.size(), index -> one(examples.get(index), watch), (index, one) -> all.add(one), job);
        return all;
    }

    private Heard one(Example example, Watch watch) throws TeachingException, JobCancelledException {
        pause.awaitRunning(job);
        String sha256;
        try {
            sha256 = ContentHash.of(example.file());
        } catch (IOException gone) {
            return new Heard(example, "", Optional.empty(), "The file is missing or closed to us.");
        }
        Path file = cache.resolve(sha256 + "-" + ear.fingerprint() + ".heard");
        Optional<HeardRecording> kept = kept(file);
        if (kept.isPresent()) {
            watch.heard(false);
            return new Heard(example, sha256, kept, "");
        }
        try {
            HeardRecording heard = ear.hear(example.file(), pause, job);
            AtomicFiles.write(file, HeardFile.write(heard, ear.shape()));
            watch.heard(true);
            return new Heard(example, sha256, Optional.of(heard), "");
        } catch (AudioException broken) {
            return new Heard(example, sha256, Optional.empty(), broken.getMessage());
        } catch (IOException full) {
            throw new TeachingException(
                    "What was heard cannot be kept in " + cache + "; make room on the disk or allow writing there.",
                    full);
        }
    }

    private Optional<HeardRecording> kept(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(HeardFile.read(Files.readAllBytes(file), ear.shape()));
        } catch (IOException damaged) {
            // Left by a broken disk or another version: heard again.
            System.getLogger(Listening.class.getName())
                    .log(System.Logger.Level.DEBUG, file + " is made again", damaged);
            return Optional.empty();
        }
    }
}
