package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Score;

/** Installed models side by side, as their cards state them. */
public final class ModelComparison {
    private ModelComparison() {}

    /** A line for every score of every model that rests on all that was heard; a refused model has its reason. */
    public static String table(List<InstalledModel> models) {
        if (models.isEmpty()) {
            return "No model is installed.\n";
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("model", "weights"));
        header.addAll(ScoreTable.header());
        rows.add(header);
        StringBuilder refused = new StringBuilder();
        for (InstalledModel model : models) {
            model.problem().ifPresent(problem -> refused.append(model.id())
                    .append(": ")
                    .append(problem)
                    .append('\n'));
            model.card().filter(card -> model.usable()).ifPresent(card -> add(rows, card));
        }
        return (rows.size() > 1 ? ScoreTable.aligned(rows) : "") + refused;
    }

    private static void add(List<List<String>> rows, ModelCard card) {
        String weights = Long.toString(card.architecture().parameters());
        List<Score> scores =
                card.scores().stream().filter(score -> !score.ofBeginning()).toList();
        if (scores.isEmpty()) {
            List<String> row = new ArrayList<>(List.of(card.id(), weights, "not tested yet"));
            while (row.size() < ScoreTable.header().size() + 2) {
                row.add("");
            }
            rows.add(row);
        }
        for (Score score : scores) {
            List<String> row = new ArrayList<>(List.of(card.id(), weights));
            row.addAll(ScoreTable.row(score));
            rows.add(row);
        }
    }
}
