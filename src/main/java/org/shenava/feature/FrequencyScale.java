package org.shenava.feature;

import org.shenava.feature.librosa.MelScale;

/** How frequencies are spread over an axis. Each scale is a function that rises with the frequency; rows stand evenly upon it. */
public enum FrequencyScale {
    /** Octaves are equally high. */
    LOG {
        @Override
        public double position(double hz) {
            return Math.log(hz) / LOG_2;
        }

        @Override
        public double hz(double position) {
            return Math.pow(2, position);
        }
    },
    /** Steps that sound equally large: {@link MelScale}. */
    MEL {
        @Override
        public double position(double hz) {
            return MelScale.mel(hz);
        }

        @Override
        public double hz(double position) {
            return MelScale.hz(position);
        }
    },
    /** Hertz are equally high. */
    LINEAR {
        @Override
        public double position(double hz) {
            return hz;
        }

        @Override
        public double hz(double position) {
            return position;
        }
    };

    private static final double LOG_2 = Math.log(2);

    /**
     * Where a frequency stands.
     *
     * @param hz above 0
     * @return octaves, mels or hertz; only differences mean something
     */
    public abstract double position(double hz);

    /** The frequency at a position; the inverse of {@link #position}. */
    public abstract double hz(double position);
}
