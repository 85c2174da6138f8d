/**
 * What a model listened to: the worth of columns, and heat over pictures of sound. May use what {@code evaluation} may, and nothing of
 * its reports. Read {@link org.shenava.evaluation.explain.PermutationImportance} first.
 */
package org.shenava.evaluation.explain;
