package org.shenava.music;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scale of the Scala archive's file format ({@code .scl}), as <a href="https://www.huygens-fokker.org/scala/scl_format.html">its
 * page</a> describes it: comment lines begin with an exclamation mark; then a description, the number of notes, and a note a line, in
 * cents when it has a point, else a ratio. What follows a note on its line is ignored.
 *
 * @param description one line; may be empty
 * @param cents notes above the tonic, which is not among them; in the order of the file, usually ending with the octave
 */
public record Scala(String description, List<Double> cents) {
    private static final int MOST_NOTES = 1024;

    /**
     * A hundred octaves on either side of the tonic. Ears span ten, the example of the format's page with the widest ratio 31, and the
     * longest ratio that is read here 99.7, so this refuses no scale that somebody means. Where cents grow so large that octaves are lost in
     * rounding, a degree would be drawn wherever that leaves it.
     */
    private static final double MOST_CENTS = 100 * Cents.PER_OCTAVE;

    private static final int SHOWN_LETTERS = 40;
    private static final Pattern COUNT = Pattern.compile("\\s*(\\d{1,9})(?:\\s.*)?");
    /** The format has no powers of ten: 1e3 would be read as 1, and the rest as a remark. */
    private static final String NO_POWER = "(?![eE][-+]?\\d)";

    private static final Pattern CENTS =
            Pattern.compile("\\s*([-+]?(?:\\d+\\.\\d*|\\.\\d+))(?![\\d/])" + NO_POWER + ".*");
    private static final Pattern RATIO =
            Pattern.compile("\\s*([-+]?\\d{1,30})(?:\\s*/\\s*([-+]?\\d{1,30}))?(?![\\d./])" + NO_POWER + ".*");

    public Scala {
        cents = List.copyOf(cents);
        if (description.contains("\n") || description.contains("\r")) {
            throw new IllegalArgumentException("a description is one line, got " + description);
        }
    }

    /** Reads the bytes of a file, which today are mostly UTF-8 and in the archive ISO 8859-1. */
    public static Scala read(byte[] file) throws ScalaException {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException older) {
            return parse(new String(file, StandardCharsets.ISO_8859_1));
        }
    }

    /** Reads the text of a file. */
    public static Scala parse(String text) throws ScalaException {
        String[] lines = text.split("\r\n|\r|\n", -1);
        List<Integer> telling = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].startsWith("!")) {
                telling.add(i);
            }
        }
        if (telling.size() < 2) {
            throw new ScalaException(ScalaException.Fault.NO_SCALE, lines.length, "");
        }
        int count = count(lines[telling.get(1)], telling.get(1) + 1);
        List<Double> cents = new ArrayList<>();
        for (int note = 0; note < count; note++) {
            if (note + 2 >= telling.size() || isRest(lines, telling, note + 2)) {
                throw new ScalaException(ScalaException.Fault.NOTE_MISSING, lines.length, "");
            }
            int line = telling.get(note + 2);
            cents.add(pitch(lines[line], line + 1));
        }
        return new Scala(lines[telling.get(0)].strip(), cents);
    }

    /** Nothing but empty lines from there on. */
    private static boolean isRest(String[] lines, List<Integer> telling, int from) {
        return telling.subList(from, telling.size()).stream().allMatch(line -> lines[line].isBlank());
    }

    private static int count(String line, int number) throws ScalaException {
        Matcher matcher = COUNT.matcher(line);
        if (!matcher.matches()) {
            throw new ScalaException(ScalaException.Fault.BAD_COUNT, number, shown(line));
        }
        int count = Integer.parseInt(matcher.group(1));
        if (count > MOST_NOTES) {
            throw new ScalaException(ScalaException.Fault.TOO_MANY, number, shown(line));
        }
        return count;
    }

    private static double pitch(String line, int number) throws ScalaException {
        Matcher cents = CENTS.matcher(line);
        if (cents.matches()) {
            double above = Double.parseDouble(cents.group(1));
            if (Math.abs(above) > MOST_CENTS) {
                throw new ScalaException(ScalaException.Fault.TOO_FAR, number, shown(line));
            }
            return above;
        }
        Matcher ratio = RATIO.matcher(line);
        if (!ratio.matches()) {
            throw new ScalaException(ScalaException.Fault.BAD_PITCH, number, shown(line));
        }
        double above = Double.parseDouble(ratio.group(1));
        double below = ratio.group(2) == null ? 1 : Double.parseDouble(ratio.group(2));
        if (!(above > 0) || !(below > 0)) {
            throw new ScalaException(ScalaException.Fault.BAD_RATIO, number, shown(line));
        }
        return Cents.between(below, above);
    }

    /** A line that is no text at all must not fill the screen. */
    private static String shown(String line) {
        String plain = line.strip().replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= SHOWN_LETTERS ? plain : plain.substring(0, SHOWN_LETTERS) + "…";
    }

    /** The notes of a mode as the radif has them, and the octave. */
    public static Scala of(String description, Mode mode) {
        List<Double> cents = new ArrayList<>();
        mode.notes().stream().map(Mode.Note::cents).filter(one -> one > 0).forEach(cents::add);
        cents.add(Cents.PER_OCTAVE);
        return new Scala(description, cents);
    }

    /**
     * The text of a file.
     *
     * @param name of the file, which the format asks for in its first comment
     */
    public String text(String name) {
        StringBuilder text = new StringBuilder("! " + name + "\n!\n");
        // A description that begins like a comment would be read as one.
        text.append(description.startsWith("!") ? " " + description : description)
                .append('\n');
        text.append(" ").append(cents.size()).append("\n!\n");
        for (double one : cents) {
            text.append(one == Cents.PER_OCTAVE ? " 2/1\n" : String.format(Locale.ROOT, " %.5f\n", one));
        }
        return text.toString();
    }
}
