/**
 * The listening session: a capture thread fills a bounded ring, an analysis thread makes spectrogram columns, pitches and evidence, the
 * network has its own thread, and a view reads the newest {@link org.shenava.live.LiveSnapshot}; a {@link org.shenava.live.Recorder}
 * writes down what a microphone hears. May use {@code recognition}, {@code audio}, {@code feature} and {@code classifier}. Read {@link
 * org.shenava.live.ListeningSession} first.
 */
package org.shenava.live;
