package org.shenava.teaching;

import java.util.Optional;

/**
 * What is known of an example before it is learned from.
 *
 * @param seconds its length
 * @param soundingSeconds how much of it is not silence
 * @param sha256 of the sound in it as we decode it, so that copies in other containers with the same samples are found; empty when it
 *     cannot be read
 * @param problem why it cannot be used, one sentence in English; empty when it can
 */
public record ExampleFacts(
        Example example, double seconds, double soundingSeconds, String sha256, Optional<String> problem) {}
