package org.shenava.feature;

/** Makes the extractor of a specification. */
public final class WindowExtractors {
    private WindowExtractors() {}

    /**
     * A new extractor.
     *
     * @throws IllegalArgumentException if the specification asks for what does not exist, such as an unknown column; names it
     */
    public static WindowExtractor of(WindowSpec spec) {
        if (spec instanceof SummarySpec summary) {
            return new SummaryExtractor(summary);
        }
        if (spec instanceof SequenceSpec sequence) {
            return new SequenceExtractor(sequence);
        }
        throw new IllegalArgumentException("there is no extractor for " + spec.type());
    }
}
