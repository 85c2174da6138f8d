package org.shenava.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shenava.audio.AudioFlow;
import org.shenava.audio.FileAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.dl4j.Dl4jClassifier;
import org.shenava.feature.ProfileExtractor;
import org.shenava.music.Labels;

/**
 * Measures how often steady, leaning and unsure answers are right, second by second, on recordings that no model has learned from.
 *
 * <pre>java -cp target/test-classes:target/classes:... org.shenava.recognition.SteadinessReport ../shared/data/dastgah 90 1 [set...]</pre>
 *
 * Arguments: folder with {@code index.csv}; seconds of each recording to listen to; every how many-th recording; sets to take.
 */
final class SteadinessReport {
    private static final int BLOCK_SAMPLES = 4096;

    /** Counts of one kind of answer. */
    private static final class Count {
        private long moments;
        private long right;
        private long rightFolded;

        void add(boolean isRight, boolean isRightFolded) {
            moments++;
            right += isRight ? 1 : 0;
            rightFolded += isRightFolded ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%6d  right %5.1f %%  dastgah %5.1f %%",
                    moments,
                    100.0 * right / Math.max(1, moments),
                    100.0 * rightFolded / Math.max(1, moments));
        }
    }

    private SteadinessReport() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        double seconds = Double.parseDouble(arguments[1]);
        int every = Integer.parseInt(arguments[2]);
        List<String> sets = List.of(arguments).subList(3, arguments.length);
        Map<String, Map<Steadiness, Count>> moments = new TreeMap<>();
        Map<String, Map<Steadiness, Count>> ends = new TreeMap<>();
        try (Classifier classifier = Dl4jClassifier.open(Path.of("models/dastgah-radif-5"))) {
            int index = 0;
            for (String[] row : rows(data)) {
                if (index++ % every != 0 || !sets.isEmpty() && !sets.contains(row[1])) {
                    continue;
                }
                List<Moment> course = listen(classifier, data.resolve(row[0]), seconds);
                for (Moment one : course) {
                    count(moments, row[1], one, row[2]);
                }
                if (!course.isEmpty()) {
                    count(ends, row[1], course.get(course.size() - 1), row[2]);
                }
            }
        }
        print("every answer", moments);
        print("last answer of each recording", ends);
    }

    private record Moment(Steadiness steadiness, String best) {}

    private static List<Moment> listen(Classifier classifier, Path file, double seconds) throws Exception {
        Recognizer recognizer = new Recognizer(classifier);
        EvidenceCollector collector = new EvidenceCollector(classifier.card().profile());
        SteadinessWatch watch = new SteadinessWatch();
        List<Moment> course = new ArrayList<>();
        try (FileAudioSource source =
                FileAudioSource.open(file, classifier.card().profile().sampleRateHz())) {
            AudioFlow flow = new AudioFlow(source, BLOCK_SAMPLES);
            flow.run(List.of(new ProfileExtractor(classifier.card().profile(), slice -> {
                if (slice.endSeconds() > seconds) {
                    flow.stop();
                } else if (collector.add(slice)) {
                    Answer answer = recognizer.answer(collector.evidence());
                    if (answer.heardSeconds() >= EvidenceCollector.ANSWER_SECONDS) {
                        course.add(new Moment(watch.look(answer), answer.best().label()));
                    }
                }
            })));
        }
        return course;
    }

    private static void count(Map<String, Map<Steadiness, Count>> table, String set, Moment one, String truth) {
        boolean folded =
                Labels.of(one.best()).foldedId().equals(Labels.of(truth).foldedId());
        for (String row : List.of(set, "all")) {
            table.computeIfAbsent(row, name -> new EnumMap<>(Steadiness.class))
                    .computeIfAbsent(one.steadiness(), kind -> new Count())
                    .add(one.best().equals(truth), folded);
        }
    }

    private static void print(String title, Map<String, Map<Steadiness, Count>> table) {
        System.out.println(title);
        table.forEach((set, byKind) ->
                byKind.forEach((kind, count) -> System.out.printf(Locale.ROOT, "  %-20s %-8s %s%n", set, kind, count)));
    }

    private static List<String[]> rows(Path data) throws IOException {
        return Files.readAllLines(data.resolve("index.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row ->
                        Labels.DASTGAH.stream().anyMatch(label -> label.id().equals(row[2])))
                .filter(row -> Optional.of(data.resolve(row[0]))
                        .filter(Files::isRegularFile)
                        .isPresent())
                .toList();
    }
}
