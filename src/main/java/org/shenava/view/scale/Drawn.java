package org.shenava.view.scale;

import java.util.List;
import org.shenava.music.CentsHistogram.Peak;
import org.shenava.music.PlayedDegree;

/**
 * What the page shows of a moment.
 *
 * @param frame what it is drawn in
 * @param values points a cent, the first at {@code frame.fromCents()}, the last at {@code frame.toCents()}
 * @param highest of the values
 * @param degrees of the mode, beside what was played of them; empty without a tonic and a mode
 * @param peaks notes that were played, of any mode
 * @param total points heard
 */
record Drawn(Frame frame, double[] values, double highest, List<PlayedDegree> degrees, List<Peak> peaks, int total) {}
