package org.shenava.feature;

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
    /** Steps that sound equally large: Slaney's mel scale, as librosa 0.11 has it, linear up to 1 kHz and logarithmic above. */
    MEL {
        @Override
        public double position(double hz) {
            return hz < MEL_KNEE_HZ
                    ? hz / MEL_HZ_BELOW
                    : MEL_KNEE_HZ / MEL_HZ_BELOW + Math.log(hz / MEL_KNEE_HZ) / MEL_LOG_STEP;
        }

        @Override
        public double hz(double position) {
            double knee = MEL_KNEE_HZ / MEL_HZ_BELOW;
            return position < knee ? position * MEL_HZ_BELOW : MEL_KNEE_HZ * Math.exp(MEL_LOG_STEP * (position - knee));
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
    private static final double MEL_KNEE_HZ = 1000;
    private static final double MEL_HZ_BELOW = 200.0 / 3;
    private static final double MEL_LOG_STEP = Math.log(6.4) / 27;

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
