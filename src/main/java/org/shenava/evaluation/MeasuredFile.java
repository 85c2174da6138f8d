package org.shenava.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Score;
import org.shenava.dataset.Side;
import org.shenava.store.AtomicFiles;

/** {@code measured.csv} of a model folder: the scores of its card with what a card has no room for. */
public final class MeasuredFile {
    static final String NAME = "measured.csv";

    private static final String[] COLUMNS = {
        "side",
        "tested_on",
        "protocol",
        "unit",
        "n",
        "right",
        "top3",
        "folded",
        "family",
        "low",
        "high",
        "macro_f1",
        "calibration_error"
    };

    private MeasuredFile() {}

    /**
     * What was measured of a model; of one that was scored without this file, what its card says, the rest being NaN.
     *
     * @throws EvaluationException in one sentence, when the file is damaged
     */
    public static List<Measured> read(Path model, ModelCard card) throws EvaluationException {
        Path file = model.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return card.scores().stream()
                    .filter(score -> !score.ofBeginning())
                    .map(score -> new Measured(Measured.sideOf(score), score, Double.NaN, Double.NaN))
                    .toList();
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        try (CSVParser rows = format.parse(new StringReader(Files.readString(file, StandardCharsets.UTF_8)))) {
            List<Measured> measured = new ArrayList<>();
            for (CSVRecord row : rows) {
                measured.add(measured(row));
            }
            return measured;
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            throw new EvaluationException(
                    "The scores in " + file + " are damaged; delete the file and evaluate the model again.", damaged);
        }
    }

    private static Measured measured(CSVRecord row) {
        Score score = new Score(
                row.get("tested_on"),
                row.get("protocol"),
                row.get("unit"),
                Integer.parseInt(row.get("n")),
                number(row, "right"),
                number(row, "top3"),
                number(row, "folded"),
                number(row, "family"),
                number(row, "low"),
                number(row, "high"));
        return new Measured(
                Side.valueOf(row.get("side").toUpperCase(Locale.ROOT)),
                score,
                number(row, "macro_f1"),
                number(row, "calibration_error"));
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** Adds to what the folder has; a new measurement replaces the old one of the same set, protocol and unit. */
    static void add(Path model, List<Measured> fresh, List<Measured> old) throws IOException {
        List<Measured> all = new ArrayList<>(fresh);
        for (Measured one : old) {
            if (fresh.stream().noneMatch(newer -> CardScores.sameMeasurement(newer.score(), one.score()))) {
                all.add(one);
            }
        }
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').build();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord((Object[]) COLUMNS);
            for (Measured one : all) {
                Score score = one.score();
                printer.printRecord(
                        one.sideWord(),
                        score.set(),
                        score.protocol(),
                        score.unit(),
                        score.n(),
                        score.accuracy(),
                        score.top3(),
                        score.folded(),
                        score.family(),
                        score.low(),
                        score.high(),
                        one.macroF1(),
                        one.calibrationError());
            }
        }
        AtomicFiles.write(model.resolve(NAME), text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
