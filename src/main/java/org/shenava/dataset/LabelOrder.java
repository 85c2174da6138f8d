package org.shenava.dataset;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.shenava.music.Label;
import org.shenava.music.Labels;

/** The order of labels in a dataset and in the models made from it: that of the task where we know it, else by name. */
public final class LabelOrder {
    private static final List<String> DASTGAH =
            Labels.DASTGAH.stream().map(Label::id).toList();
    private static final List<String> GENRE =
            Labels.GENRE.stream().map(Label::id).toList();

    private LabelOrder() {}

    static boolean known(String id) {
        return DASTGAH.contains(id) || GENRE.contains(id);
    }

    public static List<String> of(Collection<String> labels) {
        return switch (task(labels)) {
            case "dastgah" -> DASTGAH.stream().filter(labels::contains).toList();
            case "genre" -> GENRE.stream().filter(labels::contains).toList();
            default -> List.copyOf(new TreeSet<>(labels));
        };
    }

    /** {@code dastgah}, {@code genre}, or {@code own} for classes that a person made. */
    public static String task(Collection<String> labels) {
        if (DASTGAH.containsAll(labels)) {
            return "dastgah";
        }
        return GENRE.containsAll(labels) ? "genre" : "own";
    }
}
