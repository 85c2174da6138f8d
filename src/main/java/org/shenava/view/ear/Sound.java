package org.shenava.view.ear;

/**
 * Something to hear.
 *
 * @param samples mono, in [-1, 1]
 * @param sampleRateHz samples a second
 * @param origin where it comes from: the name of a recording; empty where it was made by rule
 */
record Sound(float[] samples, int sampleRateHz, String origin) {}
