package org.shenava.library.plan;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.shenava.library.plan.PlanRow.State;
import org.shenava.store.AtomicFiles;

/** Plans as CSV files, to read, edit in any table program, and carry out. UTF-8, numbers with a point. */
public final class PlanCsv {
    private static final String[] HEADER = {
        "action", "source", "target", "kind", "label", "dastgah", "probability", "unsure", "state", "bytes", "sha256"
    };
    private static final String TRACK = "track";
    private static final String COMPANION = "companion";
    /** Where all is to go, told in a row of its own before the others. */
    private static final String ROOT = "target-folder";

    private PlanCsv() {}

    public static void write(SortPlan plan, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            out.printRecord((Object[]) HEADER);
            out.printRecord(ROOT, "", plan.target(), "", "", "", "", "", "", "", "");
            for (PlanRow row : plan.rows()) {
                out.printRecord(
                        row.action().id(),
                        row.source(),
                        row.target(),
                        row.companion() ? COMPANION : TRACK,
                        row.label(),
                        row.dastgah().orElse(""),
                        row.p() == 0 ? "" : String.format(Locale.ROOT, "%.4f", row.p()),
                        row.unsure(),
                        row.state().name().toLowerCase(Locale.ROOT),
                        row.bytes(),
                        row.sha256());
            }
        }
        AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a plan, perhaps edited.
     *
     * @throws PlanException with a sentence that names the line, when it is none
     */
    public static SortPlan read(Path file) throws PlanException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new PlanException(
                    file + " cannot be read; check its name, and that it is a plan in UTF-8.", unreadable);
        }
        // Table programs like to put a byte order mark in front.
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        try (CSVParser in = CSVParser.parse(new StringReader(bare), format)) {
            if (!in.getHeaderNames().containsAll(List.of(HEADER))) {
                throw new PlanException(file + " is no plan: its first line must be " + String.join(",", HEADER) + ".");
            }
            return plan(in, file);
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            throw new PlanException(file + " is no plan: " + damaged.getMessage() + ".", damaged);
        }
    }

    private static SortPlan plan(CSVParser in, Path file) throws PlanException {
        Optional<Path> target = Optional.empty();
        List<PlanRow> rows = new ArrayList<>();
        for (CSVRecord line : in) {
            try {
                if (line.get("action").equals(ROOT)) {
                    target = Optional.of(Path.of(line.get("target")));
                } else {
                    rows.add(row(line));
                }
            } catch (IllegalArgumentException senseless) {
                throw new PlanException(
                        "Line " + in.getCurrentLineNumber() + " of " + file + " makes no sense: "
                                + senseless.getMessage() + ".",
                        senseless);
            }
        }
        if (target.filter(Path::isAbsolute).isEmpty()) {
            throw new PlanException(file + " does not say the target folder in a line that begins with " + ROOT + ".");
        }
        return new SortPlan(target.get(), rows);
    }

    private static PlanRow row(CSVRecord line) {
        String kind = line.get("kind");
        require(kind.equals(TRACK) || kind.equals(COMPANION), "kind is track or companion, got " + kind);
        long bytes = Long.parseLong(line.get("bytes"));
        require(bytes >= 0, "bytes are at least 0, got " + bytes);
        String sha256 = line.get("sha256");
        require(sha256.matches("[0-9a-f]{64}"), "sha256 is 64 hex digits, got " + sha256);
        String dastgah = line.get("dastgah");
        return new PlanRow(
                Action.of(line.get("action"))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "action is copy, move, link or tag, got " + line.get("action"))),
                absolute(line.get("source")),
                absolute(line.get("target")),
                kind.equals(COMPANION),
                bytes,
                sha256,
                line.get("label"),
                dastgah.isEmpty() ? Optional.empty() : Optional.of(dastgah),
                probability(line.get("probability")),
                Boolean.parseBoolean(line.get("unsure")),
                state(line.get("state")));
    }

    /** Empty where it does not count. */
    private static double probability(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static State state(String text) {
        return Stream.of(State.values())
                .filter(state -> state.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("state is ready, same, in_place, kept or left_out, got " + text));
    }

    private static Path absolute(String text) {
        try {
            Path path = Path.of(text);
            require(path.isAbsolute(), "paths are absolute, got " + text);
            // Dots in an edited path must not lead out of the target.
            return path.normalize();
        } catch (InvalidPathException strange) {
            throw new IllegalArgumentException("this is no path: " + text, strange);
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
