package org.shenava.view.picture;

import org.shenava.feature.FrequencyScale;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.settings.PictureSettings;
import org.shenava.view.common.ColourMap;
import org.shenava.view.common.Colours;

/** What the settings of pictures mean for drawing them. */
public final class PictureSpecs {
    static final int RATE_HZ = SpectrogramSpec.standard().sampleRateHz();

    /** 172 columns a second: more would be columns that no screen shows, and would fill the memory. */
    private static final int LEAST_HOP_SAMPLES = 128;

    /** Rows of a picture whose axis is not logarithmic. */
    private static final int ROWS = 512;

    private static final int LOG_ROWS = 399;
    private static final int MOST_ROWS_PER_OCTAVE = 240;
    private static final double FLOOR_DB = -100;

    private PictureSpecs() {}

    /** How the columns are made. The default settings give {@link SpectrogramSpec#standard()}. */
    public static SpectrogramSpec spec(PictureSettings settings) {
        int hop = Math.max(LEAST_HOP_SAMPLES, (int) Math.round(settings.windowSamples() * (1 - settings.overlap())));
        double floorDb = Math.min(FLOOR_DB, settings.floorDb());
        return switch (settings.scale()) {
            case LOG ->
                SpectrogramSpec.logarithmic(
                        RATE_HZ,
                        settings.windowSamples(),
                        hop,
                        settings.lowestHz(),
                        settings.highestHz(),
                        rowsPerOctave(settings),
                        floorDb);
            case MEL -> even(FrequencyScale.MEL, settings, hop, floorDb);
            case LINEAR -> even(FrequencyScale.LINEAR, settings, hop, floorDb);
        };
    }

    /** How levels are coloured. */
    public static ColourMap colours(PictureSettings settings) {
        return new ColourMap(Colours.of(settings.colours()), settings.floorDb(), settings.ceilingDb());
    }

    private static int rowsPerOctave(PictureSettings settings) {
        double octaves = Math.log(settings.highestHz() / settings.lowestHz()) / Math.log(2);
        return (int) Math.max(1, Math.min(MOST_ROWS_PER_OCTAVE, LOG_ROWS / octaves));
    }

    private static SpectrogramSpec even(FrequencyScale scale, PictureSettings settings, int hop, double floorDb) {
        return new SpectrogramSpec(
                RATE_HZ,
                settings.windowSamples(),
                hop,
                scale,
                settings.lowestHz(),
                settings.highestHz(),
                ROWS,
                floorDb);
    }
}
