/**
 * Measures this machine: every figure with a named reference taken in the same run. Read {@link org.shenava.app.bench.Figure}
 * first.
 */
package org.shenava.app.bench;
