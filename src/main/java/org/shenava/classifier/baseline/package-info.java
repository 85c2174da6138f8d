/**
 * Classical baselines as they are kept and run: parameters in plain JSON, and a few lines of arithmetic a kind. May use {@code classifier}
 * and what that may use; the libraries that fit them are needed in training only. Read {@link
 * org.shenava.classifier.baseline.Baseline} first.
 */
package org.shenava.classifier.baseline;
