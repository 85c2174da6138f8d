package org.shenava.evaluation.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.shenava.classifier.ModelCard;
import org.shenava.feature.SequenceSpec;
import org.shenava.feature.WindowSpec;
import org.shenava.music.Labels;

/**
 * A figure that a system was published with.
 *
 * @param architecture name given to {@code train --arch}
 * @param reads {@code mfcc}, {@code mel} or {@code columns}; empty for whatever its windows are
 * @param collection {@code gtzan} or {@code dastgah}
 * @param sliceSeconds length of what was classified; empty when nobody says
 * @param metric {@code accuracy} or {@code F1}; empty without a figure
 * @param train figure on what was trained on; empty when nobody says
 * @param test figure on what was tested; empty when nothing was reported
 * @param needs what of the collection a training here would need and is not given with it; empty when it can be trained
 * @param source where the figure comes from
 */
record Published(
        String architecture,
        String reads,
        String collection,
        OptionalDouble sliceSeconds,
        String metric,
        OptionalDouble train,
        OptionalDouble test,
        String needs,
        String source) {
    private static final String TABLE = "published.csv";
    private static final double SAME_SECONDS = 0.5;

    /** All figures, in the order of the table. */
    static List<Published> all() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        try (InputStream bytes = Published.class.getResourceAsStream(TABLE);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            List<Published> all = new ArrayList<>();
            for (CSVRecord row : format.parse(text)) {
                all.add(new Published(
                        row.get("architecture"),
                        row.get("reads"),
                        row.get("collection"),
                        number(row.get("slice_s")),
                        row.get("metric"),
                        number(row.get("train")),
                        number(row.get("test")),
                        row.get("needs"),
                        row.get("source")));
            }
            return all;
        } catch (IOException impossible) {
            throw new IllegalStateException("a table of the program cannot be read", impossible);
        }
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    /** Whether a model is this system, on this kind of collection, input and length of slice. */
    boolean fits(ModelCard card) {
        boolean gtzan = card.task().equals("genre") && !card.labels().contains(Labels.IRANIAN);
        boolean sameCollection =
                collection.equals("gtzan") ? gtzan : card.task().equals(collection);
        return sameCollection
                && card.architecture().name().equals(architecture)
                && card.features() instanceof WindowSpec windows
                && (reads.isEmpty() || reads.equals(kind(windows)))
                && (sliceSeconds.isEmpty()
                        || Math.abs(sliceSeconds.getAsDouble() - windows.windowSeconds()) < SAME_SECONDS);
    }

    private static String kind(WindowSpec windows) {
        return windows instanceof SequenceSpec sequence ? sequence.kind().name().toLowerCase(Locale.ROOT) : "columns";
    }

    /** {@code F1 76.7}, {@code accuracy 95 / 92}. */
    String figure() {
        if (test.isEmpty()) {
            return "not reported";
        }
        String before = train.isPresent() ? percent(train.getAsDouble()) + " / " : "";
        return metric + " " + before + percent(test.getAsDouble());
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
