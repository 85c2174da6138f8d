/**
 * Spectrograms for the eye: how they are set, their axes, cursor and colours, and that of a whole recording. The live one is in
 * {@code view.live} and built of the same parts. Read {@link org.shenava.view.picture.PlotPane} first.
 */
package org.shenava.view.picture;
