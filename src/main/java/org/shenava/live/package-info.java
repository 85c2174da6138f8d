/**
 * The listening session: a capture thread fills a bounded ring, an analysis thread makes spectrogram columns and evidence, the
 * network has its own thread, and a view reads the newest {@link org.shenava.live.LiveSnapshot}. May use {@code recognition},
 * {@code classifier}, {@code feature} and {@code audio}.
 */
package org.shenava.live;
