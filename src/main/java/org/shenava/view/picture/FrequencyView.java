package org.shenava.view.picture;

import org.shenava.feature.SpectrogramSpec;

/**
 * Which frequencies of a picture are seen.
 *
 * @param spec how the picture's columns are made
 * @param bottomRow at the lower edge; {@code -0.5} is the lower edge of the lowest row
 * @param topRow at the upper edge
 */
public record FrequencyView(SpectrogramSpec spec, double bottomRow, double topRow) {
    /** Fewer rows are only a blur. */
    private static final double FEWEST_ROWS = 12;

    /** All rows. */
    public static FrequencyView all(SpectrogramSpec spec) {
        return new FrequencyView(spec, -0.5, spec.rowCount() - 0.5);
    }

    /** The same frequencies of a picture that is made in another way, as far as it has them. */
    public FrequencyView of(SpectrogramSpec other) {
        if (isAll()) {
            return all(other);
        }
        FrequencyView all = all(other);
        double bottom = Math.max(all.bottomRow, other.row(hz(1, 1)));
        double top = Math.min(all.topRow, other.row(hz(0, 1)));
        return top - bottom < FEWEST_ROWS ? all : new FrequencyView(other, bottom, top);
    }

    public boolean isAll() {
        return equals(all(spec));
    }

    public double rows() {
        return topRow - bottomRow;
    }

    /** Where a frequency stands, from the upper edge. */
    public double y(double hz, double height) {
        return height * (topRow - spec.row(hz)) / rows();
    }

    /** The frequency at a height. */
    public double hz(double y, double height) {
        return spec.rowHz(topRow - y / height * rows());
    }

    /**
     * Sees more or fewer frequencies.
     *
     * @param factor above 1 sees fewer
     * @param share of the height from the upper edge that keeps its frequency, 0 to 1
     */
    public FrequencyView zoom(double factor, double share) {
        double wanted = Math.max(FEWEST_ROWS, Math.min(spec.rowCount(), rows() / factor));
        double stays = topRow - share * rows();
        return from(stays + share * wanted - wanted, wanted);
    }

    /** Moves up by a share of what is seen; stops at the ends. */
    public FrequencyView pan(double share) {
        return from(bottomRow + share * rows(), rows());
    }

    private FrequencyView from(double bottom, double rows) {
        double bounded = Math.max(-0.5, Math.min(spec.rowCount() - 0.5 - rows, bottom));
        return new FrequencyView(spec, bounded, bounded + rows);
    }
}
