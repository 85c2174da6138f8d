package org.shenava.teaching.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.shenava.audio.FileAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;
import org.shenava.recognition.RecordingRecognizer;
import org.shenava.teaching.Example;
import org.shenava.teaching.JudgementLine;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;

/**
 * Prints how well own classes are taught from real recordings, which are not part of the program. Some minutes long, so it runs by its
 * name only ({@code -Dtest=TeachCheck}), and not where the recordings are missing.
 */
class TeachCheck {
    private static final Path DATA = Path.of("../shared/data");
    private static final ModelCatalog SHIPPED = new ModelCatalog(List.of(Path.of("models")));
    private static final int SEEDS = Integer.getInteger("shenava.teach.seeds", 3);
    private static final int MOST_ASKED_OF_A_CLASS = Integer.getInteger("shenava.teach.asked", 60);
    private static final Path OUT = Path.of(System.getProperty("shenava.teach.out", "target/teach-check"));

    /** A row of an index with its class. */
    private record Row(Example example) {}

    @Test
    void instrumentsFromFiveRecordingsEach() throws Exception {
        assertThat(instruments(5)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void instrumentsFromTenRecordingsEach() throws Exception {
        assertThat(instruments(10)).isGreaterThanOrEqualTo(0.9);
    }

    /** Learned from some of each, asked about others of the same players; each instrument has one player here. */
    private static double instruments(int count) throws Exception {
        List<Row> rows = rows(
                "dastgah",
                row -> List.of("setar", "oud", "piano").contains(row.get("instrument")),
                row -> row.get("instrument"),
                row -> Optional.of(row.get("performer")));
        double least = 1;
        for (int seed = 1; seed <= SEEDS; seed++) {
            least = Math.min(least, drawnAndAsked("instruments-" + count, rows, count, seed));
        }
        return least;
    }

    /** What one listener likes, made up: classical and electronic, not pop and rock. By artist. */
    @Test
    void tasteByArtist() throws Exception {
        List<Row> rows = rows(
                "genre",
                row -> row.get("set").equals("emotify"),
                row -> List.of("classical", "electronic").contains(row.get("genre")) ? "liked" : "not liked",
                row -> Optional.of(row.get("artist_group")));
        Taught taught = teach("taste", rows.stream().map(Row::example).toList());
        print("taste", taught);
    }

    /** Four dastgahs by the one who plays setar: tested by recording, then asked about the one who plays oud. */
    @Test
    void modesOfOnePlayerAskedOfAnother() throws Exception {
        List<String> modes = List.of("shur", "segah", "chahargah", "mahur");
        List<Row> setar = rows(
                "dastgah",
                row -> row.get("set").equals("talai-setar") && modes.contains(row.get("class")),
                row -> row.get("class"),
                row -> Optional.empty());
        Taught taught = teach("modes", setar.stream().map(Row::example).toList());
        print("modes of one player, by recording", taught);
        for (String set : List.of("nariman-oud", "barkhordar-piano", "rezaeinia-phrases")) {
            List<Row> others = rows(
                    "dastgah",
                    row -> row.get("set").equals(set) && modes.contains(row.get("class")),
                    row -> row.get("class"),
                    row -> Optional.empty());
            ask("modes asked of " + set, taught, others);
        }
    }

    /** The same dastgahs with three players, tested by player. */
    @Test
    void modesByPlayer() throws Exception {
        List<String> modes = List.of("shur", "segah", "chahargah", "mahur");
        List<Row> rows = rows(
                "dastgah",
                row -> modes.contains(row.get("class")),
                row -> row.get("class"),
                row -> Optional.of(row.get("performer")));
        print(
                "modes by player",
                teach("modes-by-player", rows.stream().map(Row::example).toList()));
    }

    /** Everything included but the making of the sound: features, tests, training. */
    @Test
    void tenClassesOfTenRecordingsOfAMinute() throws Exception {
        Path folder = OUT.toAbsolutePath().resolve("ten");
        List<Example> examples = new ArrayList<>();
        for (int instrument = 0; instrument < 10; instrument++) {
            examples.addAll(MadeUpInstruments.record(folder, "instrument " + instrument, instrument, 10, 60));
        }
        var machine = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long before = machine.getProcessCpuTime();

        Taught taught = teach("ten-" + System.nanoTime(), examples);

        System.out.printf(
                Locale.ROOT,
                "ten classes: %.1f s of work of the processors, on %d of them%n",
                (machine.getProcessCpuTime() - before) / 1e9,
                Runtime.getRuntime().availableProcessors());
        print("ten classes", taught);
    }

    private static double drawnAndAsked(String name, List<Row> rows, int count, int seed) throws Exception {
        Map<String, List<Row>> byLabel = new TreeMap<>();
        rows.forEach(row -> byLabel.computeIfAbsent(row.example().label(), label -> new ArrayList<>())
                .add(row));
        List<Example> learned = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        for (List<Row> ofLabel : byLabel.values()) {
            List<Row> shuffled = new ArrayList<>(ofLabel);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.subList(0, count).forEach(row -> learned.add(row.example()));
            others.addAll(shuffled.subList(count, Math.min(shuffled.size(), count + MOST_ASKED_OF_A_CLASS)));
        }
        Taught taught = teach(name + "-" + seed, learned);
        print(name + " seed " + seed, taught);
        return ask(name + " seed " + seed + ", other recordings", taught, others);
    }

    private static Taught teach(String name, List<Example> examples) throws Exception {
        Path out = OUT.toAbsolutePath();
        TeachRequest request = new TeachRequest(
                examples,
                Optional.empty(),
                List.of(),
                out.resolve("cache"),
                out.resolve("progress-" + name),
                out.resolve("models/own-" + name + "-1"),
                name,
                TeachRequest.Advanced.DEFAULT,
                "TeachCheck");
        long start = System.nanoTime();
        Taught taught = new Teacher(SHIPPED).teach(request, new Pause(), step -> {}, JobContext.QUIET);
        System.out.printf(Locale.ROOT, "%s: taught in %.1f s%n", name, (System.nanoTime() - start) / 1e9);
        return taught;
    }

    private static void print(String name, Taught taught) {
        System.out.printf(
                Locale.ROOT,
                "%s, unsure below %.2f%n",
                JudgementLine.of(name, taught.judgement()),
                taught.card().unsureBelow());
        taught.leftOut().forEach(line -> System.out.println("  " + line));
    }

    private static double ask(String name, Taught taught, List<Row> others) throws Exception {
        int right = 0;
        int unsure = 0;
        Map<String, Integer> mistakes = new TreeMap<>();
        try (Classifier model = SHIPPED.open(taught.folder().toString())) {
            for (Row row : others) {
                try (FileAudioSource source = FileAudioSource.open(
                        row.example().file(), model.card().features().sampleRateHz())) {
                    var answer = new RecordingRecognizer(model)
                            .recognize(source, JobContext.QUIET)
                            .whole();
                    String said = answer.best().label();
                    unsure += answer.unsure() ? 1 : 0;
                    if (said.equals(row.example().label())) {
                        right++;
                    } else {
                        mistakes.merge(row.example().label() + " as " + said, 1, Integer::sum);
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: right %d of %d (%.3f), unsure %d, %s%n",
                name,
                right,
                others.size(),
                (double) right / others.size(),
                unsure,
                mistakes);
        return (double) right / others.size();
    }

    private static List<Row> rows(
            String task,
            Predicate<CSVRecord> wanted,
            Function<CSVRecord, String> label,
            Function<CSVRecord, Optional<String>> player)
            throws IOException {
        Path folder = DATA.resolve(task);
        assumeTrue(Files.isRegularFile(folder.resolve("index.csv")), "the recordings are not here");
        List<Row> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        try (CSVParser parser = CSVParser.parse(folder.resolve("index.csv"), StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : parser) {
                if (wanted.test(row)) {
                    rows.add(new Row(new Example(
                            row.get("path"), folder.resolve(row.get("path")), label.apply(row), player.apply(row))));
                }
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
