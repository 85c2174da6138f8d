/**
 * Regression on nearness: views of a row by some of its values, each with a map that evens out how rows of one class differ and with
 * units that answer by how near a row is to theirs, and the one best way to add them up. Plain Java, nothing in it is random; may use
 * {@code training}'s descent and {@code job}. Read {@link org.shenava.training.kernel.KernelRegression} first.
 */
package org.shenava.training.kernel;
