package org.shenava.recognition;

import java.util.List;
import org.shenava.music.Cents;

/**
 * How long each pitch class sounded, and where between the bins a note lies. A view on folded salience.
 *
 * <p>Positions are cents above the pitch class of bin 0, of any octave.
 */
final class PlayedProfile {
    /** Half the distance of the closest notes of a mode, a little less: what a note can draw on without taking from its neighbour. */
    private static final double REACH_CENTS = 45;

    /** A note's peak is found from its own centre after so many steps; each moves by less than half of the one before. */
    private static final int STEPS = 4;

    private final float[] shares;
    private final double centsPerBin;

    /**
     * A profile to read.
     *
     * @param shares {@code [binsPerOctave]}, none negative; not copied
     */
    PlayedProfile(float[] shares) {
        this.shares = shares;
        this.centsPerBin = Cents.PER_OCTAVE / shares.length;
    }

    /**
     * From the network's input, which begins with the roots of the shares.
     *
     * @param bins pitch classes of the profile
     */
    static PlayedProfile ofInput(float[] input, int bins) {
        float[] shares = new float[bins];
        for (int bin = 0; bin < bins; bin++) {
            shares[bin] = input[bin] * input[bin];
        }
        return new PlayedProfile(shares);
    }

    double centsPerBin() {
        return centsPerBin;
    }

    /** What sounded within reach of a note. */
    double mass(double cents) {
        double mass = 0;
        for (int bin = 0; bin < shares.length; bin++) {
            mass += Math.abs(away(bin, cents)) <= REACH_CENTS ? shares[bin] : 0;
        }
        return mass;
    }

    /**
     * The offset at which notes lie best on what was played: the mean of what sounds within reach of any of them, found step by step.
     *
     * @param notes their places, if the offset were 0
     * @return cents to add to every note; 0 when nothing sounds there
     */
    double offset(List<Double> notes) {
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double mass = 0;
            double sum = 0;
            for (double note : notes) {
                for (int bin = 0; bin < shares.length; bin++) {
                    double away = away(bin, note + offset);
                    if (Math.abs(away) <= REACH_CENTS) {
                        mass += shares[bin];
                        sum += shares[bin] * away;
                    }
                }
            }
            offset += mass > 0 ? sum / mass : 0;
        }
        return offset;
    }

    /** Cents from a place up to a bin, the shorter way round, -600 to 600. */
    private double away(int bin, double cents) {
        double up = bin * centsPerBin - cents;
        return up - Cents.PER_OCTAVE * Math.round(up / Cents.PER_OCTAVE);
    }
}
