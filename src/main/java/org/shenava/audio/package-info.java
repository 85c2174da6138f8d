/**
 * Sound in: microphones, files of every container, buffers; decoding, mixing to mono, resampling, levels. TarsosDSP is used only in
 * {@link org.shenava.audio.AudioFlow} and what it needs, ffmpeg only in {@code audio.ffmpeg}. May use {@code job}. Read
 * {@link org.shenava.audio.AudioSource} first.
 */
package org.shenava.audio;
