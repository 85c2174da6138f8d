package org.shenava.view.common;

/**
 * Level to colour, evenly for the eye: "inferno" of matplotlib by S. van der Walt and N. Smith (CC0), every sixteenth of its 256
 * colours, straight lines between them.
 */
public final class ColourMap {
    private static final int[] ANCHORS = {
        0x000004, 0x0b0724, 0x210c4a, 0x3d0965, 0x57106e, 0x71196e, 0x8a226a, 0xa32c61, 0xbc3754, 0xd04545, 0xe35933,
        0xf1711f, 0xf98c0a, 0xfcaa0f, 0xf9c932, 0xf2e865, 0xfcffa4
    };
    private static final int STEPS = 512;

    private final int[] table = new int[STEPS];
    private final float lowestDb;
    private final float stepsPerDb;

    /**
     * A map that is darkest at {@code lowestDb} and below, brightest at {@code highestDb} and above.
     *
     * @throws IllegalArgumentException if the range is empty
     */
    public ColourMap(double lowestDb, double highestDb) {
        if (!(lowestDb < highestDb)) {
            throw new IllegalArgumentException("lowestDb must be below highestDb, got " + lowestDb + ", " + highestDb);
        }
        this.lowestDb = (float) lowestDb;
        this.stepsPerDb = (float) ((STEPS - 1) / (highestDb - lowestDb));
        for (int step = 0; step < STEPS; step++) {
            table[step] = blend((double) step / (STEPS - 1) * (ANCHORS.length - 1));
        }
    }

    /** The colour of a level, 0xFFRRGGBB. A level that is not a number is drawn as silence. */
    public int argb(float levelDb) {
        int step = (int) ((levelDb - lowestDb) * stepsPerDb);
        return table[Math.max(0, Math.min(STEPS - 1, step))];
    }

    private static int blend(double position) {
        int below = Math.min(ANCHORS.length - 2, (int) position);
        double share = position - below;
        int colour = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = ANCHORS[below] >> shift & 0xff;
            int to = ANCHORS[below + 1] >> shift & 0xff;
            colour = colour << 8 | (int) Math.round(from + share * (to - from));
        }
        return colour;
    }
}
