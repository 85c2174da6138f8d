package org.shenava.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.shenava.store.AtomicFiles;

/** The files of a report. */
final class ReportFolder {
    private ReportFolder() {}

    static void write(Path folder, EvaluationReport report) throws EvaluationException {
        try {
            put(folder.resolve("report.json"), report.json());
            put(folder.resolve("report.md"), ReportText.markdown(report));
            put(folder.resolve("confusion.csv"), report.confusion().csv());
        } catch (IOException full) {
            throw new EvaluationException("The report cannot be written to " + folder + ".", full);
        }
    }

    private static void put(Path file, String text) throws IOException {
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
