package org.shenava.synth;

import java.util.List;
import java.util.Set;

/** Gushehs whose written notes would teach what nobody plays, or another mode's place. They are left out, not restored. */
final class LeftOut {
    /**
     * All scores of Mahur lost their quarter tones. Its own scale has none and is right; these gushehs borrow from Shur, Segah,
     * Afshari, Homayun or Rak.
     */
    private static final List<String> BORROWING = List.of(
            "Delkash",
            "Neyriz",
            "Shekaste",
            "Nahib",
            "Aragh",
            "Mohayyer",
            "Ashur",
            "Esfehanak",
            "Hazin",
            "Rak",
            "Saqiname",
            "Koshte",
            "Khavaran",
            "Sufiname");

    /**
     * Nava and Rast-Panjgah wander through other modes at several pitch levels, and with all of that in it a class becomes so broad
     * that it draws in every mode of its family. These numbers of their scores keep to their own level.
     */
    private static final Set<Integer> OWN_LEVEL_OF_NAVA = Set.of(1, 2, 3, 4, 5, 6, 7, 20, 21);

    private static final Set<Integer> OWN_LEVEL_OF_RAST_PANJGAH = Set.of(1, 2, 3, 4, 5, 6, 7, 8);

    private LeftOut() {}

    static boolean isIn(RadifScore score) {
        return switch (score.label()) {
            case "mahur" -> BORROWING.stream().anyMatch(score.name()::contains);
            case "nava" -> !OWN_LEVEL_OF_NAVA.contains(number(score));
            case "rast-panjgah" -> !OWN_LEVEL_OF_RAST_PANJGAH.contains(number(score));
            default -> false;
        };
    }

    /** Scores are numbered in the order of the radif, as in {@code 12._Neyshaburak}; 1 where one is not. */
    private static int number(RadifScore score) {
        String digits = score.name().replaceAll("\\..*$", "");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 1;
    }
}
