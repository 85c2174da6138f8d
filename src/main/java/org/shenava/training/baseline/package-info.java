/**
 * Fits the classical baselines with Tribuo, that is LIBSVM and decision trees, and logistic regression by our own descent; nearest neighbours need no fitting. May use {@code
 * training} and what that may use. Read {@link org.shenava.training.baseline.BaselineArchitecture} first.
 */
package org.shenava.training.baseline;
