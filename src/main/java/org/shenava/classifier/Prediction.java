package org.shenava.classifier;

/**
 * What a network said of one input.
 *
 * @param probabilities one per label of the card, in its order, summing to 1
 * @param tonicProbabilities probability of each tonic, {@code [binsPerOctave]} in bins above the pitch class of bin 0 of the input,
 *     summing to 1; empty when the model knows no tonic
 * @param tonicsOfBest the same if the likeliest label is right; what a tonic means depends on the label
 */
public record Prediction(float[] probabilities, float[] tonicProbabilities, float[] tonicsOfBest) {}
