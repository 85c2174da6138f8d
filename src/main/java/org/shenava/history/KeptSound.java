package org.shenava.history;

import java.nio.file.Path;

/**
 * The recording of a session.
 *
 * @param file where it is
 * @param offsetSeconds of the session that had passed when it began
 */
public record KeptSound(Path file, double offsetSeconds) {}
