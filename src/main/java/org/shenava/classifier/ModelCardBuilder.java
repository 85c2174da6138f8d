package org.shenava.classifier;

import java.util.List;
import java.util.Objects;
import org.shenava.feature.FeatureSpec;

/** Makes a card part by part; what each part is, {@link ModelCard} tells. Scores are none and {@code own} is nobody's unless given. */
public final class ModelCardBuilder {
    private final int schemaVersion;
    private String id;
    private String task;
    private List<String> labels;
    private FeatureSpec features;
    private double windowSeconds;
    private double hopSeconds;
    private ModelCard.Architecture architecture;
    private ModelCard.Training training;
    private List<Score> scores = List.of();
    private double unsureBelow;
    private String licence;
    private String networkSha256;
    private ModelCard.Golden golden;
    private ModelCard.Own own = ModelCard.Own.NONE;

    private ModelCardBuilder(int schemaVersion) {
        this.schemaVersion = schemaVersion;
    }

    /** A card of this version's form. */
    public static ModelCardBuilder of(String id, String task) {
        return new ModelCardBuilder(ModelCard.SCHEMA_VERSION).id(id).task(task);
    }

    /** A card that is like another one but for what is given. */
    public static ModelCardBuilder like(ModelCard card) {
        return new ModelCardBuilder(card.schemaVersion())
                .id(card.id())
                .task(card.task())
                .labels(card.labels())
                .features(card.features())
                .windows(card.windowSeconds(), card.hopSeconds())
                .architecture(card.architecture())
                .training(card.training())
                .scores(card.scores())
                .unsureBelow(card.unsureBelow())
                .licence(card.licence())
                .network(card.networkSha256(), card.golden())
                .own(card.own());
    }

    public ModelCardBuilder id(String newId) {
        id = newId;
        return this;
    }

    public ModelCardBuilder task(String newTask) {
        task = newTask;
        return this;
    }

    public ModelCardBuilder labels(List<String> newLabels) {
        labels = newLabels;
        return this;
    }

    public ModelCardBuilder features(FeatureSpec newFeatures) {
        features = newFeatures;
        return this;
    }

    /** Windows in reports over time. */
    public ModelCardBuilder windows(double seconds, double newHopSeconds) {
        windowSeconds = seconds;
        hopSeconds = newHopSeconds;
        return this;
    }

    public ModelCardBuilder architecture(ModelCard.Architecture newArchitecture) {
        architecture = newArchitecture;
        return this;
    }

    public ModelCardBuilder training(ModelCard.Training newTraining) {
        training = newTraining;
        return this;
    }

    public ModelCardBuilder scores(List<Score> newScores) {
        scores = newScores;
        return this;
    }

    public ModelCardBuilder unsureBelow(double probability) {
        unsureBelow = probability;
        return this;
    }

    public ModelCardBuilder licence(String newLicence) {
        licence = newLicence;
        return this;
    }

    /** The weights, by their checksum, and what they answer. */
    public ModelCardBuilder network(String sha256, ModelCard.Golden newGolden) {
        networkSha256 = sha256;
        golden = newGolden;
        return this;
    }

    public ModelCardBuilder own(ModelCard.Own newOwn) {
        own = newOwn;
        return this;
    }

    /** @throws NullPointerException naming a part that was not given */
    public ModelCard build() {
        return new ModelCard(
                schemaVersion,
                id,
                task,
                Objects.requireNonNull(labels, "labels"),
                Objects.requireNonNull(features, "features"),
                windowSeconds,
                hopSeconds,
                Objects.requireNonNull(architecture, "architecture"),
                Objects.requireNonNull(training, "training"),
                scores,
                unsureBelow,
                Objects.requireNonNull(licence, "licence"),
                Objects.requireNonNull(networkSha256, "networkSha256"),
                Objects.requireNonNull(golden, "golden"),
                own);
    }
}
