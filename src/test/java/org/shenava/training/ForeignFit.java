package org.shenava.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shenava.recognition.Doubt;
import org.shenava.recognition.ForeignWeights;
import org.shenava.recognition.SoundTraits;

/**
 * Fits the weights that tell foreign sound ({@link org.shenava.recognition.ForeignSound}). Sets count as their importance says, however many clips
 * they have, and every moment of a set counts alike, so that neither a long radif nor a large pile of noise decides alone.
 */
public final class ForeignFit {
    /** Chosen small: there are thousands of moments for each of the few traits. */
    private static final double PENALTY = 1e-3;

    /** Four digits: more say nothing, and the file is meant to be read. */
    private static final double DIGITS = 1e4;

    private ForeignFit() {}

    /**
     * One clip.
     *
     * @param set what it is balanced by: a performer's recordings, or a kind of foreign sound
     * @param moments its traits, as {@link org.shenava.recognition.ForeignSound#traits} gives them
     */
    public record Example(boolean foreign, String set, List<double[]> moments) {
        public Example {
            moments = List.copyOf(moments);
        }
    }

    /**
     * When sound is doubtful or foreign, in mean log odds.
     *
     * @param doubt as in {@link ForeignWeights}
     * @param foreignAbove as in {@link ForeignWeights}
     * @param foreignUntil as in {@link ForeignWeights}
     */
    public record Thresholds(Doubt doubt, double foreignAbove, double foreignUntil) {}

    /**
     * Fits.
     *
     * @param importance of a set in the whole, any unit; 1 where it names none
     * @param made how the examples came about, for people who read the file
     * @throws IllegalArgumentException when there are no examples
     */
    public static ForeignWeights fit(
            List<Example> examples, Map<String, Double> importance, Thresholds thresholds, String made) {
        Map<String, Integer> moments = examples.stream()
                .collect(Collectors.groupingBy(
                        Example::set, Collectors.summingInt(one -> one.moments().size())));
        List<double[]> rows = new ArrayList<>();
        List<Example> owners = new ArrayList<>();
        for (Example example : examples) {
            for (double[] moment : example.moments()) {
                rows.add(moment);
                owners.add(example);
            }
        }
        boolean[] truth = new boolean[rows.size()];
        double[] shares = new double[rows.size()];
        for (int i = 0; i < truth.length; i++) {
            Example owner = owners.get(i);
            truth[i] = owner.foreign();
            shares[i] = importance.getOrDefault(owner.set(), 1.0) / moments.get(owner.set());
        }
        LogisticFit fit = LogisticFit.of(rows.toArray(double[][]::new), truth, shares, PENALTY);
        List<ForeignWeights.Trait> traits = new ArrayList<>();
        for (int t = 0; t < SoundTraits.NAMES.size(); t++) {
            traits.add(new ForeignWeights.Trait(
                    SoundTraits.NAMES.get(t),
                    rounded(fit.means()[t]),
                    Math.max(rounded(fit.spreads()[t]), 1 / DIGITS),
                    rounded(fit.weights()[t])));
        }
        return new ForeignWeights(
                ForeignWeights.SCHEMA_VERSION,
                made,
                thresholds.doubt(),
                thresholds.foreignAbove(),
                thresholds.foreignUntil(),
                rounded(fit.bias()),
                traits);
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
