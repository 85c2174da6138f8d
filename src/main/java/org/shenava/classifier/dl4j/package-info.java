/**
 * Inference with Deeplearning4j: the only code that reads a network. May use {@code classifier} and what that may use. Read {@link
 * org.shenava.classifier.dl4j.Dl4jClassifier} first.
 */
package org.shenava.classifier.dl4j;
