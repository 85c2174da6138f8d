package org.shenava.recognition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The weights of {@link ForeignSound}: a logistic regression on {@link SoundTraits}. Kept as a small JSON file beside this class, which
 * says how it was made.
 *
 * @param schemaVersion version of this form, {@value #SCHEMA_VERSION}
 * @param made on what, how, and with which figures
 * @param doubt when an answer to such sound is doubtful
 * @param foreignAbove mean log odds above which sound is foreign
 * @param foreignUntil mean log odds under which foreign sound is foreign no more; below {@code foreignAbove}, so that the answer does not flicker
 * @param bias log odds of average sound
 * @param traits in the order of {@link SoundTraits#NAMES}
 */
public record ForeignWeights(
        int schemaVersion,
        String made,
        Doubt doubt,
        double foreignAbove,
        double foreignUntil,
        double bias,
        List<Trait> traits) {
    public static final int SCHEMA_VERSION = 2;

    /** Log odds further out are cut, so that a moment unlike everything in training cannot outweigh a minute. */
    public static final double HIGHEST_LOG_ODDS = 6;

    private static final double HIGHEST_DEVIATIONS = 4;
    private static final String RESOURCE = "foreign-sound.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /**
     * One trait.
     *
     * @param mean over the training data
     * @param spread standard deviation there, above 0
     * @param weight log odds of foreign sound a standard deviation
     */
    public record Trait(String name, double mean, double spread, double weight) {}

    public ForeignWeights {
        traits = List.copyOf(traits);
        List<String> names = traits.stream().map(Trait::name).toList();
        if (schemaVersion != SCHEMA_VERSION || !names.equals(SoundTraits.NAMES)) {
            throw new IllegalArgumentException("weights of form " + schemaVersion + " for the traits " + names
                    + " do not fit; form " + SCHEMA_VERSION + " and " + SoundTraits.NAMES + " are needed");
        }
        if (!(foreignUntil <= foreignAbove && doubt.highest() <= foreignAbove)) {
            throw new IllegalArgumentException("foreignAbove must be the highest threshold, got doubt up to "
                    + doubt.highest() + ", foreignUntil " + foreignUntil + ", foreignAbove " + foreignAbove);
        }
    }

    /** The weights that the program ships. */
    static ForeignWeights shipped() {
        try (InputStream file = ForeignWeights.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IOException("the program's file " + RESOURCE + " is missing; install the program again");
            }
            return JSON.readValue(file, ForeignWeights.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Log odds that sound is foreign, -6 to 6.
     *
     * @param values as {@link SoundTraits#of} gives them
     */
    public double logOdds(double[] values) {
        double sum = bias;
        for (int i = 0; i < values.length; i++) {
            Trait trait = traits.get(i);
            sum += trait.weight() * clipped((values[i] - trait.mean()) / trait.spread(), HIGHEST_DEVIATIONS);
        }
        return clipped(sum, HIGHEST_LOG_ODDS);
    }

    private static double clipped(double value, double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }
}
