/**
 * Several models that answer as one. May use {@code classifier}, {@code classifier.baseline} and what those may use. Read {@link
 * org.shenava.classifier.ensemble.Ensemble} first.
 */
package org.shenava.classifier.ensemble;
