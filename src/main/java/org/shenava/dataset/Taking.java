package org.shenava.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.store.ContentHash;

/**
 * Goes through the recordings of a source, each sound once. A file that is broken, or there already, is skipped with its reason and
 * never stops the run.
 *
 * @param recordings what was taken, at least one
 * @param skipped what was not
 */
record Taking(List<Recording> recordings, List<Skipped> skipped) {

    /** Computes what the dataset keeps of a recording. */
    @FunctionalInterface
    interface Maker {
        Recording make(SourceIndex.Row row, String sha256, JobContext job)
                throws NotTaken, DatasetException, JobCancelledException;
    }

    /**
     * Takes what can be taken.
     *
     * @throws DatasetException in one sentence, when nothing can
     */
    static Taking of(Source source, Maker maker, JobContext job) throws DatasetException, JobCancelledException {
        List<SourceIndex.Row> rows = SourceIndex.read(source);
        List<Recording> recordings = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Map<String, SourceIndex.Row> byContent = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            job.checkCancelled();
            SourceIndex.Row row = rows.get(i);
            job.progress((double) i / rows.size(), row.path());
            try {
                recordings.add(maker.make(row, sha256(row, byContent), job));
            } catch (NotTaken reason) {
                skipped.add(new Skipped(row.path(), reason.getMessage()));
            }
        }
        if (recordings.isEmpty()) {
            throw new DatasetException("None of the " + rows.size() + " files in " + source.folder()
                    + " could be used; the first: " + skipped.get(0).reason());
        }
        return new Taking(recordings, skipped);
    }

    private static String sha256(SourceIndex.Row row, Map<String, SourceIndex.Row> byContent) throws NotTaken {
        if (row.label().isEmpty()) {
            throw new NotTaken("The index names no class for it.");
        }
        String sha256;
        try {
            sha256 = ContentHash.of(row.file());
        } catch (IOException unreadable) {
            throw new NotTaken(Files.exists(row.file()) ? "The file cannot be read." : "There is no such file.");
        }
        SourceIndex.Row same = byContent.putIfAbsent(sha256, row);
        if (same != null) {
            throw new NotTaken("The same sound as " + same.path()
                    + (same.label().equals(row.label()) ? "." : ", there of the class " + same.label() + "."));
        }
        return sha256;
    }
}
