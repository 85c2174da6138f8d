/**
 * The adapter to ffmpeg's libraries, called directly: any sound file to samples, mixing and resampling. Native memory stays inside. May
 * use {@code audio}. Read {@link org.shenava.audio.ffmpeg.SoundFile} first.
 */
package org.shenava.audio.ffmpeg;
