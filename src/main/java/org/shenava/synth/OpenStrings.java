package org.shenava.synth;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * The accordaturas of setar for each mode, nominal C, as quarter-tone numbers, middle C = 120: pitches of the second string, the third
 * and the bass. The first string, on which the melody is played, is left out.
 */
final class OpenStrings {
    /** Strings of an accordatura. */
    static final int COUNT = 3;

    private static final int F3 = 106;
    private static final int G3 = 110;

    private static final Map<String, int[][]> TUNINGS = tunings();

    private OpenStrings() {}

    static boolean isKnown(String label) {
        return TUNINGS.containsKey(label);
    }

    /** One of the class's accordaturas, all equally likely: {@code [COUNT]} quarter-tone numbers. */
    static int[] accordatura(String label, Random random) {
        int[][] tunings = TUNINGS.get(label);
        return tunings[random.nextInt(tunings.length)].clone();
    }

    /** The second string as players usually leave it, whatever the mode: G; F in Rast-Panjgah, which has it as its tonic. */
    static int usualSecond(String label) {
        return label.equals("rast-panjgah") ? F3 : G3;
    }

    private static Map<String, int[][]> tunings() {
        int c3 = 96;
        int d3 = 100;
        int bFlat3 = 116;
        int c4 = 120;
        int d4 = 124;
        Map<String, int[][]> tunings = new HashMap<>();
        tunings.put("mahur", new int[][] {{G3, c4, c3}, {F3, c4, c3}});
        tunings.put("shur", new int[][] {{G3, c4, F3}, {G3, F3, c3}, {G3, d4, d3}});
        tunings.put("abuata", new int[][] {{G3, d4, d3}});
        tunings.put("afshari", new int[][] {{G3, c4, c3}});
        tunings.put("dashti", new int[][] {{G3, d4, d3}, {G3, c4, c3}});
        tunings.put("bayat-e-tork", new int[][] {{F3, bFlat3, F3}, {G3, bFlat3, F3}});
        tunings.put("bayat-e-kord", new int[][] {{G3, c4, c3}, {G3, d4, d3}});
        tunings.put("homayun", new int[][] {{G3, c4, c3}, {G3, d4, d3}});
        tunings.put("bayat-e-esfahan", new int[][] {{G3, c4, c3}, {G3, d4, d3}});
        tunings.put("segah", new int[][] {{G3, c4, c3}, {F3, c4, c3}});
        tunings.put("chahargah", new int[][] {{G3, c4, c3}});
        tunings.put("nava", new int[][] {{G3, c4, c3}, {G3, d4, d3}});
        tunings.put("rast-panjgah", new int[][] {{F3, c4, F3}, {F3, c4, c3}});
        return tunings;
    }
}
