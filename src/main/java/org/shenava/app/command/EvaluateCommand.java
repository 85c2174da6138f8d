package org.shenava.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shenava.app.ModelFolders;
import org.shenava.classifier.ModelCatalog;
import org.shenava.dataset.Protocol;
import org.shenava.evaluation.Course;
import org.shenava.evaluation.CourseFile;
import org.shenava.evaluation.EvaluateRequest;
import org.shenava.evaluation.EvaluationException;
import org.shenava.evaluation.EvaluationReport;
import org.shenava.evaluation.Evaluator;
import org.shenava.evaluation.ModelComparison;
import org.shenava.evaluation.compare.Systems;
import org.shenava.evaluation.compare.SystemsTable;
import org.shenava.job.JobCancelledException;
import org.shenava.store.AtomicFiles;
import picocli.CommandLine;

@CommandLine.Command(
        name = "evaluate",
        description =
                "Scores a model on datasets, compares all trained systems, draws what a model listened to in a recording, or plots"
                        + " a course of answers.")
final class EvaluateCommand extends Verb {
    /** Given as {@code --write-card} without a folder. */
    private static final String OWN = "";

    @CommandLine.Option(
            names = "--compare",
            description = "Table of all trained systems beside what was published; needs no data.")
    private boolean compare;

    @CommandLine.Option(
            names = "--models",
            paramLabel = "FOLDER",
            description = "With --compare: also the models in this folder; may be repeated.")
    private List<Path> trained = List.of();

    @CommandLine.Option(
            names = "--explain",
            paramLabel = "FILE",
            description = "Draw what the model listened to in this recording, into the PNG file of --out.")
    private Path explained;

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
                    "What is scored: performer or artists, recordings or tracks, filtered, windows or slices (leaky). Default: what"
                            + " the model was trained with; performer for all.")
    private String protocol;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "REPORT",
            description =
                    "Also write the report, its tables and plots into this folder (open index.html), or the tables of --compare;"
                            + " without --data the picture of --explain or of the course into this file.")
    private Path report;

    @CommandLine.Option(
            names = "--site",
            paramLabel = "FOLDER",
            description = "Also write the report or the comparison as a developers' page (FOLDER is src/site).")
    private Path site;

    @CommandLine.Option(
            names = "--all-sides",
            description =
                    "Also score what the model was trained on and what told it when to stop; of models of windows.")
    private boolean allSides;

    @CommandLine.Option(
            names = "--importance",
            description = "Also measure what each column of the input is worth; of models that read columns.")
    private boolean importance;

    @CommandLine.Option(
            names = "--sound",
            paramLabel = "FOLDER",
            description = "What the dataset was prepared from, so that the report can link to its worst mistakes.")
    private List<Path> sound = List.of();

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
            return compareSystems();
        }
        if (data.isEmpty()) {
            return explained == null ? drawCourse() : explain();
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
                new EvaluateRequest.Options(allSides, importance, sound));
        EvaluationReport scored = new Evaluator(models()).evaluate(request, terminal.job());
        terminal.result(json ? AnswerJson.oneLine(scored.json()) : scored.text().stripTrailing());
        return 0;
    }

    private int compareSystems() throws EvaluationException, JobCancelledException {
        List<Path> folders = new ArrayList<>(ModelFolders.list());
        folders.addAll(trained);
        ModelCatalog catalog = new ModelCatalog(folders);
        SystemsTable table = new Systems(catalog).compare(terminal.job());
        table.write(Optional.ofNullable(report), Optional.ofNullable(site));
        if (json) {
            terminal.result(AnswerJson.oneLine(table.json()));
        } else {
            terminal.result(table.text());
            terminal.result(ModelComparison.table(catalog.models()).stripTrailing());
        }
        return 0;
    }

    private int explain() throws Exception {
        if (report == null) {
            throw usage("Say with --out which PNG file to draw into.");
        }
        terminal.result(new Explainer(models()).explain(explained, model, report, terminal.job()));
        return 0;
    }

    private int drawCourse() throws EvaluationException {
        if (courses.size() != 1 || report == null) {
            throw usage(
                    "Name datasets with --data, a recording with --explain, or one --course with --out FILE.svg, or use --compare.");
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
        return "evaluate "
                + data.stream().map(one -> "--data " + TypedWord.of(one) + " ").collect(Collectors.joining())
                + "--model " + TypedWord.of(model)
                + (protocol == null ? "" : " --protocol " + protocol)
                + (allSides ? " --all-sides" : "")
                + (importance ? " --importance" : "")
                + courses.stream().map(one -> " --course " + TypedWord.of(one)).collect(Collectors.joining())
                + (site == null ? "" : " --site " + TypedWord.of(site));
    }

    private Optional<Protocol> protocol() {
        try {
            return Optional.ofNullable(protocol).map(Protocol::parse);
        } catch (IllegalArgumentException unknown) {
            throw usage(unknown.getMessage());
        }
    }
}
