package org.shenava.teaching;

/**
 * What was collected of a class, without the recordings that cannot be used.
 *
 * @param background whether it stands for "none of them"
 * @param seconds of sound, silence counted (in the background silence is what is wanted)
 */
public record ClassCount(String label, boolean background, int recordings, double seconds) {}
