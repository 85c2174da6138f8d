package org.shenava.feature.librosa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One column of a summary.
 *
 * @param measure what is measured in every frame
 * @param coefficient index of the cepstral coefficient, from 0 on; 0 for other measures
 * @param statistic what is taken of the frames
 */
record SummaryColumn(Measure measure, int coefficient, Statistic statistic) {
    private static final int COEFFICIENTS = 40;
    private static final Map<String, SummaryColumn> BY_NAME = byName();

    /** What is measured, in the order of the published tables. */
    enum Measure {
        MFCC,
        CHROMA_STFT,
        RMS,
        SPECTRAL_CENTROID,
        SPECTRAL_BANDWIDTH,
        ROLLOFF,
        ZERO_CROSSING_RATE,
        /** The harmonic part's samples. */
        HARMONY,
        /** The percussive part's samples. */
        PERCEPTR,
        TEMPO,
        SPECTRAL_CONTRAST,
        SPECTRAL_FLATNESS,
        TONNETZ
    }

    /** What is taken of the frames. */
    enum Statistic {
        MEAN,
        VARIANCE,
        /** The only value that a segment has. */
        SINGLE
    }

    /**
     * The column of a name such as {@code mfcc1_mean}, {@code rolloff_var} or {@code tempo}.
     *
     * @throws IllegalArgumentException if there is none; shows the name
     */
    static SummaryColumn named(String name) {
        SummaryColumn column = BY_NAME.get(name);
        if (column == null) {
            throw new IllegalArgumentException("there is no summary column \"" + name
                    + "\"; there are tempo, mfcc1_mean to mfcc" + COEFFICIENTS
                    + "_var, and the other measures with _mean or _var, such as chroma_stft_mean");
        }
        return column;
    }

    /** The 57 columns of the published GTZAN tables, in their order. */
    static List<String> ofTables() {
        List<String> names = new ArrayList<>();
        BY_NAME.forEach((name, column) -> {
            if (column.measure.compareTo(Measure.TEMPO) <= 0 && column.coefficient < 20) {
                names.add(name);
            }
        });
        return List.copyOf(names);
    }

    private static Map<String, SummaryColumn> byName() {
        Map<String, SummaryColumn> columns = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            String name = measure.name().toLowerCase(Locale.ROOT);
            switch (measure) {
                case TEMPO -> columns.put(name, new SummaryColumn(measure, 0, Statistic.SINGLE));
                case MFCC -> {
                    for (int i = 0; i < COEFFICIENTS; i++) {
                        putBoth(columns, name + (i + 1), measure, i);
                    }
                }
                default -> putBoth(columns, name, measure, 0);
            }
        }
        return columns;
    }

    private static void putBoth(Map<String, SummaryColumn> columns, String name, Measure measure, int coefficient) {
        columns.put(name + "_mean", new SummaryColumn(measure, coefficient, Statistic.MEAN));
        columns.put(name + "_var", new SummaryColumn(measure, coefficient, Statistic.VARIANCE));
    }
}
