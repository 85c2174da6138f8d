/**
 * Datasets to models: architectures by name, and the trainer that writes a model folder. Deeplearning4j is used only in {@code
 * training.dl4j}. May use {@code dataset}, {@code recognition}, {@code feature}, {@code classifier}, {@code job}, {@code music}, {@code
 * store}. Read {@link org.shenava.training.Trainer} first.
 */
package org.shenava.training;
