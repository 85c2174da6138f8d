package org.shenava.view.common;

/** Level to colour, from a table. */
public final class ColourMap {
    private static final int STEPS = 512;

    private final int[] table = new int[STEPS];
    private final float lowestDb;
    private final float stepsPerDb;

    /** Inferno. */
    public ColourMap(double lowestDb, double highestDb) {
        this(Colours.INFERNO, lowestDb, highestDb);
    }

    /**
     * A map that shows the quietest colour at {@code lowestDb} and below, the loudest at {@code highestDb} and above.
     *
     * @throws IllegalArgumentException if the range is empty
     */
    public ColourMap(Colours colours, double lowestDb, double highestDb) {
        if (!(lowestDb < highestDb)) {
            throw new IllegalArgumentException("lowestDb must be below highestDb, got " + lowestDb + ", " + highestDb);
        }
        this.lowestDb = (float) lowestDb;
        this.stepsPerDb = (float) ((STEPS - 1) / (highestDb - lowestDb));
        for (int step = 0; step < STEPS; step++) {
            table[step] = colours.argb((double) step / (STEPS - 1));
        }
    }

    /** The colour of a level, 0xFFRRGGBB. A level that is not a number is drawn as silence. */
    public int argb(float levelDb) {
        int step = (int) ((levelDb - lowestDb) * stepsPerDb);
        return table[Math.max(0, Math.min(STEPS - 1, step))];
    }
}
