package org.shenava.view.common;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Colours from quiet to loud, even for the eye. Inferno, magma and viridis are matplotlib's, by S. van der Walt, N. Smith and E. Firing
 * (CC0): every sixteenth of their 256 colours, straight lines between them.
 */
public enum Colours {
    INFERNO(
            0x000004, 0x0b0724, 0x210c4a, 0x3d0965, 0x57106e, 0x71196e, 0x8a226a, 0xa32c61, 0xbc3754, 0xd24644,
            0xe45a31, 0xf1731d, 0xf98e09, 0xfcac11, 0xf9cb35, 0xf2ea69, 0xfcffa4),
    MAGMA(
            0x000004, 0x0a0822, 0x1d1147, 0x36106b, 0x51127c, 0x6a1c81, 0x832681, 0x9c2e7f, 0xb73779, 0xd0416f,
            0xe75263, 0xf56b5c, 0xfc8961, 0xfea772, 0xfec488, 0xfde2a3, 0xfcfdbf),
    VIRIDIS(
            0x440154, 0x48186a, 0x472d7b, 0x424086, 0x3b528b, 0x33638d, 0x2c728e, 0x26828e, 0x21918c, 0x1fa088,
            0x28ae80, 0x3fbc73, 0x5ec962, 0x84d44b, 0xaddc30, 0xd8e219, 0xfde725),
    GREY(0x000000, 0xffffff),
    /** Dark on white, as on paper: for printing. */
    PAPER(0xffffff, 0x000000);

    private final int[] anchors;

    Colours(int... anchors) {
        this.anchors = anchors;
    }

    /** As the settings write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colours of a name; inferno for one that is not known. */
    public static Colours of(String id) {
        return Stream.of(values())
                .filter(one -> one.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(INFERNO);
    }

    /**
     * One colour.
     *
     * @param share 0 for the quietest, 1 for the loudest
     * @return 0xFFRRGGBB
     */
    public int argb(double share) {
        double position = share * (anchors.length - 1);
        int below = Math.min(anchors.length - 2, (int) position);
        double above = position - below;
        int colour = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = anchors[below] >> shift & 0xff;
            int to = anchors[below + 1] >> shift & 0xff;
            colour = colour << 8 | (int) Math.round(from + above * (to - from));
        }
        return colour;
    }
}
