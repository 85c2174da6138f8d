package org.shenava.training;

/**
 * A fitted network.
 *
 * @param networkZip the bytes of {@code network.zip}
 * @param parameters count of its weights
 * @param settings how it was fitted, a sentence for the card
 */
public record Fit(byte[] networkZip, long parameters, String settings) {}
