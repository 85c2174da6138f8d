package org.shenava.classifier;

import java.util.List;
import org.shenava.feature.FeatureSpec;

/** Cards that differ in what the program itself never changes. */
public final class OtherCards {
    private OtherCards() {}

    /** Of a model that reads and answers something else; the golden values are as many, and all 0. */
    public static ModelCard reading(ModelCard card, FeatureSpec features, List<String> labels) {
        ModelCard.Golden zeros = new ModelCard.Golden(new float[features.inputLength()], new float[labels.size()]);
        return with(card, features, labels, card.architecture(), card.networkSha256(), zeros);
    }

    /** Of a model that is built in another way. */
    public static ModelCard builtAs(ModelCard card, String architecture) {
        ModelCard.Architecture other = new ModelCard.Architecture(architecture, "another", 1);
        return with(card, card.features(), card.labels(), other, card.networkSha256(), card.golden());
    }

    /** Of a model with other weights. */
    public static ModelCard weighed(ModelCard card, byte[] weights) {
        return with(
                card, card.features(), card.labels(), card.architecture(), ModelFolder.sha256(weights), card.golden());
    }

    private static ModelCard with(
            ModelCard card,
            FeatureSpec features,
            List<String> labels,
            ModelCard.Architecture architecture,
            String sha256,
            ModelCard.Golden golden) {
        return ModelCardBuilder.like(card)
                .labels(labels)
                .features(features)
                .architecture(architecture)
                .network(sha256, golden)
                .build();
    }
}
