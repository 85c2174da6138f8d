package org.shenava.view.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.shenava.library.results.Judge;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScanOutcome.Refused;

/** The rows of the table: what is listed, less what is sifted out by words and kind, in the table's order. JavaFX thread. */
final class TrackRows {
    private final ObservableList<ScanOutcome> listed = FXCollections.observableArrayList();
    private final FilteredList<ScanOutcome> filtered = new FilteredList<>(listed);
    private final SortedList<ScanOutcome> rows = new SortedList<>(filtered);
    private String wanted = "";
    private Filter filter = Filter.ALL;

    /** Sorted by the comparator that a table gives it. */
    SortedList<ScanOutcome> rows() {
        return rows;
    }

    /** What was searched for, in lower case; empty for everything. */
    String wanted() {
        return wanted;
    }

    Filter filter() {
        return filter;
    }

    void search(String words, Judge judge) {
        wanted = words.strip().toLowerCase(Locale.ROOT);
        sift(judge);
    }

    void show(Filter chosen, Judge judge) {
        filter = chosen;
        sift(judge);
    }

    /** Anew, after an answer or a threshold has changed. */
    void sift(Judge judge) {
        Filter chosen = filter;
        String words = wanted;
        filtered.setPredicate(one -> isShown(one) && chosen.passes(one, judge) && TrackWords.contain(one, words));
    }

    /** A cover is no recording that failed. */
    private static boolean isShown(ScanOutcome outcome) {
        return !(outcome instanceof Refused refused) || refused.why().isTrouble();
    }

    void clear() {
        listed.clear();
    }

    void setAll(List<ScanOutcome> outcomes) {
        listed.setAll(outcomes);
    }

    void addAll(List<ScanOutcome> outcomes) {
        listed.addAll(outcomes);
    }

    /** What a person said of a recording counts for all copies of it. */
    void exchange(String sha256, Optional<ByHand> said) {
        exchange(listed, sha256, said);
    }

    static void exchange(List<ScanOutcome> list, String sha256, Optional<ByHand> said) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Heard heard && heard.track().sha256().equals(sha256)) {
                list.set(i, new Heard(heard.track().withHand(said)));
            }
        }
    }
}
