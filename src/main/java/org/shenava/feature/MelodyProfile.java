package org.shenava.feature;

import java.util.Optional;

/**
 * Slices added up to the input of one network, as its specification says: the profile, and after it the order of notes where the network
 * reads that ({@link NoteOrder}). Training, files and the microphone all make inputs here. Not thread-safe.
 */
public final class MelodyProfile {
    private final ProfileSpec spec;
    private final RunningProfile profile;
    private final Optional<NoteOrder> order;

    /** Nothing heard yet. */
    public MelodyProfile(ProfileSpec spec) {
        this.spec = spec;
        this.profile = new RunningProfile(spec.binsPerOctave());
        this.order = spec.hearsOrder() ? Optional.of(new NoteOrder(spec.binsPerOctave())) : Optional.empty();
    }

    /**
     * The input from some slices of playing, in their order.
     *
     * @return {@code [spec.inputLength()]}; empty when nothing sounds in them
     */
    public static Optional<float[]> inputOf(Iterable<ProfileSlice> playing, ProfileSpec spec) {
        MelodyProfile melody = new MelodyProfile(spec);
        playing.forEach(slice -> melody.add(slice.bins()));
        return melody.isEmpty() ? Optional.empty() : Optional.of(melody.input());
    }

    /**
     * Adds the next slice of playing.
     *
     * @param bins {@code [binsPerOctave]}, none negative
     */
    public void add(float[] bins) {
        profile.add(bins);
        order.ifPresent(one -> one.add(bins));
    }

    public void clear() {
        profile.clear();
        order.ifPresent(NoteOrder::clear);
    }

    /** Nothing was added, or only silence. */
    public boolean isEmpty() {
        return profile.isEmpty();
    }

    /**
     * The network's input.
     *
     * @return {@code [spec.inputLength()]}, the profile's {@link RunningProfile#input()} first; a new array
     * @throws IllegalStateException if nothing sounded
     */
    public float[] input() {
        float[] shares = profile.input();
        if (order.isEmpty()) {
            return shares;
        }
        float[] input = new float[spec.inputLength()];
        System.arraycopy(shares, 0, input, 0, shares.length);
        order.get().write(input, shares.length);
        return input;
    }
}
