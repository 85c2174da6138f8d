package org.shenava.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shenava.classifier.CardText;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.Score;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Side;
import org.shenava.feature.WindowSpec;
import org.shenava.store.AtomicFiles;

/** Writes scores into a model's card. A new score replaces one of the same set, protocol and unit. */
final class CardScores {
    /** What a reader must know of scores that another network earned. */
    private static final String SEPARATE =
            " Scores of the protocols recordings and windows come from separate trainings with the same settings on the same"
                    + " dataset, with the tested part held out.";

    private CardScores() {}

    /**
     * Adds scores.
     *
     * @param cardFolder model whose card shall state them
     * @param tested the model that was tested: the same, or one trained in the same way with some of the data held out
     * @param measured the same scores with the sides of the split and what a card has no room for
     * @throws EvaluationException in one sentence, when the card cannot be written, or the two models are not of a kind
     */
    static void add(Path cardFolder, Path tested, List<Score> scores, List<Measured> measured)
            throws EvaluationException {
        try {
            ModelCard card = ModelFolder.readCard(cardFolder);
            ModelCard testedCard = ModelFolder.readCard(tested);
            if (!alike(card, testedCard)) {
                throw new EvaluationException("The scores of " + testedCard.id() + " say nothing about " + card.id()
                        + ": they were not trained with the same architecture, settings and data.");
            }
            ModelCard scored = card.withScores(merged(card.scores(), scores));
            if (!card.id().equals(testedCard.id()) && !card.training().note().contains(SEPARATE)) {
                scored = scored.withNote(card.training().note() + SEPARATE);
            }
            if (card.features() instanceof WindowSpec) {
                MeasuredFile.add(cardFolder, measured, MeasuredFile.read(cardFolder, card));
            }
            AtomicFiles.write(cardFolder.resolve(ModelCardFile.NAME), ModelCardFile.write(scored));
            AtomicFiles.write(
                    cardFolder.resolve(ModelFolder.CARD_FOR_PEOPLE),
                    CardText.of(scored).getBytes(StandardCharsets.UTF_8));
        } catch (ModelException | IOException unwritable) {
            throw new EvaluationException(
                    unwritable instanceof ModelException
                            ? unwritable.getMessage()
                            : "The card in " + cardFolder + " cannot be written.",
                    unwritable);
        }
    }

    /** Whether a score of one may stand in the card of the other. Training on windows stops by itself, after more epochs or fewer. */
    private static boolean alike(ModelCard one, ModelCard other) {
        return one.architecture().name().equals(other.architecture().name())
                && one.labels().equals(other.labels())
                && one.features().equals(other.features())
                && (one.features() instanceof WindowSpec
                        || one.training().epochs() == other.training().epochs())
                && indexes(one).equals(indexes(other));
    }

    private static List<String> indexes(ModelCard card) {
        return card.training().data().stream().map(ModelCard.Data::indexSha256).toList();
    }

    /**
     * Fresh scores take the places of those they replace; new ones come after. The leaky ones stand beyond the others, and those of
     * training and validation last.
     */
    static List<Score> merged(List<Score> old, List<Score> fresh) {
        List<Score> merged = new ArrayList<>(old);
        for (Score score : fresh) {
            int place = 0;
            while (place < merged.size() && !sameMeasurement(merged.get(place), score)) {
                place++;
            }
            if (place < merged.size()) {
                merged.set(place, score);
            } else {
                merged.add(score);
            }
        }
        merged.sort(Comparator.comparing((Score score) -> Measured.sideOf(score) != Side.TEST)
                .thenComparing(score -> score.protocol().equals(Protocol.WINDOWS.id())));
        return merged;
    }

    static boolean sameMeasurement(Score one, Score other) {
        return one.set().equals(other.set())
                && one.protocol().equals(other.protocol())
                && one.unit().equals(other.unit());
    }
}
