/**
 * All trained systems side by side: what their papers say, and what is measured here under each protocol. May use what {@code evaluation}
 * may. Read {@link org.shenava.evaluation.compare.Systems} first.
 */
package org.shenava.evaluation.compare;
