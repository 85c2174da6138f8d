/**
 * Classes of a person's own. Here the plain values: what was collected, what is to be said of it, how the teaching goes and how well the
 * model does. {@code teaching.project} keeps what was collected in a folder; {@code teaching.learn} makes the model and judges it. May use
 * audio, feature, classifier, recognition, dataset, training, store, job, music.
 */
package org.shenava.teaching;
