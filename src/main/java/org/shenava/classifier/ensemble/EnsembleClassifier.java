package org.shenava.classifier.ensemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.GoldenAnswer;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.Prediction;

/** An ensemble with its card and its members, which it owns: all of them belong to one thread at a time. It knows no tonic. */
public final class EnsembleClassifier implements Classifier {
    private final ModelCard card;
    private final Ensemble ensemble;
    private final List<Classifier> members;

    private EnsembleClassifier(ModelCard card, Ensemble ensemble, List<Classifier> members) {
        this.card = card;
        this.ensemble = ensemble;
        this.members = members;
    }

    /**
     * Opens the members of a card and the bytes of its {@code ensemble.json}.
     *
     * @throws ModelException in one sentence, when a member is missing or another one than when the ensemble was made, or all does not
     *     fit together; no member stays open then
     */
    public static EnsembleClassifier of(ModelCard card, byte[] ensembleJson, MemberModels models)
            throws ModelException {
        Ensemble ensemble;
        try {
            ensemble = EnsembleFile.read(ensembleJson);
        } catch (IOException damaged) {
            throw new ModelException(
                    "The parameters of the model " + card.id() + " cannot be read: " + damaged.getMessage() + ".",
                    damaged);
        }
        if (ensemble.biases().length != card.labels().size()) {
            throw new ModelException("The parameters of the model " + card.id() + " do not fit its card: they are for "
                    + ensemble.biases().length + " labels, the card has "
                    + card.labels().size() + ".");
        }
        List<Classifier> opened = new ArrayList<>();
        boolean whole = false;
        try {
            for (Member member : ensemble.members()) {
                opened.add(open(card, member, models));
                check(card, member, opened.get(opened.size() - 1).card());
            }
            EnsembleClassifier classifier = new EnsembleClassifier(card, ensemble, List.copyOf(opened));
            GoldenAnswer.check(classifier);
            whole = true;
            return classifier;
        } finally {
            if (!whole) {
                opened.forEach(Classifier::close);
            }
        }
    }

    private static Classifier open(ModelCard card, Member member, MemberModels models) throws ModelException {
        Path folder = models.find(member.id());
        // Two that name each other would be opened for ever.
        if (Files.exists(folder.resolve(EnsembleFile.NAME))) {
            throw new ModelException("The model " + card.id() + " asks " + member.id()
                    + ", which asks other models itself; that cannot be done.");
        }
        return models.open(folder);
    }

    private static void check(ModelCard card, Member member, ModelCard found) throws ModelException {
        if (!found.networkSha256().equals(member.sha256())) {
            throw new ModelException("The model " + card.id() + " was made with another " + member.id()
                    + " than the one installed; install the one it was made with, or train it again.");
        }
        if (!found.labels().equals(card.labels()) || !found.features().equals(card.features())) {
            throw new ModelException("The model " + card.id() + " does not fit its member " + member.id()
                    + ", which has other labels or features; install it again.");
        }
    }

    /**
     * What members answer together; the golden answer of a card that is not written yet comes from here.
     *
     * @param members in the order of the ensemble
     */
    public static float[] answerOf(byte[] ensembleJson, List<Classifier> members, float[] input) {
        try {
            return combined(EnsembleFile.read(ensembleJson), members, List.of(input))
                    .get(0)
                    .probabilities();
        } catch (IOException impossible) {
            throw new IllegalStateException("an ensemble just made cannot be read", impossible);
        }
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Prediction> predict(List<float[]> inputs) {
        return combined(ensemble, members, inputs);
    }

    private static List<Prediction> combined(Ensemble ensemble, List<Classifier> members, List<float[]> inputs) {
        List<List<Prediction>> answers =
                members.stream().map(member -> member.predict(inputs)).toList();
        List<Prediction> together = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            int input = i;
            List<float[]> said = answers.stream()
                    .map(ofMember -> ofMember.get(input).probabilities())
                    .toList();
            together.add(new Prediction(ensemble.probabilities(said), new float[0], new float[0]));
        }
        return together;
    }

    @Override
    public void close() {
        members.forEach(Classifier::close);
    }
}
