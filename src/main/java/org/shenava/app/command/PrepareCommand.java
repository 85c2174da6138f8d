package org.shenava.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.DatasetPreparer;
import org.shenava.dataset.DatasetSynthesiser;
import org.shenava.dataset.PrepareRequest;
import org.shenava.dataset.PrepareSummary;
import org.shenava.dataset.SoundSynthesisRequest;
import org.shenava.dataset.SoundSynthesiser;
import org.shenava.dataset.Source;
import org.shenava.dataset.SynthesisRequest;
import org.shenava.dataset.TablePreparer;
import org.shenava.dataset.TableRequest;
import org.shenava.dataset.WindowPreparer;
import org.shenava.dataset.WindowRequest;
import org.shenava.feature.ProfileSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.music.Labels;
import org.shenava.synth.LostQuarterTones;
import picocli.CommandLine;

@CommandLine.Command(
        name = "prepare",
        description =
                "Makes a dataset from a folder per class, from a folder with an index.csv, from published features, or from"
                        + " scores by synthesis.")
final class PrepareCommand extends Verb {
    @CommandLine.Parameters(paramLabel = "DIR", description = "Folder of recordings.")
    private Path folder;

    @CommandLine.Option(names = "--out", required = true, paramLabel = "D", description = "Folder of the dataset.")
    private Path out;

    @CommandLine.Option(names = "--window", paramLabel = "S", description = "Seconds of a window.")
    private Double windowSeconds;

    @CommandLine.Option(names = "--overlap", paramLabel = "S", description = "Seconds that windows share.")
    private Double overlapSeconds;

    @CommandLine.Option(
            names = "--group",
            paramLabel = "COLUMN",
            description = "Column of the index that splits keep together, such as performer.")
    private String group;

    @CommandLine.Option(
            names = "--where",
            paramLabel = "COLUMN=VALUE",
            description =
                    "Only rows of the index with this value, or one of several set apart by commas; may be repeated.")
    private Map<String, String> where = new LinkedHashMap<>();

    @CommandLine.Option(
            names = "--synthesise",
            paramLabel = "N",
            description =
                    "DIR holds scores, a folder a class: synthesise N clips from them; with --features summary, mel or mfcc"
                            + " as sound, every other one a Western tune.")
    private Integer clips;

    @CommandLine.Option(
            names = "--performances",
            paramLabel = "DIR",
            description = "Melodies of real performances as notes, with an index.csv: every fourth clip is of one. With"
                    + " --synthesise.")
    private Path performances;

    @CommandLine.Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of what is synthesised, chosen or augmented. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @CommandLine.Option(
            names = "--lost-quarter-tones",
            paramLabel = "WHAT",
            description =
                    "What to do with scores whose quarter tones stand in their bends only: ${COMPLETION-CANDIDATES}."
                            + " Default: restore. With --synthesise.")
    private Remedy remedy;

    @CommandLine.Mixin
    private WindowFeatures windows = new WindowFeatures();

    /** The words of the command line. */
    private enum Remedy {
        RESTORE("restore", LostQuarterTones.RESTORED),
        LEAVE_OUT("leave-out", LostQuarterTones.LEFT_OUT),
        AS_WRITTEN("as-written", LostQuarterTones.AS_WRITTEN);

        private final String word;
        private final LostQuarterTones meaning;

        Remedy(String word, LostQuarterTones meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    PrepareCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        PrepareSummary summary = prepare();
        summary.recordingsPerLabel()
                .forEach((label, count) -> terminal.result(String.format(
                        Locale.ROOT, "%6d  %s", count, Labels.of(label).english())));
        terminal.result(String.format(
                Locale.ROOT,
                "%6d  recordings, %s, %d windows, in %s",
                summary.recordings(),
                Text.clock(summary.seconds()),
                summary.windows(),
                out));
        summary.skipped().forEach(skipped -> terminal.say(skipped.path() + ": " + skipped.reason()));
        return summary.skipped().isEmpty() ? 0 : CommandLineStart.FAILED;
    }

    private PrepareSummary prepare() throws DatasetException, JobCancelledException {
        if (clips != null && windows.asked()) {
            return SoundSynthesiser.standard().synthesise(soundSynthesis(), terminal.job());
        }
        if (clips != null) {
            return new DatasetSynthesiser().synthesise(synthesis(), terminal.job());
        }
        if (remedy != null) {
            throw usage("--lost-quarter-tones goes with --synthesise only.");
        }
        if (performances != null) {
            throw usage("--performances goes with --synthesise only.");
        }
        if (windows.fromTable()) {
            return TablePreparer.prepare(table());
        }
        if (windows.asked()) {
            return WindowPreparer.standard().prepare(windowRequest(), terminal.job());
        }
        if (windows.anyOtherGiven()) {
            throw usage("Tracks, labels, balance, voice and augmentation go with --features summary, mel or mfcc.");
        }
        return new DatasetPreparer().prepare(request(), terminal.job());
    }

    private WindowRequest windowRequest() {
        Source source = Source.of(folder).withWhere(where);
        try {
            return windows.request(
                    group == null ? source : source.withGroup(group), out, windowSeconds, overlapSeconds, seed);
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private TableRequest table() {
        if (windowSeconds != null || overlapSeconds != null || group != null || !where.isEmpty()) {
            throw usage("A table goes with --columns, --groups, --balance, --seed and --out only.");
        }
        try {
            return windows.table(folder, out, seed);
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private SynthesisRequest synthesis() {
        if (windows.anyOtherGiven()
                || windowSeconds != null
                || overlapSeconds != null
                || group != null
                || !where.isEmpty()) {
            throw usage("--synthesise goes with --performances, --seed, --lost-quarter-tones and --out only.");
        }
        try {
            return new SynthesisRequest(
                    folder,
                    Optional.ofNullable(performances),
                    out,
                    clips,
                    seed,
                    lostQuarterTones(),
                    ProfileSpec.standard());
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private SoundSynthesisRequest soundSynthesis() {
        if (overlapSeconds != null || group != null || !where.isEmpty()) {
            throw usage("--synthesise makes its own recordings: --overlap, --group and --where do not go with it.");
        }
        try {
            return windows.rendered(
                    folder, Optional.ofNullable(performances), out, windowSeconds, clips, seed, lostQuarterTones());
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private LostQuarterTones lostQuarterTones() {
        return (remedy == null ? Remedy.RESTORE : remedy).meaning;
    }

    private PrepareRequest request() {
        PrepareRequest request = PrepareRequest.of(folder, out);
        try {
            request = request.withWindow(
                            windowSeconds == null ? request.windowSeconds() : windowSeconds,
                            overlapSeconds == null ? request.overlapSeconds() : overlapSeconds)
                    .withWhere(where);
            return group == null ? request : request.withGroup(group);
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }
}
