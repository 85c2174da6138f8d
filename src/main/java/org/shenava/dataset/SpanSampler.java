package org.shenava.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.shenava.feature.MelodyProfile;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;

/**
 * Draws examples to train on: a class, every class as often; one of the sets that it occurs in, every set as often, so that a small
 * one is not drowned; one of its stretches there; and a span of it, of random length and place, made
 * into the network's input by the same {@link MelodyProfile} that listening uses. Seeded.
 */
public final class SpanSampler {
    /** A span of silence makes no input; music has one soon. */
    private static final int MAX_DRAWS = 100;

    private final List<String> labels;
    private final List<List<List<Integer>>> stretchesOfLabel = new ArrayList<>();
    private final int[] indexOfLabel;
    private final List<Stretch> stretches;
    private final ProfileSpec features;
    private final SpanLengths lengths;
    private final Random random;

    /**
     * How long spans are.
     *
     * @param minSeconds shortest
     * @param maxSeconds longest, but for the whole; lengths in between are drawn evenly on a logarithmic scale
     * @param wholeShare share of examples that are a whole stretch
     */
    public record SpanLengths(double minSeconds, double maxSeconds, double wholeShare) {
        public SpanLengths {
            if (!(minSeconds > 0 && minSeconds <= maxSeconds && wholeShare >= 0 && wholeShare <= 1)) {
                throw new IllegalArgumentException("0 < min <= max and a share in 0..1 must hold, got " + minSeconds
                        + ", " + maxSeconds + ", " + wholeShare);
            }
        }
    }

    /**
     * One example.
     *
     * @param input as {@link MelodyProfile#input()} gives it
     * @param label index of its class
     * @param stretch index of the stretch that it was cut from
     */
    public record Example(float[] input, int label, int stretch) {}

    /**
     * A sampler.
     *
     * @param features what the network reads
     * @throws IllegalArgumentException if a stretch has a label that is not listed, or there is none
     */
    public SpanSampler(
            List<Stretch> stretches, List<String> labels, ProfileSpec features, SpanLengths lengths, long seed) {
        this.stretches = List.copyOf(stretches);
        this.features = features;
        this.lengths = lengths;
        this.random = new Random(seed);
        Map<String, Map<String, List<Integer>>> byLabel = new HashMap<>();
        for (int i = 0; i < stretches.size(); i++) {
            String label = stretches.get(i).recording().label();
            if (!labels.contains(label)) {
                throw new IllegalArgumentException("the label " + label + " is not one of " + labels);
            }
            if (!stretches.get(i).slices().isEmpty()) {
                byLabel.computeIfAbsent(label, one -> new TreeMap<>())
                        .computeIfAbsent(stretches.get(i).recording().set(), one -> new ArrayList<>())
                        .add(i);
            }
        }
        this.labels = labels.stream().filter(byLabel::containsKey).toList();
        if (this.labels.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to draw from");
        }
        this.labels.forEach(
                label -> stretchesOfLabel.add(List.copyOf(byLabel.get(label).values())));
        this.indexOfLabel = this.labels.stream().mapToInt(labels::indexOf).toArray();
    }

    /** The next example. */
    public Example next() {
        for (int draw = 0; draw < MAX_DRAWS; draw++) {
            int drawn = random.nextInt(labels.size());
            List<List<Integer>> sets = stretchesOfLabel.get(drawn);
            List<Integer> candidates = sets.get(sets.size() == 1 ? 0 : random.nextInt(sets.size()));
            int stretch = candidates.get(random.nextInt(candidates.size()));
            List<ProfileSlice> span = span(stretches.get(stretch).slices());
            Optional<float[]> input = MelodyProfile.inputOf(span, features);
            if (input.isPresent()) {
                return new Example(input.get(), indexOfLabel[drawn], stretch);
            }
        }
        throw new IllegalStateException("the recordings hold hardly anything but silence");
    }

    private List<ProfileSlice> span(List<ProfileSlice> slices) {
        if (random.nextDouble() < lengths.wholeShare()) {
            return slices;
        }
        double sliceSeconds = slices.get(0).seconds();
        double seconds =
                lengths.minSeconds() * Math.pow(lengths.maxSeconds() / lengths.minSeconds(), random.nextDouble());
        int count = (int) Math.max(1, Math.round(seconds / sliceSeconds));
        if (count >= slices.size()) {
            return slices;
        }
        int start = random.nextInt(slices.size() - count + 1);
        return slices.subList(start, start + count);
    }
}
