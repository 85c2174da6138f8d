package org.shenava.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.shenava.evaluation.plot.Axis;
import org.shenava.evaluation.plot.LinePlot;
import org.shenava.evaluation.plot.Plot;
import org.shenava.evaluation.plot.Series;
import org.shenava.evaluation.plot.Series.Look;

/**
 * How a network learnt: {@code curve.csv} of its folder.
 *
 * @param epochs in order, at least one
 */
public record LearningCurve(List<Epoch> epochs) {
    static final String FILE = "curve.csv";

    /** Cross-entropy is not drawn above this: a first epoch that went astray would flatten all others. */
    private static final double MOST_LOSS = 10;

    public LearningCurve {
        epochs = List.copyOf(epochs);
    }

    /**
     * One pass over the data.
     *
     * @param epoch from 1
     * @param trainLoss mean cross-entropy in nats, while learning; NaN when it went beyond all numbers
     * @param trainAccuracy share right, while learning
     * @param validationLoss the same on what was held back; NaN when nothing was
     * @param validationAccuracy share right there; NaN when nothing was held back
     * @param seconds since training began
     */
    public record Epoch(
            int epoch,
            double trainLoss,
            double trainAccuracy,
            double validationLoss,
            double validationAccuracy,
            double seconds) {}

    /**
     * Reads the curve of a model.
     *
     * @return empty when the model has none, as everything that does not learn in epochs
     * @throws EvaluationException in one sentence, when it is damaged
     */
    public static Optional<LearningCurve> read(Path model) throws EvaluationException {
        Path file = model.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        try (CSVParser rows = format.parse(new StringReader(Files.readString(file, StandardCharsets.UTF_8)))) {
            List<Epoch> epochs = new ArrayList<>();
            for (CSVRecord row : rows) {
                epochs.add(new Epoch(
                        Integer.parseInt(row.get("epoch")),
                        number(row.get("train_loss")),
                        number(row.get("train_accuracy")),
                        number(row.get("validation_loss")),
                        number(row.get("validation_accuracy")),
                        Double.parseDouble(row.get("seconds"))));
            }
            return epochs.isEmpty() ? Optional.empty() : Optional.of(new LearningCurve(epochs));
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            throw new EvaluationException(
                    "The learning curve " + file + " is damaged and left out; train the model again to have it.",
                    damaged);
        }
    }

    /** Where nothing stands, nothing was held back, or the loss went beyond all numbers. */
    private static double number(String text) {
        return text.isBlank() ? Double.NaN : Double.parseDouble(text);
    }

    /** Seconds that training took. */
    public double seconds() {
        return epochs.get(epochs.size() - 1).seconds();
    }

    Plot accuracy() {
        return plot("Right, while learning", Axis.percent("right"), Epoch::trainAccuracy, Epoch::validationAccuracy);
    }

    Plot loss() {
        double highest = epochs.stream()
                .flatMap(one -> Stream.of(one.trainLoss(), one.validationLoss()))
                .filter(Double::isFinite)
                .mapToDouble(loss -> Math.min(loss, MOST_LOSS))
                .max()
                .orElse(1);
        return plot(
                "Cross-entropy, while learning",
                Axis.fromZero("nats", Math.max(highest, 0.1)),
                one -> Math.min(one.trainLoss(), MOST_LOSS),
                one -> Math.min(one.validationLoss(), MOST_LOSS));
    }

    private Plot plot(String title, Axis y, ToDoubleFunction<Epoch> train, ToDoubleFunction<Epoch> validation) {
        List<Series> series = new ArrayList<>();
        series.add(line("training", train));
        Series heldBack = line("held back", validation);
        if (!heldBack.points().isEmpty()) {
            series.add(heldBack);
        }
        return new LinePlot(title, Axis.fromZero("epochs", Math.max(2, epochs.size())), y, series, List.of());
    }

    private Series line(String name, ToDoubleFunction<Epoch> value) {
        return new Series(
                name,
                Look.LINE,
                epochs.stream()
                        .filter(one -> Double.isFinite(value.applyAsDouble(one)))
                        .map(one -> Series.Point.of(one.epoch(), value.applyAsDouble(one)))
                        .toList());
    }
}
