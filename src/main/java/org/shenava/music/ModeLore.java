package org.shenava.music;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a student is taught about a mode besides its notes.
 *
 * @param gushehs in the order of the radif of Mirza Abdollah on setar
 * @param tunings of a setar, nominal C, each from the first string to the fourth, as the radif writes notes
 * @param moteghayyer the forms of the degree that moves, as the radif writes them; empty where there is none or sources do not agree
 */
public record ModeLore(List<Gusheh> gushehs, List<List<String>> tunings, List<String> moteghayyer) {
    private static final String GUSHEHS = "gushehs.csv";
    private static final String SHEETS = "sheets.csv";

    public ModeLore {
        gushehs = List.copyOf(gushehs);
        tunings = List.copyOf(tunings);
        moteghayyer = List.copyOf(moteghayyer);
    }

    /** A piece of the radif, by its names. */
    public record Gusheh(String english, String persian) {}

    /**
     * What is taught about one of the thirteen modes. Reads the program's tables, which takes a moment.
     *
     * @throws IllegalArgumentException if there is no such mode
     */
    public static ModeLore of(String label) {
        String[] row = rows(SHEETS, label)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no mode " + label));
        return new ModeLore(
                rows(GUSHEHS, label)
                        .map(cells -> new Gusheh(cells[1], cells[2]))
                        .toList(),
                Stream.of(row[1].split("/")).map(ModeLore::names).toList(),
                names(row[2]));
    }

    private static List<String> names(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static Stream<String[]> rows(String table, String label) {
        try (InputStream file = ModeLore.class.getResourceAsStream(table)) {
            if (file == null) {
                throw new IllegalStateException("the program's table " + table + " is missing");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return lines.stream().filter(line -> line.startsWith(label + ";")).map(line -> line.split(";", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
