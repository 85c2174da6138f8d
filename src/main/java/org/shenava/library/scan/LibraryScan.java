package org.shenava.library.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shenava.classifier.ModelException;
import org.shenava.job.InOrder;
import org.shenava.job.Job;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.scan.AnswerStore.Fresh;
import org.shenava.library.scan.AnswerStore.Keys;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScanOutcome.Why;
import org.shenava.store.StoreException;

/**
 * Finds out what every recording in a folder is. What was heard before is not heard again: a file with the same place, size and time is
 * not even opened, and one whose content was heard at another place is only read. Answers are kept a few at a time, so that a scan that
 * is stopped goes on where it was.
 */
public final class LibraryScan implements Job<ScanResult> {
    /** A crash costs at most this many answers, or those of so many seconds. */
    private static final int BATCH = 16;

    private static final long BATCH_NANOS = 2_000_000_000L;

    private final ScanRequest request;
    private final AnswerStore store;
    private final Keys keys;
    private final ScanWords words;

    // The job's thread.
    private final Map<Path, ScanOutcome> byPath = new TreeMap<>();
    private final List<Fresh> batch = new ArrayList<>();
    private long batchNanos;

    /** A scan that says in English how far it is. */
    public LibraryScan(ScanRequest request, AnswerStore store) {
        this(request, store, ScanWords.ENGLISH);
    }

    public LibraryScan(ScanRequest request, AnswerStore store, ScanWords words) {
        this.request = request;
        this.store = store;
        this.words = words;
        this.keys = new Keys(
                request.model().key(),
                request.modes().map(ScanModel::key),
                request.model().scope());
    }

    /**
     * Scans.
     *
     * @throws JobCancelledException when it was stopped; everything heard so far is kept
     * @throws ModelException in one sentence, when a network cannot be loaded
     * @throws StoreException in one sentence, when answers cannot be kept
     */
    @Override
    public ScanResult run(JobContext job) throws JobCancelledException, ModelException, StoreException {
        FolderWalk.Found found = FolderWalk.walk(request.folder(), job);
        List<FoundFile> unknown = new ArrayList<>();
        for (FoundFile file : found.files()) {
            job.checkCancelled();
            Optional<ScannedTrack> known = known(file);
            known.ifPresentOrElse(track -> tell(new Heard(track)), () -> unknown.add(file));
        }
        ScanProgress progress = new ScanProgress(unknown, words, job);
        hear(unknown, progress, job);
        List<ScanOutcome> outcomes = new ArrayList<>(byPath.values());
        for (Refused refused : found.refused()) {
            request.outcomes().accept(refused);
            outcomes.add(refused);
        }
        return new ScanResult(outcomes, progress.heardCount(), progress.heardSeconds());
    }

    /**
     * What a single recording is, whatever folder is asked for.
     *
     * @param file absolute
     */
    public ScanOutcome one(Path file, JobContext job) throws JobCancelledException, ModelException, StoreException {
        FoundFile found;
        try {
            found = FoundFile.of(file, Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException missing) {
            return FolderWalk.refusal(file, Why.GONE, "is not there; check its place and name.");
        } catch (IOException unreadable) {
            return FolderWalk.refusal(file, unreadable);
        }
        Optional<ScannedTrack> known = known(found);
        if (known.isEmpty()) {
            hear(List.of(found), new ScanProgress(List.of(found), words, job), job);
        }
        return known.<ScanOutcome>map(Heard::new).orElseGet(() -> byPath.get(file));
    }

    private Optional<ScannedTrack> known(FoundFile file) throws StoreException {
        return store.byPlace(file, keys)
                .flatMap(known -> known.track(request.modes().isPresent()));
    }

    private void hear(List<FoundFile> unknown, ScanProgress progress, JobContext job)
            throws JobCancelledException, ModelException, StoreException {
        batchNanos = System.nanoTime();
        int workers = Math.min(request.workers(), Math.max(1, unknown.size()));
        try (FileHearing hearing = new FileHearing(request, store, keys, job)) {
            InOrder.<FileHearing.Piece, ScanStopped>run(
                    unknown.size(),
                    workers,
                    index -> hearing.hear(unknown.get(index)),
                    (index, piece) -> take(unknown.get(index), piece, progress),
                    job);
        } catch (ScanStopped stopped) {
            stopped.throwCause();
        } finally {
            // Also when it was stopped: what was heard must not be heard again.
            keepBatch();
        }
    }

    private void take(FoundFile file, FileHearing.Piece piece, ScanProgress progress) throws ScanStopped {
        if (piece.failure().isPresent()) {
            throw new ScanStopped(piece.failure().get());
        }
        tell(piece.outcome().orElseThrow());
        progress.done(file, piece);
        piece.fresh().ifPresent(batch::add);
        if (batch.size() >= BATCH || System.nanoTime() - batchNanos > BATCH_NANOS) {
            try {
                keepBatch();
            } catch (StoreException full) {
                throw new ScanStopped(full);
            }
        }
    }

    private void keepBatch() throws StoreException {
        batchNanos = System.nanoTime();
        if (!batch.isEmpty()) {
            List<Fresh> kept = List.copyOf(batch);
            batch.clear();
            store.keep(kept);
        }
    }

    private void tell(ScanOutcome outcome) {
        byPath.put(outcome.file(), outcome);
        request.outcomes().accept(outcome);
    }

    /** Carries what ends a scan through the pieces. */
    private static final class ScanStopped extends Exception {
        ScanStopped(Exception cause) {
            super(cause);
        }

        void throwCause() throws JobCancelledException, ModelException, StoreException {
            if (getCause() instanceof JobCancelledException cancelled) {
                throw cancelled;
            }
            if (getCause() instanceof ModelException model) {
                throw model;
            }
            if (getCause() instanceof StoreException store) {
                throw store;
            }
            throw new IllegalStateException(getCause());
        }
    }
}
