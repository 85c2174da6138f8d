package org.shenava.evaluation;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.shenava.classifier.Score;
import org.shenava.evaluation.explain.Importance;

/** The numbers of a report as CSV files. Shares are between 0 and 1; nothing stands where a number is not defined. */
final class ReportTables {
    private ReportTables() {}

    /** Name, without ending, to the text of the file. */
    static Map<String, String> of(EvaluationReport report) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("confusion", confusion(report.confusion()));
        tables.put("scores", scores(report));
        tables.put("classes", classes(report));
        tables.put("reliability", reliability(report));
        tables.put("mistakes", mistakes(report));
        report.details().curve().ifPresent(curve -> tables.put("learning", learning(curve)));
        if (!report.details().importance().isEmpty()) {
            tables.put("importance", importance(report.details().importance()));
        }
        return tables;
    }

    /** Rows are the truth, columns what was said. */
    static String confusion(ConfusionMatrix matrix) {
        List<Object> header = new ArrayList<>(List.of("truth\\said"));
        header.addAll(matrix.labels());
        header.add("samples");
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < matrix.labels().size(); row++) {
            List<Object> cells = new ArrayList<>(List.of(matrix.labels().get(row)));
            Arrays.stream(matrix.counts()[row]).forEach(cells::add);
            cells.add(matrix.samples(row));
            rows.add(cells.toArray());
        }
        return csv(header.toArray(), rows);
    }

    private static String scores(EvaluationReport report) {
        List<Object[]> rows = new ArrayList<>();
        for (Measured one : report.allMeasured()) {
            rows.add(score(one.sideWord(), one.score(), number(one.macroF1()), number(one.calibrationError())));
        }
        for (Score score : report.scoresWithPooled()) {
            if (score.ofBeginning()) {
                rows.add(score("test", score, "", ""));
            }
        }
        return csv("side,tested_on,protocol,unit,n,right,low,high,top3,folded,family,macro_f1,calibration_error", rows);
    }

    private static Object[] score(String side, Score score, String macroF1, String calibrationError) {
        return new Object[] {
            side,
            score.set(),
            score.protocol(),
            score.unit(),
            score.n(),
            number(score.accuracy()),
            number(score.low()),
            number(score.high()),
            number(score.top3()),
            number(score.folded()),
            number(score.family()),
            macroF1,
            calibrationError
        };
    }

    private static String classes(EvaluationReport report) {
        List<Object[]> rows = new ArrayList<>();
        for (ClassQuality one : ClassQuality.of(report.confusion())) {
            rows.add(new Object[] {
                one.label(),
                one.n(),
                one.said(),
                one.right(),
                number(one.precision()),
                number(one.recall()),
                number(one.f1())
            });
        }
        return csv("class,n,answered,right,precision,recall,f1", rows);
    }

    private static String reliability(EvaluationReport report) {
        List<Object[]> rows = new ArrayList<>();
        for (Calibration.Bin bin : report.calibration(Question.LABEL).bins()) {
            rows.add(new Object[] {
                number(bin.from()), number(bin.to()), bin.n(), number(bin.meanConfidence()), number(bin.right())
            });
        }
        return csv("from,to,n,mean_probability,right", rows);
    }

    private static String mistakes(EvaluationReport report) {
        List<Object[]> rows = new ArrayList<>();
        for (Tested one : WorstMistakes.of(report)) {
            rows.add(new Object[] {
                one.recording().path(),
                number(one.startSeconds()),
                number(one.endSeconds()),
                one.truth(),
                one.said(),
                number(one.top().get(0).p()),
                number(WorstMistakes.shareOfTruth(one))
            });
        }
        return csv("path,start_s,end_s,class,said,p_said,p_class", rows);
    }

    private static String learning(LearningCurve curve) {
        List<Object[]> rows = new ArrayList<>();
        for (LearningCurve.Epoch one : curve.epochs()) {
            rows.add(new Object[] {
                one.epoch(),
                number(one.trainLoss()),
                number(one.trainAccuracy()),
                number(one.validationLoss()),
                number(one.validationAccuracy()),
                number(one.seconds())
            });
        }
        return csv("epoch,train_loss,train_accuracy,validation_loss,validation_accuracy,seconds", rows);
    }

    private static String importance(List<Importance> importance) {
        List<Object[]> rows = new ArrayList<>();
        importance.forEach(one -> rows.add(new Object[] {one.column(), number(one.mean()), number(one.spread())}));
        return csv("column,fall_of_right,standard_deviation", rows);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String csv(String header, List<Object[]> rows) {
        return csv((Object[]) header.split(","), rows);
    }

    private static String csv(Object[] header, List<Object[]> rows) {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').build();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(header);
            for (Object[] row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return text.toString();
    }
}
