package org.shenava.synth;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A gusheh of the radif as written notes.
 *
 * @param label id of its class, the name of its folder
 * @param name file name without its ending
 * @param notes in order of onset, at least one
 */
public record RadifScore(String label, String name, List<Written> notes) {
    /**
     * One written note.
     *
     * @param onsetSeconds at the written tempo
     * @param offsetSeconds at the written tempo
     * @param quarterTone absolute quarter-tone number, middle C = 120
     */
    public record Written(double onsetSeconds, double offsetSeconds, int quarterTone) {}

    public RadifScore {
        notes = List.copyOf(notes);
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("a score needs a note, " + label + "/" + name + " has none");
        }
    }

    /** The music that shows a mode most plainly: it opens and closes it. */
    public boolean isDaramad() {
        return name.contains("Daramad");
    }

    public double seconds() {
        return notes.get(notes.size() - 1).offsetSeconds();
    }

    /**
     * Reads a folder of class folders of {@code .csv} scores with columns {@code onset_s, offset_s, qt} and, where quarter tones may have
     * been lost, {@code midi, bend}.
     *
     * @return sorted by class and name, so that a seed means the same everywhere; files that repeat a whole dastgah are left out
     * @throws IOException when a score cannot be read; names the file; and when none is left
     */
    public static List<RadifScore> readAll(Path folder, LostQuarterTones lost) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder of scores at " + folder + ".");
        }
        List<RadifScore> scores = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(RadifScore::isScore).sorted().toList()) {
                read(file, lost).ifPresent(scores::add);
            }
        }
        if (scores.isEmpty()) {
            throw new IOException("There are no scores (a folder a class, .csv files in it) in " + folder
                    + (lost == LostQuarterTones.LEFT_OUT ? " that kept their quarter tones." : "."));
        }
        return scores;
    }

    private static boolean isScore(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") && !name.contains("-whole_") && Files.isRegularFile(file);
    }

    private static Optional<RadifScore> read(Path file, LostQuarterTones lost) throws IOException {
        List<Written> notes = new ArrayList<>();
        boolean complete = true;
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .build()
                    .parse(text)) {
                int missing = missing(row);
                complete &= missing == 0;
                notes.add(new Written(
                        Double.parseDouble(row.get("onset_s")),
                        Double.parseDouble(row.get("offset_s")),
                        integer(row, "qt") + (lost == LostQuarterTones.RESTORED ? missing : 0)));
            }
            if (lost == LostQuarterTones.LEFT_OUT && !complete) {
                return Optional.empty();
            }
            notes.sort(Comparator.comparingDouble(Written::onsetSeconds));
            String name = file.getFileName().toString();
            return Optional.of(new RadifScore(
                    file.getParent().getFileName().toString(), name.substring(0, name.length() - 4), notes));
        } catch (IllegalArgumentException damaged) {
            throw new IOException("The score " + file + " cannot be read: " + damaged.getMessage(), damaged);
        }
    }

    private static int missing(CSVRecord row) {
        return row.isMapped("bend") && row.isMapped("midi")
                ? LostQuarterTones.missing(integer(row, "qt"), integer(row, "midi"), integer(row, "bend"))
                : 0;
    }

    private static int integer(CSVRecord row, String column) {
        return (int) Math.round(Double.parseDouble(row.get(column)));
    }
}
