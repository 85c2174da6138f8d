/**
 * Models: cards, folders, checks, and the {@link org.shenava.classifier.Classifier} that answers. Deeplearning4j is used only in
 * {@code classifier.dl4j}. May use {@code audio}, {@code feature}, {@code music}.
 */
package org.shenava.classifier;
