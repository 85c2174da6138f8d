package org.shenava.settings;

/**
 * How spectrograms are drawn.
 *
 * @param scale of the frequency axis
 * @param windowSamples of the FFT, a power of two in 512..16384
 * @param overlap share of a window that it has in common with the next, 0 to 0.95
 * @param floorDb level drawn as dark, dB re full scale, -140 to below {@code ceilingDb}
 * @param ceilingDb level drawn as brightest, at most 0
 * @param lowestHz of the axis, at least 20
 * @param highestHz of the axis, above {@code lowestHz}
 * @param colours name of a colour map; one that is not known means the default
 * @param contour the sung or played pitch is drawn over the picture
 */
public record PictureSettings(
        Scale scale,
        int windowSamples,
        double overlap,
        double floorDb,
        double ceilingDb,
        double lowestHz,
        double highestHz,
        String colours,
        boolean contour) {
    /** Of the frequency axis. */
    public enum Scale {
        LOG,
        MEL,
        LINEAR
    }

    public PictureSettings {
        require(
                windowSamples >= 512 && windowSamples <= 16_384 && Integer.bitCount(windowSamples) == 1,
                "windowSamples must be a power of two in 512..16384, got " + windowSamples);
        require(overlap >= 0 && overlap <= 0.95, "overlap must be in 0..0.95, got " + overlap);
        require(
                floorDb >= -140 && floorDb < ceilingDb && ceilingDb <= 0,
                "-140 <= floorDb < ceilingDb <= 0 must hold, got " + floorDb + " and " + ceilingDb);
        require(
                lowestHz >= 20 && lowestHz < highestHz && highestHz <= 11_025,
                "20 <= lowestHz < highestHz <= 11025 must hold, got " + lowestHz + " and " + highestHz);
    }

    /**
     * As {@code SpectrogramSpec.standard()}: 80 Hz to 8 kHz on a logarithmic axis, 43 columns a second. A plucked string played well into a
     * microphone spans about the levels drawn; hiss stays dark.
     */
    public static PictureSettings defaults() {
        return new PictureSettings(Scale.LOG, 4096, 0.875, -88, -12, 80, 8000, "inferno", false);
    }

    public PictureSettings withScale(Scale newScale) {
        return new PictureSettings(
                newScale, windowSamples, overlap, floorDb, ceilingDb, lowestHz, highestHz, colours, contour);
    }

    public PictureSettings withWindowSamples(int newWindowSamples) {
        return new PictureSettings(
                scale, newWindowSamples, overlap, floorDb, ceilingDb, lowestHz, highestHz, colours, contour);
    }

    public PictureSettings withOverlap(double newOverlap) {
        return new PictureSettings(
                scale, windowSamples, newOverlap, floorDb, ceilingDb, lowestHz, highestHz, colours, contour);
    }

    /** Both at once, since one alone might lie beyond the other. */
    public PictureSettings withLevels(double newFloorDb, double newCeilingDb) {
        return new PictureSettings(
                scale, windowSamples, overlap, newFloorDb, newCeilingDb, lowestHz, highestHz, colours, contour);
    }

    /** Both at once, since one alone might lie beyond the other. */
    public PictureSettings withRange(double newLowestHz, double newHighestHz) {
        return new PictureSettings(
                scale, windowSamples, overlap, floorDb, ceilingDb, newLowestHz, newHighestHz, colours, contour);
    }

    public PictureSettings withColours(String newColours) {
        return new PictureSettings(
                scale, windowSamples, overlap, floorDb, ceilingDb, lowestHz, highestHz, newColours, contour);
    }

    public PictureSettings withContour(boolean newContour) {
        return new PictureSettings(
                scale, windowSamples, overlap, floorDb, ceilingDb, lowestHz, highestHz, colours, newContour);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
