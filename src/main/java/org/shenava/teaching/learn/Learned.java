package org.shenava.teaching.learn;

import java.util.List;
import org.shenava.classifier.ModelCard;

/** A network that has learned. Asked by one thread at a time. */
public interface Learned {
    /**
     * The answer to a recording, formed as the program forms it.
     *
     * @return one probability a label, summing to 1; equal ones where there is nothing to go by
     */
    double[] answer(HeardRecording recording);

    /** Answers to parts of a recording, in order. */
    List<Part> parts(HeardRecording recording);

    /** Bytes of {@code network.zip}; equal networks give equal bytes. */
    byte[] networkZip();

    /** Over the examples that were made. */
    int passes();

    /** Count of weights. */
    long parameters();

    /** A made-up input and the answer to it. */
    ModelCard.Golden golden();

    /** How it was trained, one sentence or two for the card. */
    String settings();

    /**
     * A part of a recording with its answer.
     *
     * @param probabilities one a label
     */
    record Part(double startSeconds, double[] probabilities) {}
}
