package org.shenava.recognition;

import java.util.Arrays;
import org.shenava.feature.ProfileSlice;

/**
 * What phrases stop on, gathered slice by slice: notes that are held, and what sounds before a silence. Open strings ring through all
 * of it, so that each bin counts only by what it has above its own running mean. Adds up in place; nothing is kept of single slices
 * but the last few. Not thread-safe.
 */
final class PhraseEnds {
    /** Memory of the running mean: longer than a phrase, shorter than a passage. */
    private static final double MEAN_SECONDS = 20;

    /** A note counts as held from this length on; the notes of setar come three a second. */
    private static final double HELD_SECONDS = 0.7;

    /** The end of a phrase: its last note, ringing. */
    private static final int END_SLICES = 8;

    /** A phrase's end says more than a note held within it. */
    private static final float END_WEIGHT = 3;

    /** Bins between which the strongest pitch may waver and still be one note. */
    private static final int SAME_NOTE_BINS = 1;

    private final float[] mean;
    private final float[] stops;
    private final float[][] last;
    private int meanSlices;
    private int phraseSlices;
    private int strongest;
    private double heldSeconds;

    PhraseEnds(int bins) {
        mean = new float[bins];
        stops = new float[bins];
        last = new float[END_SLICES][bins];
    }

    /** Takes the next slice of playing. */
    void playing(ProfileSlice slice) {
        meanSlices++;
        float share = (float) Math.max(1.0 / meanSlices, slice.seconds() / MEAN_SECONDS);
        float[] above = last[phraseSlices % END_SLICES];
        phraseSlices++;
        int now = 0;
        for (int bin = 0; bin < mean.length; bin++) {
            mean[bin] += share * (slice.bins()[bin] - mean[bin]);
            above[bin] = Math.max(0, slice.bins()[bin] - mean[bin]);
            now = above[bin] > above[now] ? bin : now;
        }
        int moved = Math.abs(now - strongest);
        heldSeconds = Math.min(moved, mean.length - moved) <= SAME_NOTE_BINS ? heldSeconds : 0;
        heldSeconds += slice.seconds();
        strongest = now;
        if (heldSeconds >= HELD_SECONDS) {
            addTo(stops, above, 1);
        }
    }

    /** A slice of silence: the phrase, if there was one, is over. */
    void silence() {
        addPhraseEnd(stops);
        phraseSlices = 0;
        heldSeconds = 0;
    }

    /**
     * What was stopped on up to now.
     *
     * @param ended the stream is over, so that the last notes end a phrase too
     * @return {@code [bins]}, none negative, all 0 when nothing was held; a new array
     */
    float[] stops(boolean ended) {
        float[] sums = stops.clone();
        if (ended) {
            addPhraseEnd(sums);
        }
        return sums;
    }

    void clear() {
        Arrays.fill(mean, 0);
        Arrays.fill(stops, 0);
        meanSlices = 0;
        phraseSlices = 0;
        heldSeconds = 0;
    }

    private void addPhraseEnd(float[] sums) {
        // Less is a noise that the gate let through.
        if (phraseSlices >= END_SLICES) {
            for (float[] above : last) {
                addTo(sums, above, END_WEIGHT);
            }
        }
    }

    private static void addTo(float[] sums, float[] values, float weight) {
        for (int bin = 0; bin < sums.length; bin++) {
            sums[bin] += weight * values[bin];
        }
    }
}
