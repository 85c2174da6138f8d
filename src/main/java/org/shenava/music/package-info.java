/** Labels, families, cents and hertz: plain values. Uses nothing. Read {@link org.shenava.music.Labels} first. */
package org.shenava.music;
