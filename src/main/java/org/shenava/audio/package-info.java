/**
 * Sound in and out: microphones, files of every container, buffers; decoding, mixing to mono, resampling, levels; playing, also slower,
 * and recordings written while they are made. TarsosDSP is used only in {@link org.shenava.audio.AudioFlow} and {@code TimeStretch} and
 * what they need, ffmpeg only in {@code audio.ffmpeg}. May use {@code music} and {@code job}. Read {@link org.shenava.audio.AudioSource}
 * first.
 */
package org.shenava.audio;
