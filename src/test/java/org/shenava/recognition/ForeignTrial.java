package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.Prediction;
import org.shenava.feature.MelodyProfile;
import org.shenava.feature.ProfileSlice;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ForeignCorpus.Clip;

/**
 * One cut of a clip, heard from nothing: what decides whether a mode is named and whether it is refused.
 *
 * @param clip what it was cut from
 * @param seconds length asked for; 0 for the whole
 * @param heardSeconds of playing
 * @param moments traits whenever they are judged
 * @param answer of the network, best first; empty when nothing was heard
 */
record ForeignTrial(
        Clip clip, int seconds, double heardSeconds, List<double[]> moments, List<LabelProbability> answer) {
    static final int[] LENGTHS = {10, 20, 30, 0};

    /** All cuts of a length, one after another; clips that are shorter are taken whole. */
    static List<ForeignTrial> of(List<Clip> clips, int seconds, Classifier classifier) {
        List<ForeignTrial> trials = new ArrayList<>();
        List<float[]> inputs = new ArrayList<>();
        List<Integer> inputOf = new ArrayList<>();
        List<List<double[]>> moments = new ArrayList<>();
        List<Double> heard = new ArrayList<>();
        List<Clip> owners = new ArrayList<>();
        for (Clip clip : clips) {
            for (List<ProfileSlice> cut : cuts(clip.slices(), seconds)) {
                List<ProfileSlice> playing = playing(cut);
                Optional<float[]> input =
                        MelodyProfile.inputOf(playing, classifier.card().profile());
                inputOf.add(input.isEmpty() ? -1 : inputs.size());
                input.ifPresent(inputs::add);
                owners.add(clip);
                moments.add(ForeignSound.traits(playing));
                heard.add(playing.stream().mapToDouble(ProfileSlice::seconds).sum());
            }
        }
        List<Prediction> predictions = classifier.predict(inputs);
        AnswerLabels labels = new AnswerLabels(classifier.card());
        for (int i = 0; i < owners.size(); i++) {
            List<LabelProbability> answer =
                    inputOf.get(i) < 0 ? List.of() : ranked(predictions.get(inputOf.get(i)), labels);
            trials.add(new ForeignTrial(owners.get(i), seconds, heard.get(i), moments.get(i), answer));
        }
        return trials;
    }

    private static List<LabelProbability> ranked(Prediction prediction, AnswerLabels labels) {
        float[] probabilities = prediction.probabilities();
        return labels.ranked(IntStream.range(0, probabilities.length)
                .mapToDouble(i -> probabilities[i])
                .toArray());
    }

    /** What the gate lets through. */
    static List<ProfileSlice> playing(List<ProfileSlice> slices) {
        SoundGate gate = new SoundGate();
        return slices.stream().filter(gate::hears).toList();
    }

    boolean isMusic() {
        return clip.kind().equals(ForeignCorpus.MUSIC);
    }

    /** Mean log odds at the end, over the last minute, as {@link ForeignSound} has them. */
    double logOdds(ForeignWeights weights) {
        Numbers mean = new Numbers();
        int from = Math.max(0, moments.size() - ForeignSound.MEMORY);
        moments.subList(from, moments.size()).forEach(one -> mean.add(weights.logOdds(one)));
        return moments.isEmpty() ? 0 : mean.mean();
    }

    /** Whether the network is sure by itself, and the doubt about the sound leaves it so. */
    boolean isNamed(double logOdds, Doubt doubt, double unsureBelow) {
        return isSure(unsureBelow) && !doubt.isDoubtful(new Likeness(logOdds, false), answer);
    }

    boolean isSure(double unsureBelow) {
        return hasAnswer() && !answer.isEmpty() && answer.get(0).p() >= unsureBelow;
    }

    boolean hasAnswer() {
        return heardSeconds >= EvidenceCollector.ANSWER_SECONDS;
    }

    static List<List<ProfileSlice>> cuts(List<ProfileSlice> slices, int seconds) {
        int count = seconds == 0 || slices.isEmpty()
                ? slices.size()
                : (int) Math.round(seconds / slices.get(0).seconds());
        if (count >= slices.size()) {
            return List.of(slices);
        }
        List<List<ProfileSlice>> cuts = new ArrayList<>();
        for (int from = 0; from + count <= slices.size(); from += count) {
            cuts.add(slices.subList(from, from + count));
        }
        return cuts;
    }
}
