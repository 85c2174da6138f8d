package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer.LabelProbability;

class PresentModeTest {
    private final PresentMode present = new PresentMode();

    @Test
    void namesAnotherDastgahOnceItHeldThreeSeconds() {
        assertThat(look(30, "shur", "segah", 0.8)).isEmpty();
        assertThat(look(32.9, "shur", "segah", 0.8)).isEmpty();

        assertThat(look(33, "shur", "segah", 0.8)).contains("segah");
    }

    @Test
    void beginsAgainWhenItWasNotClearInBetween() {
        look(30, "shur", "segah", 0.8);
        look(32, "shur", "segah", 0.69);

        assertThat(look(33.5, "shur", "segah", 0.8)).isEmpty();
        assertThat(look(36.5, "shur", "segah", 0.8)).contains("segah");
    }

    @Test
    void staysWhileItIsLikelyAndGoesWhenItIsNot() {
        named();

        assertThat(look(35, "shur", "segah", 0.5)).contains("segah");
        assertThat(look(36, "shur", "segah", 0.49)).isEmpty();
        assertThat(look(37, "shur", "segah", 0.9)).isEmpty();
    }

    @Test
    void goesWhenTheWholeAgrees() {
        named();

        assertThat(look(50, "segah", "segah", 0.9)).isEmpty();
    }

    @Test
    void avazesCountAsTheirDastgah() {
        look(30, "shur", "dashti", 0.9);
        assertThat(look(40, "shur", "dashti", 0.9)).isEmpty();

        look(41, "dashti", "bayat-e-esfahan", 0.8);
        assertThat(look(45, "dashti", "bayat-e-esfahan", 0.8))
                .as("likely itself, so it is named and not homayun")
                .contains("bayat-e-esfahan");
    }

    @Test
    void namesTheDastgahWhereNoAvazIsLikely() {
        List<LabelProbability> spread = new ArrayList<>();
        for (Label label : Labels.DASTGAH) {
            double p = label.foldedId().equals("homayun") ? 0.45 : 0.1 / 11;
            spread.add(new LabelProbability(label.id(), p));
        }
        spread.sort((a, b) -> Double.compare(b.p(), a.p()));

        present.look(answer(ListeningState.LISTENING, 30, shares("segah", 0.6), spread));
        Optional<LabelProbability> now =
                present.look(answer(ListeningState.LISTENING, 34, shares("segah", 0.6), spread));

        assertThat(now.orElseThrow().label()).isEqualTo("homayun");
        assertThat(now.orElseThrow().p()).isBetween(0.89, 0.91);
    }

    @Test
    void aPauseHidesItAndForgetsNothing() {
        named();

        assertThat(present.look(answer(ListeningState.SILENT, 34, shares("shur", 0.6), shares("segah", 0.8))))
                .isEmpty();
        assertThat(look(34.2, "shur", "segah", 0.8)).contains("segah");
    }

    @Test
    void evidenceThatBeganAnewIsAnotherPiece() {
        named();

        assertThat(look(25, "shur", "segah", 0.8)).isEmpty();
        assertThat(look(28, "shur", "segah", 0.8)).contains("segah");
    }

    @Test
    void foreignSoundIsNoMode() {
        named();

        assertThat(present.look(answer(ListeningState.FOREIGN, 35, shares("shur", 0.6), shares("segah", 0.8))))
                .isEmpty();
        assertThat(look(36, "shur", "segah", 0.8)).isEmpty();
    }

    private void named() {
        look(30, "shur", "segah", 0.8);
        assertThat(look(34, "shur", "segah", 0.8)).contains("segah");
    }

    private Optional<String> look(double heardSeconds, String whole, String recent, double p) {
        return present.look(answer(ListeningState.LISTENING, heardSeconds, shares(whole, 0.6), shares(recent, p)))
                .map(LabelProbability::label);
    }

    private static Answer answer(
            ListeningState state, double heardSeconds, List<LabelProbability> top, List<LabelProbability> recent) {
        return new Answer(state, heardSeconds, heardSeconds, top, recent, false, Notes.NONE);
    }

    /** The others share the rest. */
    private static List<LabelProbability> shares(String label, double p) {
        return Labels.DASTGAH.stream()
                .map(one -> new LabelProbability(one.id(), one.id().equals(label) ? p : (1 - p) / 12))
                .sorted((a, b) -> Double.compare(b.p(), a.p()))
                .toList();
    }
}
