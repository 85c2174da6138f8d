package org.shenava.classifier;

/**
 * A measured score, as a card states it.
 *
 * @param set what was tested, e.g. {@code nariman-oud}
 * @param protocol how test and training were kept apart: {@code performer} (players never heard in training), {@code recordings},
 *     {@code windows} (leaky: windows of the same recordings on both sides)
 * @param unit {@code recording} or {@code window}
 * @param n how many recordings or windows were tested
 * @param accuracy share right, all classes
 * @param top3 share with the right class among the first three
 * @param folded share right after adding each avaz to its dastgah
 * @param family share with the right family
 * @param low lower end of the 95 % Wilson interval of {@code accuracy}
 * @param high upper end of the same interval
 */
public record Score(
        String set,
        String protocol,
        String unit,
        int n,
        double accuracy,
        double top3,
        double folded,
        double family,
        double low,
        double high) {}
