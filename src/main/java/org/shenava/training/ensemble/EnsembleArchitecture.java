package org.shenava.training.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ensemble.Ensemble;
import org.shenava.classifier.ensemble.EnsembleFile;
import org.shenava.classifier.ensemble.Member;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowExamples;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;
import org.shenava.training.baseline.Sharpness;

/**
 * Trained models that answer together: the mean of their log probabilities, or a logistic regression on them
 * (stacking). Only the validation
 * windows are used, which no member learned from; members must come of the same split, or one would know the answers of another's test.
 */
public final class EnsembleArchitecture implements WindowArchitecture {
    public static final String NAME = "ensemble";

    private static final int BATCH = 64;

    private final List<Classifier> members;
    private final boolean stacked;

    /**
     * An ensemble of open models; who opened them closes them.
     *
     * @param stacked whether a regression weighs the members' answers; otherwise they are averaged
     * @throws TrainingException in one sentence, when these models cannot answer together
     */
    public EnsembleArchitecture(List<Classifier> members, boolean stacked) throws TrainingException {
        this.members = List.copyOf(members);
        this.stacked = stacked;
        if (members.size() < 2) {
            throw new TrainingException("An ensemble needs at least two models; name them with --members.");
        }
        ModelCard first = members.get(0).card();
        List<String> seen = new ArrayList<>();
        for (Classifier member : members) {
            ModelCard card = member.card();
            require(!card.architecture().name().equals(NAME), card.id() + " is an ensemble itself; name its members.");
            require(!seen.contains(card.id()), "The model " + card.id() + " is named twice.");
            seen.add(card.id());
            require(
                    card.features().equals(first.features()),
                    "The models " + first.id() + " and " + card.id()
                            + " listen to different features and cannot answer together; train both on the same dataset.");
            require(
                    card.labels().equals(first.labels()),
                    "The models " + first.id() + " and " + card.id()
                            + " have different classes; train both on the same dataset.");
            require(
                    sameSplit(card.training(), first.training()),
                    "The models " + first.id() + " and " + card.id()
                            + " held out different recordings; train both with the same data, protocol and seed.");
        }
    }

    private static boolean sameSplit(ModelCard.Training one, ModelCard.Training other) {
        return one.split().equals(other.split())
                && one.seed() == other.seed()
                && hashes(one).equals(hashes(other));
    }

    private static List<String> hashes(ModelCard.Training training) {
        return training.data().stream().map(ModelCard.Data::indexSha256).toList();
    }

    /**
     * Checks that the members held out what is about to be held out.
     *
     * @param protocolId id of the protocol, with which the rule in a card begins
     * @param indexSha256 of each dataset, in order
     * @throws TrainingException in one sentence, when they did not
     */
    public void requireSplit(String protocolId, long seed, List<String> indexSha256) throws TrainingException {
        ModelCard.Training training = members.get(0).card().training();
        require(
                training.split().split(":", 2)[0].equals(protocolId)
                        && training.seed() == seed
                        && hashes(training).equals(indexSha256),
                "The members were trained with other data, protocol or seed (" + training.split() + "; seed "
                        + training.seed() + "); give the ensemble the same.");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return (stacked ? "logistic regression on the answers of " : "mean of the answers of ")
                + members.stream().map(member -> member.card().id()).collect(Collectors.joining(", "));
    }

    /** It is fitted once. */
    @Override
    public int defaultEpochs() {
        return 1;
    }

    @Override
    public WindowFit fit(WindowFitData data, WindowOptions options, JobContext job)
            throws TrainingException, JobCancelledException {
        ModelCard first = members.get(0).card();
        require(
                data.labels().equals(first.labels()) && data.features().equals(first.features()),
                "The members were trained on other classes or features than the dataset has; give the dataset they were"
                        + " trained on.");
        Answers answers = answers(data.validation(), job);
        int windows = answers.truth().size();
        require(
                !stacked || windows > 0,
                "Stacking learns from windows that were held back, and there are none; choose a protocol that holds some"
                        + " back.");
        double[] weights = new double[members.size()];
        double[] biases = new double[data.labels().size()];
        double sharpness = sharpness(answers, biases);
        String settings;
        if (stacked) {
            double[] found = StackingFit.fit(answers.logs(), answers.truth(), sharpness, job);
            System.arraycopy(found, 0, weights, 0, weights.length);
            System.arraycopy(found, weights.length, biases, 0, biases.length);
            settings = "One weight a member and one bias a label, fitted on " + windows
                    + " validation windows that no member learned from.";
        } else {
            Arrays.fill(weights, sharpness / weights.length);
            settings = String.format(Locale.ROOT, "Mean of log probabilities, times %.3g", sharpness)
                    + (windows == 0 ? "." : ", fitted on " + windows + " validation windows.");
        }
        List<Member> names = members.stream()
                .map(Classifier::card)
                .map(card -> new Member(card.id(), card.networkSha256()))
                .toList();
        byte[] content = EnsembleFile.write(new Ensemble(Ensemble.SCHEMA_VERSION, names, weights, biases));
        int parameters = stacked ? weights.length + biases.length : 1;
        return new WindowFit(EnsembleFile.NAME, content, parameters, settings, List.of());
    }

    /** How much surer the mean may be than its members; 1 when there is nothing to tell it by. */
    private double sharpness(Answers answers, double[] biases) {
        if (answers.truth().isEmpty()) {
            return 1;
        }
        double[] equal = new double[members.size()];
        Arrays.fill(equal, 1.0 / equal.length);
        return Sharpness.of(
                answers.logs().stream()
                        .map(logs -> Ensemble.scores(logs, equal, biases))
                        .toArray(double[][]::new),
                answers.truth().stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * What the members say of windows.
     *
     * @param logs of each window {@code [members][labels]}
     * @param truth right label of each window
     */
    private record Answers(List<double[][]> logs, List<Integer> truth) {}

    private Answers answers(WindowExamples windows, JobContext job) throws JobCancelledException {
        Answers answers = new Answers(new ArrayList<>(), new ArrayList<>());
        for (int start = 0; start < windows.size(); start += BATCH) {
            job.checkCancelled();
            job.progress((double) start / windows.size(), "asking the members");
            List<float[]> inputs = new ArrayList<>();
            for (int i = start; i < Math.min(windows.size(), start + BATCH); i++) {
                inputs.add(windows.features(i));
                answers.truth().add(windows.label(i));
            }
            var said = members.stream().map(member -> member.predict(inputs)).toList();
            for (int i = 0; i < inputs.size(); i++) {
                int window = i;
                answers.logs()
                        .add(Ensemble.logs(said.stream()
                                .map(ofMember -> ofMember.get(window).probabilities())
                                .toList()));
            }
        }
        return answers;
    }

    private static void require(boolean holds, String sentence) throws TrainingException {
        if (!holds) {
            throw new TrainingException(sentence);
        }
    }
}
