/**
 * Plots as plain SVG text: lines, bars and matrices. Knows nothing of models or music, may use nothing of the house. Read {@link
 * org.shenava.evaluation.plot.LinePlot} first.
 */
package org.shenava.evaluation.plot;
