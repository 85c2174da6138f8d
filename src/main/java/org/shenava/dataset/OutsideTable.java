package org.shenava.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Tables with a header that other programs wrote: CSV in UTF-8, with or without a byte order mark. */
final class OutsideTable {
    /** What goes on in the middle of a sentence about a table that throws {@link UncheckedIOException}. */
    static final String NO_TABLE = "it is no CSV file in UTF-8";

    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .build();

    private OutsideTable() {}

    /**
     * Opens a table; its rows are read as they are asked for.
     *
     * @throws IOException when the file cannot be read
     * @throws UncheckedIOException when it is no such table; its rows throw the same
     * @throws IllegalArgumentException when its header is impossible
     */
    static CSVParser open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return FORMAT.parse(reader);
        } catch (CharacterCodingException otherLetters) {
            reader.close();
            throw new UncheckedIOException(otherLetters);
        } catch (IOException | RuntimeException damaged) {
            reader.close();
            throw damaged;
        }
    }
}
