package org.shenava.history;

import java.time.Instant;

/**
 * What the user says it was.
 *
 * @param label its id
 * @param when it was said
 */
public record Correction(String label, Instant when) {}
