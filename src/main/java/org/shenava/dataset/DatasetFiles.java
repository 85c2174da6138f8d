package org.shenava.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.WindowSpec;
import org.shenava.store.ContentHash;

/** Names and forms of the files of a dataset. */
final class DatasetFiles {
    static final String DESCRIPTION = "dataset.json";
    static final String INDEX = "index.csv";
    static final String WINDOWS = "windows.csv";
    static final String SKIPPED = "skipped.csv";
    private static final String SLICES = "slices";
    private static final String FEATURES = "features";
    static final String MAKING = "windows.json";
    private static final String TONIC = "tonic_hz";
    /** What of the class is known: {@link #DASTGAH} where it may be one of the avazes. */
    private static final String KNOWN = "known";

    private static final String MODE = "mode";
    private static final String DASTGAH = "dastgah";
    private static final String SIDE = "side";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').build();

    private DatasetFiles() {}

    /** Where the slices of a recording lie: found by content, and never mixed up with those of other features. */
    static Path slices(Path folder, String sha256, ProfileSpec features) {
        return folder.resolve(SLICES).resolve(sha256 + "-" + shortHash(features) + ".slices");
    }

    /** Where the features of a recording's windows lie; windows made in another way have another file. */
    static Path features(Path folder, String sha256, WindowSpec features, WindowMaking making) {
        String key = shortHash(List.of(features, making));
        return folder.resolve(FEATURES).resolve(sha256 + "-" + key + ".features");
    }

    private static String shortHash(Object making) {
        return ContentHash.of(json(making)).substring(0, 12);
    }

    static byte[] json(Object value) {
        try {
            return (JSON.writeValueAsString(value).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a description could not be written as JSON", impossible);
        }
    }

    static DatasetDescription description(byte[] json, Path folder) throws DatasetException {
        try {
            int version = JSON.readTree(json).path("schemaVersion").asInt();
            if (version > DatasetDescription.SCHEMA_VERSION) {
                throw new DatasetException(
                        "The dataset " + folder + " was prepared by a newer version of Shenava; prepare it again.");
            }
            return JSON.readValue(json, DatasetDescription.class);
        } catch (IOException damaged) {
            throw new DatasetException(
                    "The description of the dataset " + folder + " is damaged; prepare it again.", damaged);
        }
    }

    static WindowMaking making(byte[] json, Path folder) throws DatasetException {
        try {
            int version = JSON.readTree(json).path("schemaVersion").asInt();
            if (version > WindowMaking.SCHEMA_VERSION) {
                throw new DatasetException(
                        "The dataset " + folder + " was prepared by a newer version of Shenava; prepare it again.");
            }
            return JSON.readValue(json, WindowMaking.class);
        } catch (IOException damaged) {
            throw new DatasetException(
                    "The windows of the dataset " + folder + " are damaged; prepare it again.", damaged);
        }
    }

    /** The columns of tonics, of what is known of a class and of sides are there only where they say something, so that the index of recordings stays what it always was. */
    static byte[] index(List<Recording> recordings) {
        boolean tonics = recordings.stream().anyMatch(one -> one.tonicHz().isPresent());
        List<String> header =
                new ArrayList<>(List.of("sha256", "path", "set", "class", "performer", "group", "seconds", "slices"));
        if (tonics) {
            header.add(TONIC);
        }
        boolean dastgahs = recordings.stream().anyMatch(Recording::dastgahOnly);
        if (dastgahs) {
            header.add(KNOWN);
        }
        boolean sides = recordings.stream().anyMatch(one -> one.side().isPresent());
        if (sides) {
            header.add(SIDE);
        }
        List<Object[]> rows = new ArrayList<>();
        for (Recording one : recordings) {
            List<Object> row = new ArrayList<>(List.of(
                    one.sha256(),
                    one.path(),
                    one.set(),
                    one.label(),
                    one.performer(),
                    one.group(),
                    decimal(one.seconds()),
                    one.slices()));
            if (tonics) {
                row.add(one.tonicHz().isPresent() ? decimal(one.tonicHz().getAsDouble()) : "");
            }
            if (dastgahs) {
                row.add(one.dastgahOnly() ? DASTGAH : MODE);
            }
            if (sides) {
                row.add(one.side().map(Side::id).orElse(""));
            }
            rows.add(row.toArray());
        }
        return csv(header, rows);
    }

    static List<Recording> recordings(byte[] csv, Path folder) throws DatasetException {
        CSVFormat format = CSV.builder().setHeader().setSkipHeaderRecord(true).build();
        List<Recording> recordings = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))) {
            for (CSVRecord row : parser) {
                recordings.add(new Recording(
                        row.get("sha256"),
                        row.get("path"),
                        row.get("set"),
                        row.get("class"),
                        row.get("performer"),
                        row.get("group"),
                        Double.parseDouble(row.get("seconds")),
                        Integer.parseInt(row.get("slices")),
                        tonicHz(row),
                        row.isMapped(KNOWN) && row.get(KNOWN).equals(DASTGAH),
                        row.isMapped(SIDE) ? Side.of(row.get(SIDE)) : Optional.empty()));
            }
            return recordings;
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            throw new DatasetException(
                    "The index of the dataset " + folder + " is damaged; prepare it again.", damaged);
        }
    }

    /** Datasets of the first versions have no such column. */
    private static OptionalDouble tonicHz(CSVRecord row) {
        return row.isMapped(TONIC) && !row.get(TONIC).isEmpty()
                ? OptionalDouble.of(Double.parseDouble(row.get(TONIC)))
                : OptionalDouble.empty();
    }

    static byte[] windows(List<Window> windows) {
        List<Object[]> rows = new ArrayList<>();
        for (Window window : windows) {
            Recording of = window.recording();
            rows.add(new Object[] {
                of.sha256(), decimal(window.startSeconds()), decimal(window.endSeconds()), of.label(), of.group()
            });
        }
        return csv(List.of("sha256", "start_s", "end_s", "class", "group"), rows);
    }

    static byte[] skipped(List<Skipped> skipped) {
        List<Object[]> rows = new ArrayList<>();
        skipped.forEach(one -> rows.add(new Object[] {one.path(), one.reason()}));
        return csv(List.of("path", "reason"), rows);
    }

    static byte[] csv(List<String> header, List<Object[]> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
            printer.printRecord(header);
            for (Object[] row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String decimal(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
