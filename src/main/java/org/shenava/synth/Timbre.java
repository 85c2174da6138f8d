package org.shenava.synth;

import java.util.List;

/**
 * How a plucked string sounds.
 *
 * @param partialLevelsDb level of each partial at the pluck, dB re a common reference, lowest partial first
 * @param partialDecaysDb how fast each partial dies away, dB a second, above 0; as many as levels
 * @param inharmonicity B in f_n = n f_1 sqrt(1 + B n^2)
 * @param levelSpreadDb standard deviation of each partial's level from pluck to pluck, dB
 * @param pitchSpreadCents standard deviation of the pitch from pluck to pluck
 * @param attackSeconds rise of the pluck
 * @param pluckNoiseDb level of the nail's noise re the loudest partial
 * @param pluckNoiseSeconds time in which that noise falls by 60 dB
 * @param stoppedDecayDb further decay once the finger leaves the string, dB a second
 */
public record Timbre(
        List<Double> partialLevelsDb,
        List<Double> partialDecaysDb,
        double inharmonicity,
        double levelSpreadDb,
        double pitchSpreadCents,
        double attackSeconds,
        double pluckNoiseDb,
        double pluckNoiseSeconds,
        double stoppedDecayDb) {
    public Timbre {
        partialLevelsDb = List.copyOf(partialLevelsDb);
        partialDecaysDb = List.copyOf(partialDecaysDb);
        if (partialLevelsDb.isEmpty() || partialLevelsDb.size() != partialDecaysDb.size()) {
            throw new IllegalArgumentException("as many decays as levels are needed, got " + partialDecaysDb.size()
                    + " and " + partialLevelsDb.size());
        }
        for (double decay : partialDecaysDb) {
            require(decay > 0, "a decay must be above 0 dB a second, got ", decay);
        }
        require(inharmonicity >= 0 && inharmonicity < 0.01, "inharmonicity must be in [0, 0.01), got ", inharmonicity);
        require(levelSpreadDb >= 0, "levelSpreadDb must be at least 0, got ", levelSpreadDb);
        require(pitchSpreadCents >= 0, "pitchSpreadCents must be at least 0, got ", pitchSpreadCents);
        require(attackSeconds > 0, "attackSeconds must be above 0, got ", attackSeconds);
        require(pluckNoiseSeconds > 0, "pluckNoiseSeconds must be above 0, got ", pluckNoiseSeconds);
        require(stoppedDecayDb >= 0, "stoppedDecayDb must be at least 0, got ", stoppedDecayDb);
    }

    /**
     * A setar. Levels, decays and inharmonicity are medians measured on 52 single notes of setar recordings; spreads, attack,
     * nail noise and the stopped decay were set by ear.
     */
    public static Timbre setar() {
        return new Timbre(
                List.of(-6.0, -4.0, -10.0, -14.0, -18.0, -21.0, -17.0, -21.0, -21.0, -23.0, -28.0, -27.0),
                List.of(10.0, 18.0, 21.0, 20.0, 21.0, 23.0, 26.0, 23.0, 25.0, 25.0, 23.0, 21.0),
                8e-5,
                1.5,
                2,
                0.002,
                -22,
                0.03,
                70);
    }

    /** An oud: deeper, longer, stiffer. Measured and chosen as for {@link #setar()}. */
    public static Timbre oud() {
        return new Timbre(
                List.of(0.0, -4.0, -3.0, -9.0, -13.0, -25.0, -31.0, -29.0, -20.0, -25.0, -22.0, -27.0),
                List.of(7.0, 9.0, 10.0, 13.0, 14.0, 15.0, 16.0, 16.0, 18.0, 17.0, 18.0, 16.0),
                1.4e-4,
                1.5,
                2,
                0.003,
                -24,
                0.03,
                60);
    }

    public int partialCount() {
        return partialLevelsDb.size();
    }

    /**
     * Frequency of a partial.
     *
     * @param n from 1
     * @param hz pitch of the string, were it not stiff
     */
    double partialHz(int n, double hz) {
        return n * hz * Math.sqrt(1 + inharmonicity * n * n);
    }

    /** Sum of the amplitudes of all partials at the pluck, re the common reference. */
    double amplitudeSum() {
        double sum = 0;
        for (double levelDb : partialLevelsDb) {
            sum += Math.pow(10, levelDb / 20);
        }
        return sum;
    }

    private static void require(boolean holds, String message, double got) {
        if (!holds) {
            throw new IllegalArgumentException(message + got);
        }
    }
}
