package org.shenava.feature.librosa;

/**
 * Where the pitch classes lie on the circles of fifths, minor thirds and major thirds (Harte 2006), two coordinates each, as {@code
 * librosa.feature.tonnetz}: from the constant-Q chroma of the segment.
 */
final class Tonnetz {
    private static final int COORDINATES = 6;
    private static final double[] TURNS = {7.0 / 6, 7.0 / 6, 3.0 / 2, 3.0 / 2, 2.0 / 3, 2.0 / 3};
    private static final double[] RADIUS = {1, 1, 1, 1, 0.5, 0.5};
    private static final int BINS_PER_CLASS = ConstantQ.BINS_PER_OCTAVE / ChromaFilters.CLASSES;
    private static final float[][] PLACES = places();

    private Tonnetz() {}

    /**
     * Coordinates.
     *
     * @param constantQ {@code [frames][OCTAVES * BINS_PER_OCTAVE]} magnitudes
     * @return {@code [frames][6]}; zeros where the frame is silent
     */
    static float[][] of(float[][] constantQ) {
        float[][] coordinates = new float[constantQ.length][COORDINATES];
        for (int frame = 0; frame < constantQ.length; frame++) {
            float[] chroma = chroma(constantQ[frame]);
            float sum = 0;
            for (float value : chroma) {
                sum += value;
            }
            if (sum >= Float.MIN_NORMAL) {
                for (int i = 0; i < COORDINATES; i++) {
                    coordinates[frame][i] = Products.dot(PLACES[i], chroma) / sum;
                }
            }
        }
        return coordinates;
    }

    private static float[] chroma(float[] magnitudes) {
        float[] chroma = new float[ChromaFilters.CLASSES];
        for (int bin = 0; bin < magnitudes.length; bin++) {
            // A class takes the bin of its pitch and one on each side.
            chroma[(bin + BINS_PER_CLASS / 2) / BINS_PER_CLASS % ChromaFilters.CLASSES] += magnitudes[bin];
        }
        ChromaFilters.strongestToOne(chroma);
        return chroma;
    }

    private static float[][] places() {
        float[][] places = new float[COORDINATES][ChromaFilters.CLASSES];
        for (int i = 0; i < COORDINATES; i++) {
            for (int k = 0; k < ChromaFilters.CLASSES; k++) {
                double halfTurns = TURNS[i] * k - (i % 2 == 0 ? 0.5 : 0);
                places[i][k] = (float) (RADIUS[i] * Math.cos(Math.PI * halfTurns));
            }
        }
        return places;
    }
}
