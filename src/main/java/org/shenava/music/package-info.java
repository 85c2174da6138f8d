/**
 * What is known of the music: labels and families, the modes with their notes and lore, names of notes, cents and hertz, what of a scale
 * was played, Scala files. Plain values; uses nothing. Read {@link org.shenava.music.Labels} first.
 */
package org.shenava.music;
