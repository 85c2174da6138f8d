package org.shenava.synth;

import java.util.List;

/**
 * Gushehs of Mahur whose written notes lost their quarter tones. All scores of Mahur did; its own scale has none and is right, but
 * these gushehs borrow from Shur, Segah, Afshari, Homayun or Rak and would teach a scale that nobody plays. They are left out, not
 * restored.
 */
final class LostQuarterTones {
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

    private LostQuarterTones() {}

    static boolean isIn(RadifScore score) {
        return score.label().equals("mahur") && BORROWING.stream().anyMatch(score.name()::contains);
    }
}
