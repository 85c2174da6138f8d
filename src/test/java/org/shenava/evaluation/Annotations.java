package org.shenava.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Recordings whose tonic, shahed and ist were read off pictures; see the README beside the list. */
final class Annotations {
    private static final Path LIST = Path.of("src/test/resources/tonics/annotations.csv");

    private Annotations() {}

    /** One of them; frequencies in some octave, shahed and ist only where they could be read. */
    record Annotation(
            String path, String label, double tonicHz, OptionalDouble shahedHz, OptionalDouble istHz, boolean open) {}

    static List<Annotation> read() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        List<Annotation> annotations = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(LIST);
                CSVParser parser = format.parse(reader)) {
            for (CSVRecord row : parser) {
                annotations.add(new Annotation(
                        row.get("path"),
                        row.get("class"),
                        Double.parseDouble(row.get("tonicHz")),
                        optional(row.get("shahedHz")),
                        optional(row.get("istHz")),
                        row.get("certainty").equals("open")));
            }
        }
        return annotations;
    }

    private static OptionalDouble optional(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}
