package org.shenava.teaching;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far a teaching is.
 *
 * @param stage what is being done
 * @param fraction of the whole, 0 to 1
 * @param secondsLeft estimated; empty before anything is known
 * @param curve of the network that is being trained, or was last; empty before the first
 */
public record TeachingStep(Stage stage, double fraction, OptionalDouble secondsLeft, List<CurvePoint> curve) {
    public TeachingStep {
        curve = List.copyOf(curve);
    }

    /** In this order. */
    public enum Stage {
        /** Decoding recordings and computing features. */
        LISTENING,
        /** Training without some recordings and asking about them, for an honest figure. */
        TESTING,
        /** Training on all. */
        TRAINING,
        /** Writing the model. */
        WRITING
    }

    /**
     * A point of a learning curve.
     *
     * @param pass over the examples, from 1
     * @param learned share right of what was learned from
     * @param heldBack share right of what was held back; NaN where nothing is
     */
    public record CurvePoint(int pass, double learned, double heldBack) {}
}
