package org.shenava.teaching.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.feature.SummarySpec;

class HiddenLayerTest {
    /** Sums in another order. */
    private static final float ROUNDING = 1e-4f;

    /** Without it own classes are learned from bare summaries, and nothing would tell but worse answers. */
    @Test
    void theShippedNetworkOfGenresHasOneThatAnswersAsItDoesInside() throws Exception {
        Path folder = new ModelCatalog(List.of(Path.of("models"))).find("genre").folder();
        byte[] zip = Files.readAllBytes(folder.resolve(ModelFolder.NETWORK));
        ModelCard card = ModelFolder.readCard(folder);
        SummarySpec features = (SummarySpec) card.features();
        float[] summary = card.golden().input();

        HiddenLayer layer = HiddenLayer.of(zip, features).orElseThrow();

        try (WindowNetwork network = WindowNetwork.read(zip, features.rows(), features.frames());
                INDArray found = layer.activations(new float[][] {layer.scale().apply(summary)})) {
            float[] inside = network.hidden(List.of(summary)).get(0);
            assertThat(layer.units()).isEqualTo(896).isEqualTo(inside.length);
            assertThat(found.toFloatVector()).containsExactly(inside, within(ROUNDING));
        }
    }
}
