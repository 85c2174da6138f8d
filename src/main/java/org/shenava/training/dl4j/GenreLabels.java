package org.shenava.training.dl4j;

import java.util.List;
import org.shenava.music.Labels;

/**
 * The classes of {@code genre-dense} as its two questions have them: is it Iranian classical music, the class apart; and if not, which of
 * the others, the genres.
 *
 * @param count of all classes
 * @param apart index of the class apart, or -1 when it is none of the classes
 */
record GenreLabels(int count, int apart) {
    static GenreLabels of(List<String> labels) {
        return new GenreLabels(labels.size(), labels.indexOf(Labels.IRANIAN));
    }

    boolean hasApart() {
        return apart >= 0;
    }

    boolean isApart(int label) {
        return label == apart;
    }

    /** How many genres there are. */
    int genres() {
        return hasApart() ? count - 1 : count;
    }

    /** The place of a label among the genres. */
    int genre(int label) {
        return hasApart() && label > apart ? label - 1 : label;
    }

    /** The label of a genre. */
    int label(int genre) {
        return hasApart() && genre >= apart ? genre + 1 : genre;
    }
}
