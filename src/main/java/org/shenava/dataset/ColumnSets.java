package org.shenava.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Columns of summaries by the name of a set, as they are given to {@code prepare --columns}. */
public final class ColumnSets {
    private static final int COEFFICIENTS = 20;

    /** In the order of the published table of ten-second segments. */
    private static final List<String> ALL_57 = all57();

    private static final Map<String, List<String>> SETS = new TreeMap<>(Map.of(
            "all57", ALL_57,
            // The means of signed waveforms: noise.
            "genre", without("harmony_mean", "perceptr_mean"),
            // What is cheap to compute, and what the network genre-dense reads: without the harmonic and the percussive
            // part and the tempo.
            "genre-fast", without("harmony_mean", "harmony_var", "perceptr_mean", "perceptr_var", "tempo"),
            "mfcc13", ALL_57.subList(0, 2 * 13),
            "mfcc20", ALL_57.subList(0, 2 * COEFFICIENTS),
            // What the network mfcc-mean reads: coefficients averaged over time, and nothing of how they move.
            "mfcc20-mean",
                    ALL_57.subList(0, 2 * COEFFICIENTS).stream()
                            .filter(column -> column.endsWith("_mean"))
                            .toList()));

    private ColumnSets() {}

    private static List<String> all57() {
        List<String> columns = new ArrayList<>();
        for (int coefficient = 1; coefficient <= COEFFICIENTS; coefficient++) {
            addMoments(columns, "mfcc" + coefficient);
        }
        for (String measure : List.of(
                "chroma_stft",
                "rms",
                "spectral_centroid",
                "spectral_bandwidth",
                "rolloff",
                "zero_crossing_rate",
                "harmony",
                "perceptr")) {
            addMoments(columns, measure);
        }
        columns.add("tempo");
        return List.copyOf(columns);
    }

    private static void addMoments(List<String> columns, String measure) {
        columns.add(measure + "_mean");
        columns.add(measure + "_var");
    }

    private static List<String> without(String... dropped) {
        List<String> kept = new ArrayList<>(ALL_57);
        kept.removeAll(List.of(dropped));
        return List.copyOf(kept);
    }

    /** Names of the sets. */
    public static List<String> names() {
        return List.copyOf(SETS.keySet());
    }

    /** The columns of a set, or those that a list names, separated by commas. */
    public static List<String> of(String setOrColumns) {
        List<String> set = SETS.get(setOrColumns);
        return set != null ? set : Arrays.asList(setOrColumns.trim().split("\\s*,\\s*"));
    }
}
