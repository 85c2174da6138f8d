package org.shenava.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shenava.dataset.Protocol;
import org.shenava.evaluation.Course;
import org.shenava.evaluation.CourseFile;
import org.shenava.evaluation.EvaluateRequest;
import org.shenava.evaluation.EvaluationException;
import org.shenava.evaluation.EvaluationReport;
import org.shenava.evaluation.Evaluator;
import org.shenava.evaluation.ModelComparison;
import org.shenava.store.AtomicFiles;
import picocli.CommandLine;

@CommandLine.Command(
        name = "evaluate",
        description =
                "Scores a model on datasets, plots a course of answers, or compares the scores of all installed models.")
final class EvaluateCommand extends Verb {
    /** Given as {@code --write-card} without a folder. */
    private static final String OWN = "";

    @CommandLine.Option(names = "--compare", description = "Table of the installed models' scores; needs no data.")
    private boolean compare;

    @CommandLine.Option(
            names = "--data",
            paramLabel = "D",
            description = "A dataset; several may be given, each with its own --data.")
    private List<Path> data = List.of();

    @CommandLine.Option(names = "--model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String model = "dastgah";

    @CommandLine.Option(
            names = "--protocol",
            paramLabel = "P",
            description =
                    "What is scored: performer, recordings or windows (leaky). Default: what the model was trained with; performer for all.")
    private String protocol;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "REPORT",
            description =
                    "Also write the report and its plots into this folder; without --data the plot of the course into"
                            + " this SVG file.")
    private Path report;

    @CommandLine.Option(
            names = "--site",
            paramLabel = "FOLDER",
            description = "Also write the report as the developers' page, with its plots (FOLDER is src/site).")
    private Path site;

    @CommandLine.Option(
            names = "--course",
            paramLabel = "[LABEL=]FILE",
            description = "Also plot the answers over time that `listen --json` or `classify --json --windows` printed;"
                    + " LABEL is what was played.")
    private List<String> courses = List.of();

    @CommandLine.Option(
            names = "--write-card",
            arity = "0..1",
            fallbackValue = OWN,
            paramLabel = "FOLDER",
            description = "Write the scores into this model's card; without FOLDER into that of the scored model.")
    private String card;

    @CommandLine.Option(names = "--json", description = "The report as one JSON object.")
    private boolean json;

    EvaluateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        if (compare) {
            terminal.result(ModelComparison.table(models().models()).stripTrailing());
            return 0;
        }
        if (data.isEmpty()) {
            return drawCourse();
        }
        Optional<Path> written = Optional.empty();
        if (card != null) {
            written = Optional.of(card.equals(OWN) ? models().find(model).folder() : Path.of(card));
        }
        EvaluateRequest request = new EvaluateRequest(
                data,
                model,
                protocol(),
                Optional.ofNullable(report),
                Optional.ofNullable(site),
                written,
                readCourses(),
                commandLine(),
                EvaluateRequest.Options.NONE);
        EvaluationReport scored = new Evaluator(models()).evaluate(request, terminal.job());
        terminal.result(json ? AnswerJson.oneLine(scored.json()) : scored.text().stripTrailing());
        return 0;
    }

    private int drawCourse() throws EvaluationException {
        if (courses.size() != 1 || report == null) {
            throw usage("Name datasets with --data, or one --course with --out FILE.svg, or use --compare.");
        }
        try {
            AtomicFiles.write(report, readCourses().get(0).plot().svg().getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new EvaluationException("The plot cannot be written to " + report + ".", full);
        }
        terminal.result(report.toString());
        return 0;
    }

    private List<Course> readCourses() throws EvaluationException {
        List<Course> read = new ArrayList<>();
        for (String one : courses) {
            int equals = one.indexOf('=');
            Optional<String> played = equals < 0 ? Optional.empty() : Optional.of(one.substring(0, equals));
            read.add(CourseFile.read(Path.of(one.substring(equals + 1)), played));
        }
        return read;
    }

    /** As it can be typed again; it goes into the report. */
    private String commandLine() {
        return "evaluate " + data.stream().map(one -> "--data " + one + " ").collect(Collectors.joining())
                + "--model " + model
                + (protocol == null ? "" : " --protocol " + protocol)
                + courses.stream().map(one -> " --course " + one).collect(Collectors.joining())
                + (site == null ? "" : " --site " + site);
    }

    private Optional<Protocol> protocol() {
        try {
            return Optional.ofNullable(protocol).map(Protocol::parse);
        } catch (IllegalArgumentException unknown) {
            throw usage(unknown.getMessage());
        }
    }
}
