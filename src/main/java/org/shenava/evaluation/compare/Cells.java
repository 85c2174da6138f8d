package org.shenava.evaluation.compare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Score;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Side;
import org.shenava.evaluation.EvaluationException;
import org.shenava.evaluation.EvaluationReport;
import org.shenava.evaluation.Measured;
import org.shenava.evaluation.MeasuredFile;

/** What was measured of a model, by protocol. */
final class Cells {
    private Cells() {}

    /**
     * One cell for each protocol that the model has scores of.
     *
     * @throws EvaluationException in one sentence, when the measurements are damaged
     */
    static Map<String, SystemRow.Cell> of(Path folder, ModelCard card) throws EvaluationException {
        List<Measured> all = MeasuredFile.read(folder, card);
        Set<String> protocols = new LinkedHashSet<>();
        all.forEach(one -> protocols.add(id(one)));
        Map<String, SystemRow.Cell> cells = new LinkedHashMap<>();
        for (String protocol : protocols) {
            List<Measured> here =
                    all.stream().filter(one -> id(one).equals(protocol)).toList();
            List<Measured> test = on(here, Side.TEST, Score.WINDOW);
            List<Measured> recordings = on(here, Side.TEST, Score.RECORDING);
            cells.put(
                    protocol,
                    new SystemRow.Cell(
                            right(on(here, Side.TRAIN, Score.WINDOW)),
                            right(on(here, Side.VALIDATION, Score.WINDOW)),
                            right(test),
                            n(test),
                            macroF1(test),
                            right(recordings),
                            n(recordings)));
        }
        return cells;
    }

    /** Every protocol has several names. */
    private static String id(Measured measured) {
        try {
            return Protocol.parse(measured.score().protocol()).id();
        } catch (IllegalArgumentException other) {
            // A model from elsewhere.
            return measured.score().protocol();
        }
    }

    /** The row of all sets where there is one, since the sets are counted in it; else the rows of the sets. */
    private static List<Measured> on(List<Measured> measured, Side side, String unit) {
        List<Measured> rows = measured.stream()
                .filter(one -> one.side() == side && one.score().unit().endsWith(unit))
                .toList();
        List<Measured> together = rows.stream()
                .filter(one -> one.score().set().equals(EvaluationReport.ALL))
                .toList();
        return together.isEmpty() ? rows : together;
    }

    private static int n(List<Measured> measured) {
        return measured.stream().mapToInt(one -> one.score().n()).sum();
    }

    /** Of several sets, all in one heap. */
    private static OptionalDouble right(List<Measured> measured) {
        int n = n(measured);
        return n == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(measured.stream()
                        .mapToDouble(one -> one.score().accuracy() * one.score().n() / n)
                        .sum());
    }

    /** F1 of several sets cannot be put together afterwards. */
    private static OptionalDouble macroF1(List<Measured> measured) {
        return measured.size() == 1 && !Double.isNaN(measured.get(0).macroF1())
                ? OptionalDouble.of(measured.get(0).macroF1())
                : OptionalDouble.empty();
    }
}
