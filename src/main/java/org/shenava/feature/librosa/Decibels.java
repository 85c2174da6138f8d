package org.shenava.feature.librosa;

/** Energies in decibels, as {@code librosa.power_to_db}: nothing below 1e-10, nothing more than 80 dB below the loudest. */
final class Decibels {
    private static final double LOWEST = 1e-10;
    private static final float RANGE_DB = 80;

    private Decibels() {}

    /** dB re 1.0, in place. */
    static void above1(float[][] power) {
        convert(power, 0);
    }

    /** dB re the largest value, in place: from -80 to 0. */
    static void belowLoudest(float[][] power) {
        float loudest = 0;
        for (float[] frame : power) {
            for (float value : frame) {
                loudest = Math.max(loudest, value);
            }
        }
        convert(power, (float) (10 * Math.log10(Math.max(LOWEST, loudest))));
    }

    private static void convert(float[][] power, float referenceDb) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float[] frame : power) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = (float) (10 * Math.log10(Math.max(LOWEST, frame[i]))) - referenceDb;
                highest = Math.max(highest, frame[i]);
            }
        }
        float floor = highest - RANGE_DB;
        for (float[] frame : power) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = Math.max(frame[i], floor);
            }
        }
    }
}
