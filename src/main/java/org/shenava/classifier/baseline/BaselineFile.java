package org.shenava.classifier.baseline;

import java.io.IOException;
import org.shenava.classifier.ModelFolder;

/** {@code baseline.json}: a baseline as plain numbers. */
public final class BaselineFile {
    /** In place of {@code network.zip}. */
    public static final String NAME = ModelFolder.BASELINE;

    /** Nearest neighbours of some ten thousand windows fit; more is not ours and would only fill the memory. */
    public static final int MAX_BYTES = 64 << 20;

    private BaselineFile() {}

    /** The bytes of {@code baseline.json}; equal baselines give equal bytes. */
    public static byte[] write(Baseline baseline) {
        return PlainFile.write(baseline);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is damaged, too large or too new; the message says what is wrong and can end a sentence
     */
    public static Baseline read(byte[] bytes) throws IOException {
        if (bytes.length > MAX_BYTES) {
            throw new IOException(NAME + " is too large");
        }
        return PlainFile.read(bytes, Baseline.class, Baseline.SCHEMA_VERSION, NAME);
    }
}
