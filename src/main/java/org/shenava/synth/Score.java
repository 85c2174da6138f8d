package org.shenava.synth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.shenava.music.Cents;

/**
 * Written music to {@link Note}s. A line of the table is {@code onset_s,duration_s,note,level,strokes_per_s}: the note is a letter,
 * an accidental ({@code b} flat, {@code #} sharp, {@code K} koron, {@code S} sori) and an octave, as in {@code AK4}; strokes above 0
 * make a tremolo (riz). Lines that start with {@code #} are remarks, the first other line names the columns.
 */
public final class Score {
    private static final String COLUMNS = "onset_s,duration_s,note,level,strokes_per_s";
    /** Every second stroke of a tremolo comes back from below and is weaker. */
    private static final double RETURN_STROKE = 0.75;
    /** Standard deviation of a stroke's time, as a share of the time between strokes. */
    private static final double STROKE_JITTER = 0.06;

    private final double a4Hz;
    private final double koronCents;
    private final double soriCents;

    /**
     * A way of reading notes.
     *
     * @param a4Hz sounding pitch of a written A4
     * @param koronCents how far a koron lowers, above 0
     * @param soriCents how far a sori raises, above 0
     */
    public Score(double a4Hz, double koronCents, double soriCents) {
        this.a4Hz = a4Hz;
        this.koronCents = koronCents;
        this.soriCents = soriCents;
    }

    /**
     * The sounding pitch of a written note in Hz.
     *
     * @throws IllegalArgumentException if it is no note; shows it
     */
    public double hz(String note) {
        if (!note.matches("[A-G][b#KS]?[0-8]")) {
            throw new IllegalArgumentException("a note is written like G4, Bb3 or AK4, got " + note);
        }
        // Cents above C of the letters C D E F G A B.
        double cents =
                switch (note.charAt(0)) {
                    case 'C' -> 0;
                    case 'D' -> 200;
                    case 'E' -> 400;
                    case 'F' -> 500;
                    case 'G' -> 700;
                    case 'A' -> 900;
                    default -> 1100;
                };
        if (note.length() == 3) {
            cents += switch (note.charAt(1)) {
                case 'b' -> -100;
                case '#' -> 100;
                case 'K' -> -koronCents;
                default -> soriCents;
            };
        }
        int octave = note.charAt(note.length() - 1) - '0';
        return Cents.above(a4Hz, cents - 900 + (octave - 4) * Cents.PER_OCTAVE);
    }

    /**
     * Reads a table.
     *
     * @param seed of the small unevenness of tremolo strokes
     * @throws IOException when a line cannot be read; names the line
     */
    public List<Note> read(Reader table, long seed) throws IOException {
        BufferedReader lines = new BufferedReader(table);
        List<Note> notes = new ArrayList<>();
        Random random = new Random(seed);
        boolean named = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!named) {
                if (!line.strip().equals(COLUMNS)) {
                    throw new IOException("line " + number + ": the columns must be " + COLUMNS + ", got " + line);
                }
                named = true;
                continue;
            }
            try {
                String[] cells = line.strip().split(",", -1);
                if (cells.length != 5) {
                    throw new IllegalArgumentException("5 cells are needed, got " + cells.length);
                }
                Note note = new Note(
                        Double.parseDouble(cells[0]),
                        Double.parseDouble(cells[1]),
                        hz(cells[2]),
                        Double.parseDouble(cells[3]));
                double strokes = Double.parseDouble(cells[4]);
                notes.addAll(strokes > 0 ? tremolo(note, strokes, random) : List.of(note));
            } catch (IllegalArgumentException wrong) {
                throw new IOException(String.format(Locale.ROOT, "line %d: %s", number, wrong.getMessage()), wrong);
            }
        }
        return List.copyOf(notes);
    }

    /** Plays one note as quick strokes down and up. */
    static List<Note> tremolo(Note note, double strokesPerSecond, Random random) {
        int count = Math.max(1, (int) Math.round(note.durationSeconds() * strokesPerSecond));
        double step = note.durationSeconds() / count;
        List<Note> strokes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double shift = i == 0 ? 0 : step * STROKE_JITTER * random.nextGaussian();
            double level = note.level() * (i % 2 == 0 ? 1 : RETURN_STROKE);
            strokes.add(new Note(note.onsetSeconds() + i * step + shift, step, note.hz(), level));
        }
        return strokes;
    }
}
