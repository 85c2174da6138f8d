package org.shenava.teaching;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One recording that stands for a class.
 *
 * @param path where it lies, relative to the folder of the project, with {@code /} on every system; also what tells examples apart
 * @param file the same as a file
 * @param label id of its class
 * @param player who plays, or whatever else keeps recordings together that sound alike for another reason than their class; empty when
 *     nobody said. Recordings of one player are never on both sides of a test.
 */
public record Example(String path, Path file, String label, Optional<String> player) {}
