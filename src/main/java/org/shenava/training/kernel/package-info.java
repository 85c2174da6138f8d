/**
 * Regression on nearness: a map that evens out how windows of one class differ, units that answer by how near a window is to theirs, and
 * the one best way to add them up. Plain Java, nothing in it is random; may use {@code training}'s descent and {@code job}. Read {@link
 * org.shenava.training.kernel.KernelRegression} first.
 */
package org.shenava.training.kernel;
