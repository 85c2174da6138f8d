package org.shenava.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.shenava.dataset.ColumnSets;
import org.shenava.dataset.SoundSynthesisRequest;
import org.shenava.dataset.Source;
import org.shenava.dataset.TableRequest;
import org.shenava.dataset.WindowRequest;
import org.shenava.feature.SequenceSpec;
import org.shenava.feature.SummarySpec;
import org.shenava.feature.WindowSpec;
import org.shenava.synth.LostQuarterTones;
import picocli.CommandLine;

/** The options of {@code prepare} that are about windows, each with its features, rather than about profiles. */
final class WindowFeatures {
    private static final double WINDOW_SECONDS = 10;

    @CommandLine.Option(
            names = "--features",
            paramLabel = "KIND",
            description = "What is kept: profile (default), summary, mel or mfcc of windows of sound; or table-10 or"
                    + " table-30, GTZAN's published tables of features in DIR/features.")
    private String kind = "profile";

    @CommandLine.Option(
            names = "--columns",
            paramLabel = "SET",
            description = "Columns of a summary or table: a set (all57, genre, genre-fast, mfcc13, mfcc20,"
                    + " mfcc20-mean), or names set apart by commas. Default: ${DEFAULT-VALUE}.")
    private String columns = "all57";

    @CommandLine.Option(
            names = "--coefficients",
            paramLabel = "N",
            description = "Coefficients of mfcc. Default: ${DEFAULT-VALUE}.")
    private int coefficients = 20;

    @CommandLine.Option(
            names = "--label",
            paramLabel = "NAME",
            description = "Class of every recording, such as iranian, whatever its folder says.")
    private String label;

    @CommandLine.Option(
            names = "--groups",
            paramLabel = "CSV",
            description =
                    "Table of tracks with the columns track_id, artist_group and split_fault_filtered, for GTZAN.")
    private Path tracks;

    @CommandLine.Option(names = "--balance", paramLabel = "N", description = "At most so many windows of a class.")
    private Integer balance;

    @CommandLine.Option(
            names = "--remove-voice",
            description = "Take the singing voice out first, by what repeats in the music.")
    private boolean voiceRemoved;

    @CommandLine.Option(names = "--drop-sung", description = "Leave windows with singing out.")
    private boolean sungDropped;

    @CommandLine.Option(
            names = "--augment",
            paramLabel = "N",
            description = "Augmented copies of every window, to learn from only.")
    private int copies;

    @CommandLine.Option(
            names = "--rooms",
            paramLabel = "DIR",
            description = "Impulse responses of rooms for the augmented copies.")
    private Path rooms;

    @CommandLine.Option(
            names = "--noise",
            paramLabel = "DIR",
            description = "Background sounds for the augmented copies.")
    private Path noise;

    /** Whether windows are asked for at all. */
    boolean asked() {
        return !kind.equals("profile");
    }

    boolean fromTable() {
        return kind.startsWith("table-");
    }

    /** Whether an option was given that profiles do not have. */
    boolean anyOtherGiven() {
        return tracks != null || balance != null || needsSound();
    }

    private boolean needsSound() {
        return label != null || copies != 0 || rooms != null || noise != null || voiceRemoved || sungDropped;
    }

    /**
     * The recordings, with what these options say of them.
     *
     * @throws IllegalArgumentException in one sentence, when the options do not go together
     */
    WindowRequest request(Source source, Path out, Double windowSeconds, Double overlapSeconds, long seed) {
        Source completed = source;
        if (label != null) {
            completed = completed.withLabel(label);
        }
        if (tracks != null) {
            completed = completed.withTracks(tracks);
        }
        return new WindowRequest(
                completed,
                out,
                spec(windowSeconds == null ? WINDOW_SECONDS : windowSeconds),
                overlapSeconds == null ? 0 : overlapSeconds,
                mostOfAClass(),
                seed,
                new WindowRequest.Voice(voiceRemoved, sungDropped),
                copies());
    }

    private WindowRequest.Copies copies() {
        return new WindowRequest.Copies(copies, Optional.ofNullable(rooms), Optional.ofNullable(noise));
    }

    /**
     * Clips to render.
     *
     * @throws IllegalArgumentException in one sentence, when the options do not go together
     */
    SoundSynthesisRequest rendered(
            Path scores,
            Optional<Path> performances,
            Path out,
            Double windowSeconds,
            int clips,
            long seed,
            LostQuarterTones lostQuarterTones) {
        if (label != null || tracks != null || balance != null || voiceRemoved || sungDropped) {
            throw new IllegalArgumentException(
                    "Of what goes with windows, --synthesise takes --columns, --coefficients,"
                            + " --window, --augment, --rooms and --noise only.");
        }
        return new SoundSynthesisRequest(
                scores,
                performances,
                out,
                clips,
                seed,
                lostQuarterTones,
                spec(windowSeconds == null ? WINDOW_SECONDS : windowSeconds),
                copies());
    }

    /**
     * A published table.
     *
     * @throws IllegalArgumentException in one sentence, when the options do not go together
     */
    TableRequest table(Path folder, Path out, long seed) {
        if (needsSound()) {
            throw new IllegalArgumentException("A table has its own labels and no sound: only --columns, --groups,"
                    + " --balance, --seed and --out go with it.");
        }
        int seconds =
                switch (kind) {
                    case "table-10" -> 10;
                    case "table-30" -> 30;
                    default -> throw unknown();
                };
        TableRequest gtzan = TableRequest.gtzan(folder, seconds, columns(), out);
        if (tracks != null) {
            gtzan = gtzan.withTracks(tracks);
        }
        return balance == null ? gtzan : gtzan.withBalance(balance, seed);
    }

    private WindowSpec spec(double seconds) {
        return switch (kind) {
            case "summary" -> SummarySpec.of(columns(), seconds);
            case "mel" -> SequenceSpec.mel(seconds);
            case "mfcc" -> SequenceSpec.mfcc(coefficients, seconds);
            default -> throw unknown();
        };
    }

    private List<String> columns() {
        return ColumnSets.of(columns);
    }

    private OptionalInt mostOfAClass() {
        return balance == null ? OptionalInt.empty() : OptionalInt.of(balance);
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException(
                "--features is one of profile, summary, mel, mfcc, table-10, table-30, not " + kind + ".");
    }
}
