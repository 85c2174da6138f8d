/**
 * Recordings to a dataset: an index that is checked, slices of every recording computed once with the program's own features, splits
 * that keep players and recordings apart, and spans to train on. May use {@code audio}, {@code feature}, {@code music}, {@code job},
 * {@code synth}, {@code store}. Read {@link org.shenava.dataset.DatasetPreparer}, then {@link org.shenava.dataset.Dataset}.
 */
package org.shenava.dataset;
