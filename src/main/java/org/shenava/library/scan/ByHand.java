package org.shenava.library.scan;

import java.util.Optional;

/**
 * What a person said a recording is.
 *
 * @param dastgah of Iranian music, where the person named it
 */
public record ByHand(String label, Optional<String> dastgah) {}
