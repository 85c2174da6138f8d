package org.shenava.library.scan;

import java.util.List;
import java.util.OptionalDouble;
import org.shenava.job.JobContext;

/** How far a scan is, by the bytes that still must be read: files differ too much in length to be counted. */
final class ScanProgress {
    /** The first files load the networks; before that nothing can be foretold. */
    private static final double TELLS_FROM_SECONDS = 5;

    private final JobContext job;
    private final ScanWords words;
    private final int fileCount;
    private final long totalBytes;
    private final long startNanos = System.nanoTime();
    private int doneCount;
    private long doneBytes;
    private int heardCount;
    private double heardSeconds;

    ScanProgress(List<FoundFile> files, ScanWords words, JobContext job) {
        this.job = job;
        this.words = words;
        this.fileCount = files.size();
        this.totalBytes = Math.max(1, files.stream().mapToLong(FoundFile::bytes).sum());
    }

    void done(FoundFile file, FileHearing.Piece piece) {
        doneCount++;
        doneBytes += file.bytes();
        heardCount += piece.heardSeconds() > 0 ? 1 : 0;
        heardSeconds += piece.heardSeconds();
        job.progress((double) doneBytes / totalBytes, words.of(doneCount, fileCount, secondsLeft(), file.path()));
    }

    int heardCount() {
        return heardCount;
    }

    /** Of sound that went through a network. */
    double heardSeconds() {
        return heardSeconds;
    }

    private OptionalDouble secondsLeft() {
        double passed = (System.nanoTime() - startNanos) / 1e9;
        return passed < TELLS_FROM_SECONDS || doneBytes == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(passed * (totalBytes - doneBytes) / doneBytes);
    }
}
