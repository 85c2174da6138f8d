package org.shenava.classifier.ensemble;

import java.io.IOException;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.baseline.PlainFile;

/** {@code ensemble.json}: the names of members and the weights that combine them. */
public final class EnsembleFile {
    /** In place of {@code network.zip}. */
    public static final String NAME = ModelFolder.ENSEMBLE;

    /** A few names and numbers. */
    private static final int MAX_BYTES = 1 << 20;

    private EnsembleFile() {}

    /** The bytes of {@code ensemble.json}; equal ensembles give equal bytes. */
    public static byte[] write(Ensemble ensemble) {
        return PlainFile.write(ensemble);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is damaged, too large or too new; the message says what is wrong and can end a sentence
     */
    public static Ensemble read(byte[] bytes) throws IOException {
        if (bytes.length > MAX_BYTES) {
            throw new IOException(NAME + " is too large");
        }
        return PlainFile.read(bytes, Ensemble.class, Ensemble.SCHEMA_VERSION, NAME);
    }
}
