package org.shenava.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.shenava.evaluation.plot.Plot;
import org.shenava.store.AtomicFiles;

/** Writes a report's files: a folder of its own, the developers' page, or both. */
final class ReportFiles {
    private static final String PAGE = "report.md";
    private static final String ON_SITE = "report-";

    private ReportFiles() {}

    static void write(EvaluateRequest request, EvaluationReport report) throws EvaluationException {
        if (request.report().isEmpty() && request.site().isEmpty()) {
            return;
        }
        Map<String, Plot> plots = ReportPlots.of(report);
        if (request.report().isPresent()) {
            Path folder = request.report().get();
            put(folder.resolve("report.json"), report.json());
            put(folder.resolve("index.html"), ReportPage.html(report, plots));
            put(folder.resolve(PAGE), ReportPage.markdown(report, ""));
            for (Map.Entry<String, String> table : ReportTables.of(report).entrySet()) {
                put(folder.resolve(table.getKey() + ".csv"), table.getValue());
            }
            for (Map.Entry<String, Plot> plot : plots.entrySet()) {
                put(folder.resolve(plot.getKey() + ".svg"), plot.getValue().svg());
                put(folder.resolve(plot.getKey() + ".png"), plot.getValue().png());
            }
        }
        if (request.site().isPresent()) {
            Path site = request.site().get();
            put(site.resolve("markdown").resolve(PAGE), ReportPage.markdown(report, "../resources/images/" + ON_SITE));
            for (Map.Entry<String, Plot> plot : plots.entrySet()) {
                put(
                        site.resolve("resources/images").resolve(ON_SITE + plot.getKey() + ".svg"),
                        plot.getValue().svg());
            }
        }
    }

    private static void put(Path file, String text) throws EvaluationException {
        put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Path file, byte[] content) throws EvaluationException {
        try {
            AtomicFiles.write(file, content);
        } catch (IOException full) {
            throw new EvaluationException("The report cannot be written to " + file + ".", full);
        }
    }
}
