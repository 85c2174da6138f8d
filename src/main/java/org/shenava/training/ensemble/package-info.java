/**
 * Combines trained models. May use {@code training} and what that may use. Read {@link
 * org.shenava.training.ensemble.EnsembleArchitecture} first.
 */
package org.shenava.training.ensemble;
