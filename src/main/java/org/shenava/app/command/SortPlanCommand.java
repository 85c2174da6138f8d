package org.shenava.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.shenava.app.AskedModels;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.FolderNames;
import org.shenava.library.plan.PlanCheck;
import org.shenava.library.plan.PlanCsv;
import org.shenava.library.plan.PlanException;
import org.shenava.library.plan.PlanRequest;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.Planner;
import org.shenava.library.plan.SortPlan;
import org.shenava.library.plan.TargetPattern;
import org.shenava.library.results.Judge;
import org.shenava.library.results.LibraryReport;
import org.shenava.library.results.Playlists;
import org.shenava.library.results.ReportFiles;
import org.shenava.library.scan.AnswerStore;
import org.shenava.library.scan.LibraryScan;
import org.shenava.library.scan.ScanRequest;
import org.shenava.library.scan.ScanResult;
import org.shenava.music.Thresholds;
import org.shenava.settings.Language;
import org.shenava.settings.ShenavaHome;
import org.shenava.view.common.Texts;
import org.shenava.view.library.ReportTexts;
import picocli.CommandLine;

/**
 * Scans and plans. With {@code --json} each file of the plan is one object, then each file that could not be heard, then the plan:
 *
 * <pre>
 * {"file":"/music/a.mp3","target":"/sorted/Jazz/a.mp3","action":"copy","kind":"track","label":"jazz","p":0.81,"unsure":false,"state":"ready"}
 * {"file":"/music/b.mp3","error":"“b.mp3” is empty; find a whole copy of it.","why":"empty"}
 * {"plan":"plan.csv","rows":1,"ready":1,"heardNow":1,"problems":[]}
 * </pre>
 */
@CommandLine.Command(
        name = "plan",
        description = "Hears every recording in a folder and writes down where each would go. Changes nothing.")
final class SortPlanCommand extends Verb {
    private static final List<String> LANGUAGES = List.of("en", "fa");

    @CommandLine.Parameters(paramLabel = "FOLDER", description = "Searched with all below it.")
    private Path folder;

    @CommandLine.Option(names = "--to", paramLabel = "TARGET", description = "Folder that everything goes below.")
    private Path target;

    @CommandLine.ArgGroup(exclusive = true)
    private Way way = new Way();

    @CommandLine.Option(
            names = "--pattern",
            paramLabel = "P",
            description =
                    "Folders and name below the target, of {genre}, {dastgah}, {family}, {artist}, {album}, {title},"
                            + " {year}, {track}, {name} and {class}, the dastgah or else the genre or own class. Default: ${DEFAULT-VALUE}.")
    private String pattern = TargetPattern.DEFAULT;

    @CommandLine.Option(
            names = "--threshold",
            paramLabel = "T",
            description = "From this probability on, 0 to 1, an answer counts. Default: what the model's card says.")
    private Double threshold;

    @CommandLine.Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A task, an id, or what you call a model of your own. Default: ${DEFAULT-VALUE}.")
    private String model = "genre";

    @CommandLine.Option(names = "--companions", description = "Covers, lyrics and cue sheets go along.")
    private boolean companions;

    @CommandLine.Option(
            names = "--replace-genre",
            description = "With --tag: write the genre also where one is there already.")
    private boolean replaceGenre;

    @CommandLine.Option(
            names = "--language",
            paramLabel = "L",
            description = "What folders and playlists are called in: en or fa. Default: en.")
    private String language = "en";

    @CommandLine.Option(names = "--out", required = true, paramLabel = "PLAN", description = "The plan, a CSV file.")
    private Path out;

    @CommandLine.Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Also writes what the library is made of: report.html, library.csv, and a playlist a class.")
    private Path report;

    @CommandLine.Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    /** What is done with the files; copied unless told otherwise. */
    private static final class Way {
        @CommandLine.Option(names = "--move", description = "Move instead of copying.")
        private boolean move;

        @CommandLine.Option(names = "--link", description = "Make hard links: a second name on the same disk.")
        private boolean link;

        @CommandLine.Option(names = "--tag", description = "Leave files where they are, and write their genre tags.")
        private boolean tag;

        Action action() {
            return move ? Action.MOVE : link ? Action.LINK : tag ? Action.TAG : Action.COPY;
        }
    }

    SortPlanCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        checkUsage();
        if (!Files.isDirectory(folder)) {
            throw new PlanException(folder + " is no folder; check its place and name.");
        }
        TargetPattern parsed = TargetPattern.parse(pattern);
        AskedModels asked = AskedModels.find(models(), model, this::noModes);
        ScanResult scan;
        try (AnswerStore answers = new AnswerStore(ShenavaHome.folder())) {
            ScanRequest request = new ScanRequest(absolute(folder), asked.model(), asked.scanModes());
            scan = new LibraryScan(request, answers).run(terminal.job());
            answers.setAside()
                    .ifPresent(kept -> terminal.say("The kept answers were damaged; they lie in " + kept + "."));
        }
        Thresholds thresholds =
                new Thresholds(threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold), Map.of());
        Judge judge = asked.judge(thresholds);
        SortPlan plan = Planner.plan(scan.plannable(), request(parsed, judge), Planner.FileHashes.fromDisk());
        write(plan);
        if (report != null) {
            writeReport(scan, judge);
        }
        return show(plan, scan);
    }

    private void checkUsage() {
        if (target == null && way.action() != Action.TAG) {
            throw usage("Name the folder that everything goes below: --to TARGET.");
        }
        if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
            throw usage("--threshold must be in 0..1, got " + threshold + ".");
        }
        if (!LANGUAGES.contains(language)) {
            throw usage("--language must be en or fa, got " + language + ".");
        }
        if (replaceGenre && way.action() != Action.TAG) {
            throw usage("--replace-genre goes with --tag.");
        }
    }

    private PlanRequest request(TargetPattern parsed, Judge judge) {
        return new PlanRequest(
                absolute(target == null ? folder : target),
                way.action(),
                parsed,
                judge.thresholds(),
                judge.modelsOwn(),
                judge.modesOwn(),
                names().unsure(),
                companions,
                replaceGenre,
                names());
    }

    private FolderNames names() {
        return language.equals("fa") ? FolderNames.PERSIAN : FolderNames.ENGLISH;
    }

    private void write(SortPlan plan) throws PlanException {
        try {
            PlanCsv.write(plan, absolute(out));
        } catch (IOException refused) {
            throw new PlanException("The plan cannot be written to " + out + "; choose another place.", refused);
        }
    }

    private void writeReport(ScanResult scan, Judge judge) throws PlanException {
        Path place = absolute(report);
        LibraryReport made = LibraryReport.of(scan, judge);
        try {
            ReportFiles.writeHtml(made, new ReportTexts(Texts.of(Language.ENGLISH)), place.resolve("report.html"));
            ReportFiles.writeCsv(scan.tracks(), judge, place.resolve("library.csv"));
            Playlists.write(made, place, names()::label);
        } catch (IOException refused) {
            throw new PlanException("The report cannot be written to " + report + "; choose another place.", refused);
        }
    }

    private int show(SortPlan plan, ScanResult scan) {
        List<String> problems = PlanCheck.problems(plan);
        if (json) {
            plan.rows().forEach(row -> terminal.result(SortJson.row(row)));
            scan.refused().forEach(refused -> terminal.result(SortJson.refused(refused)));
            terminal.result(SortJson.plan(out, plan.rows().size(), plan.ready().size(), scan.heardNow(), problems));
        } else {
            scan.trouble().forEach(refused -> terminal.result(refused.file() + "\n    error: " + refused.sentence()));
            terminal.result(summary(plan, scan));
        }
        problems.forEach(terminal::say);
        return problems.isEmpty() && scan.trouble().isEmpty() ? 0 : CommandLineStart.FAILED;
    }

    private String summary(SortPlan plan, ScanResult scan) {
        long unsure = plan.rows().stream()
                .filter(PlanRow::unsure)
                .filter(row -> !row.companion())
                .count();
        return scan.tracks().size() + " recordings, " + scan.heardNow() + " of them heard now, " + unsure + " unsure; "
                + plan.ready().size() + " of " + plan.rows().size() + " files to "
                + way.action().id()
                + ". Look at " + out + ", then: sort apply " + out;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
