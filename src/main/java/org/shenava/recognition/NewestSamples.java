package org.shenava.recognition;

/** The newest samples of a stream, as many as a window has; what is older is forgotten. */
final class NewestSamples {
    /** That of position p at p modulo the length. */
    private final float[] ring;

    private long end;

    /** @param count how many are kept, above 0 */
    NewestSamples(int count) {
        ring = new float[count];
    }

    int count() {
        return ring.length;
    }

    /** @param firstSample position in the stream of the first sample to come, at least 0 */
    void begin(long firstSample) {
        end = firstSample;
    }

    void add(float sample) {
        ring[(int) (end % ring.length)] = sample;
        end++;
    }

    /** Position after the newest one. */
    long end() {
        return end;
    }

    /**
     * Those from a position on, to the newest.
     *
     * @throws IllegalArgumentException if that one is forgotten or has not come; names what is there
     */
    float[] from(long start) {
        if (start > end || end - start > ring.length) {
            throw new IllegalArgumentException(
                    "samples from " + (end - ring.length) + " to " + end + " are kept, asked for those from " + start);
        }
        float[] samples = new float[(int) (end - start)];
        int from = (int) (start % ring.length);
        int first = Math.min(samples.length, ring.length - from);
        System.arraycopy(ring, from, samples, 0, first);
        System.arraycopy(ring, 0, samples, first, samples.length - first);
        return samples;
    }
}
