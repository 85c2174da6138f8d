package org.shenava.music;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.music.Mode.Note;

/**
 * The thirteen modes: notes and how long they sound in the daramads of the radif, as counted in its scores. Neutral seconds stand at
 * 150 cents, the middle of what players do (130 to 170). The notes that tables do not weigh share what is left evenly. Where sources
 * differ on the ist, all that they name are given.
 */
public final class Modes {
    private static final double C = 0;
    private static final double F = 500;
    private static final double G = 700;
    private static final double A_KORON = 850;
    private static final double B_FLAT = 1000;

    /** A note whose weight the tables do not give. */
    private static final double REST = -1;

    private static final double[] SHUR_NOTES = {0, 150, 300, 500, 700, 800, 1000};
    private static final double[] MAJOR_NOTES = {0, 200, 400, 500, 700, 900, 1100};

    private static final List<Mode> ALL = List.of(
            mode("shur", G, SHUR_NOTES, "G", "G", .50, .30, .11),
            mode("abuata", G, SHUR_NOTES, "C", "AK G D", .17, .33, .28, .16),
            mode(
                    "bayat-e-tork",
                    B_FLAT,
                    notes(0, 200, 400, 500, 700, 900, 1050),
                    "Bb",
                    "F G Bb",
                    .40,
                    .25,
                    REST,
                    REST,
                    REST,
                    REST,
                    .15),
            mode("afshari", F, notes(0, 200, 350, 500, 700, 900, 1000), "C", "AK F", REST, REST, REST, .22, .37, .13),
            mode("dashti", G, SHUR_NOTES, "D", "Bb G", REST, REST, .19, .29, .34),
            mode("bayat-e-kord", G, SHUR_NOTES, "D", "Bb C G", REST, REST, REST, .23, .35, .13),
            mode(
                    "homayun",
                    G,
                    notes(0, 150, 400, 500, 700, 800, 1000),
                    "AK",
                    "F G",
                    .25,
                    .30,
                    REST,
                    REST,
                    REST,
                    REST,
                    .15),
            mode(
                    "bayat-e-esfahan",
                    G,
                    notes(0, 200, 300, 500, 700, 850, 1100),
                    "G",
                    "EK D G",
                    .45,
                    .15,
                    REST,
                    REST,
                    REST,
                    .15,
                    .19),
            mode("segah", A_KORON, notes(0, 150, 350, 500, 650, 850, 1050), "AK", "AK", .41, .27, .22),
            mode("chahargah", C, notes(0, 150, 400, 500, 700, 850, 1100), "C", "C", .31, .18, .13, REST, REST, .14),
            mode("mahur", C, MAJOR_NOTES, "C", "C", .32, .13, REST, REST, REST, REST, .20),
            mode(
                    "nava",
                    G,
                    notes(0, 200, 300, 500, 700, 850, 1000),
                    "G",
                    "EK G",
                    .34,
                    REST,
                    REST,
                    REST,
                    REST,
                    .17,
                    .17),
            mode("rast-panjgah", F, MAJOR_NOTES, "F", "F C", .30, .29, .15));

    private Modes() {}

    /** The mode of a class; empty for a genre or a class that a person made. */
    public static Optional<Mode> of(String label) {
        return ALL.stream().filter(mode -> mode.label().equals(label)).findFirst();
    }

    /** All thirteen, in the order of {@link Labels#DASTGAH}. */
    public static List<Mode> all() {
        return ALL;
    }

    private static double[] notes(double... cents) {
        return cents;
    }

    /** {@code ists}: names with spaces between, the most usual first. */
    private static Mode mode(
            String label, double tonicCents, double[] cents, String shahed, String ists, double... weights) {
        double given = 0;
        int unknown = cents.length;
        for (double weight : weights) {
            if (weight != REST) {
                given += weight;
                unknown--;
            }
        }
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < cents.length; i++) {
            boolean known = i < weights.length && weights[i] != REST;
            notes.add(new Note(cents[i], known ? weights[i] : (1 - given) / unknown));
        }
        List<Note> istNotes = Stream.of(ists.split(" "))
                .map(ist -> named(ist, tonicCents, notes))
                .toList();
        return new Mode(label, tonicCents, notes, named(shahed, tonicCents, notes), istNotes);
    }

    private static Note named(String name, double tonicCents, List<Note> notes) {
        return notes.stream()
                .filter(note ->
                        NoteName.nearest(tonicCents + note.cents()).radifName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name + " in this mode"));
    }
}
