package org.shenava.recognition;

import java.util.Optional;

/**
 * A window of a stream.
 *
 * @param index of the window since the start or the last reset, from 0
 * @param startSeconds since the start of the stream
 * @param endSeconds since the start of the stream
 * @param features input for the network; empty when hardly anything sounds in it. Not copied: whoever makes a window gives the array
 *     away, nobody changes it
 */
public record HeardWindow(long index, double startSeconds, double endSeconds, Optional<float[]> features) {}
