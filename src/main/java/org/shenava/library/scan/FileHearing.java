package org.shenava.library.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.shenava.audio.AudioException;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.scan.AnswerStore.Fresh;
import org.shenava.library.scan.AnswerStore.Keys;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScanOutcome.Why;
import org.shenava.library.tags.TrackTagReader;
import org.shenava.store.ContentHash;
import org.shenava.store.StoreException;

/** Hears single files, on several threads at once. What is known of a file's content is not asked again. */
final class FileHearing implements AutoCloseable {
    /** A file changed within this time of its reading may change again without showing it. */
    private static final long LATELY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ScanRequest request;
    private final AnswerStore store;
    private final Keys keys;
    private final JobContext job;
    private final Ears model;
    private final Optional<Ears> modes;
    /** Answers of this scan, by content and model: copies of a recording may come before it is in the store. */
    private final Map<String, ModelAnswer> answered = new ConcurrentHashMap<>();

    FileHearing(ScanRequest request, AnswerStore store, Keys keys, JobContext job) {
        this.request = request;
        this.store = store;
        this.keys = keys;
        this.job = job;
        this.model = new Ears(request.model());
        this.modes = request.modes().map(Ears::new);
    }

    /**
     * What became of a file.
     *
     * @param fresh what to keep
     * @param heardSeconds of sound that was decoded and heard for it, counted once even if two models heard it; 0 when all was known
     * @param failure that ends the scan
     */
    record Piece(
            Optional<ScanOutcome> outcome, Optional<Fresh> fresh, double heardSeconds, Optional<Exception> failure) {
        static Piece refused(Refused refused) {
            return new Piece(Optional.of(refused), Optional.empty(), 0, Optional.empty());
        }

        static Piece failed(Exception failure) {
            return new Piece(Optional.empty(), Optional.empty(), 0, Optional.of(failure));
        }
    }

    Piece hear(FoundFile file) {
        try {
            job.checkCancelled();
            return heard(file);
        } catch (AudioException noSound) {
            return Piece.refused(refusal(file, noSound));
        } catch (IOException unreadable) {
            return Piece.refused(FolderWalk.refusal(file.path(), unreadable));
        } catch (JobCancelledException | ModelException | StoreException ends) {
            return Piece.failed(ends);
        }
    }

    private Piece heard(FoundFile file)
            throws IOException, AudioException, JobCancelledException, ModelException, StoreException {
        Path path = file.path();
        if (Lock.isOn(path)) {
            return Piece.refused(FolderWalk.refusal(
                    path, Why.PROTECTED, "has a lock of the shop that sold it; get it without one."));
        }
        FoundFile before = stat(path);
        String sha256 = ContentHash.of(path);
        List<Fresh.Answered> fresh = new ArrayList<>();
        ModelAnswer answer = ask(model, keys.model(), path, sha256, fresh);
        Optional<ByHand> byHand = store.byHand(sha256, keys.scope());
        Optional<ModelAnswer> mode = Optional.empty();
        if (modes.isPresent() && ScannedTrack.asksModes(answer, byHand)) {
            mode = Optional.of(ask(modes.get(), keys.modes().orElseThrow(), path, sha256, fresh));
        }
        if (!stat(path).equals(before)) {
            return Piece.refused(FolderWalk.refusal(path, Why.GONE, "changed while it was read; scan again."));
        }
        KnownFile known = new KnownFile(path, before.bytes(), trusted(before), sha256, TrackTagReader.read(path));
        ScannedTrack track = new ScannedTrack(path, before.bytes(), sha256, known.tags(), answer, mode, byHand);
        double seconds =
                fresh.stream().mapToDouble(one -> one.answer().seconds()).sum();
        return new Piece(
                Optional.of(new Heard(track)), Optional.of(new Fresh(known, fresh)), seconds, Optional.empty());
    }

    private ModelAnswer ask(Ears ears, String key, Path path, String sha256, List<Fresh.Answered> fresh)
            throws AudioException, JobCancelledException, ModelException, StoreException {
        ModelAnswer justNow = answered.get(sha256 + key);
        Optional<ModelAnswer> known = justNow != null ? Optional.of(justNow) : store.answer(sha256, key);
        if (known.isPresent()) {
            return known.get();
        }
        // Several files are heard at once: how far each is would only confuse.
        ModelAnswer answer = ears.hear(path, job.withoutProgress());
        answered.put(sha256 + key, answer);
        fresh.add(new Fresh.Answered(key, answer));
        return answer;
    }

    private static FoundFile stat(Path path) throws IOException {
        return FoundFile.of(path, Files.readAttributes(path, BasicFileAttributes.class));
    }

    private static long trusted(FoundFile file) {
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        return now - file.modifiedNanos() < LATELY_NANOS ? KnownFile.UNTRUSTED : file.modifiedNanos();
    }

    private static Refused refusal(FoundFile file, AudioException failure) {
        Path path = file.path();
        Why why = !Files.exists(path) ? Why.GONE : Files.isReadable(path) ? Why.NO_SOUND : Why.UNREADABLE;
        return new Refused(path, why, failure.getMessage());
    }

    @Override
    public void close() {
        model.close();
        modes.ifPresent(Ears::close);
    }
}
