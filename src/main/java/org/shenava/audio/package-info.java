/**
 * Sound in: microphones, files of every container, buffers; decoding, mixing to mono, resampling, levels. TarsosDSP and ffmpeg are
 * used only in the adapters here. May use {@code music} and {@code job}. Read {@link org.shenava.audio.AudioSource} first.
 */
package org.shenava.audio;
