package org.shenava.classifier.baseline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a kind of baseline learned. Says how strongly an input speaks for each class; {@code kind} tells the forms apart in JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SupportVectors.class, name = "support-vectors"),
    @JsonSubTypes.Type(value = Neighbours.class, name = "neighbours"),
    @JsonSubTypes.Type(value = Forest.class, name = "forest"),
    @JsonSubTypes.Type(value = LinearScores.class, name = "linear")
})
public sealed interface Scorer permits SupportVectors, Neighbours, Forest, LinearScores {
    /**
     * Scores of the classes, the highest for the likeliest; comparable within one kind only.
     *
     * @param standard input, standardised, as long as what was learned from
     * @return one a class
     */
    double[] scores(float[] standard);

    /**
     * Checks everything that {@link #scores} relies on.
     *
     * @throws IllegalArgumentException when something does not fit; says what
     */
    void check(int columns, int classes);

    /** Count of the numbers that were learned. */
    long parameters();
}
