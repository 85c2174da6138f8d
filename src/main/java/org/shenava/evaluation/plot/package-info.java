/**
 * Plots as plain SVG text and as PNG pixels: lines, bars, matrices, and heat over pictures of sound. Knows nothing of models or music,
 * may use nothing of the house. Read {@link org.shenava.evaluation.plot.LinePlot} first.
 */
package org.shenava.evaluation.plot;
