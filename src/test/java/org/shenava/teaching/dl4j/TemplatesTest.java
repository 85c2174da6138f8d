package org.shenava.teaching.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.shenava.classifier.dl4j.AnswerRows;
import org.shenava.classifier.dl4j.NetworkZip;
import org.shenava.classifier.dl4j.ProfileInput;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.feature.ProfileSpec;

class TemplatesTest {
    private static final AnswerRows ROWS = new AnswerRows(TinyModel.LABELS);

    @Test
    void modesAreTheClassesOfANetworkThatAnswersForNothingElse() throws Exception {
        Templates templates = Templates.of(TinyModel.networkZip(1), ProfileSpec.standard(), ROWS)
                .orElseThrow();

        assertThat(templates.modes().bias()).hasSize(ROWS.labels().size());
        assertThat(templates.modes().weights()).hasDimensions(4, ROWS.labels().size());
    }

    @Test
    void modesAreTheMeanOfTheNetworksThatAnswerInTurn() throws Exception {
        byte[] zip = TinyModel.performedZip(1);
        NetworkZip.Saved saved = NetworkZip.read(zip, ProfileInput.type(60, 1));
        INDArray answers = saved.network().getParam("2_W");

        Templates templates = Templates.of(zip, ProfileSpec.standard(), ROWS).orElseThrow();

        int second = ROWS.withPerformances();
        assertThat(templates.modes().weights()).hasDimensions(4, ROWS.labels().size());
        for (int template = 0; template < 4; template++) {
            for (int mode = 0; mode < ROWS.labels().size(); mode++) {
                double mean =
                        (answers.getDouble(mode, template, 0, 0) + answers.getDouble(second + mode, template, 0, 0))
                                / 2;
                assertThat((double) templates.modes().weights()[template][mode]).isCloseTo(mean, within(1e-6));
            }
        }
        saved.network().close();
    }
}
