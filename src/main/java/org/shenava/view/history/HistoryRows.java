package org.shenava.view.history;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.shenava.history.Session;

/** The listed sessions: all, of these the found ones, of these in order. JavaFX thread. */
final class HistoryRows {
    private final Function<Session, HistoryRow> maker;
    private final ObservableList<HistoryRow> all = FXCollections.observableArrayList();
    private final FilteredList<HistoryRow> found = new FilteredList<>(all);
    private final SortedList<HistoryRow> sorted = new SortedList<>(found);

    HistoryRows(Function<Session, HistoryRow> maker) {
        this.maker = maker;
    }

    SortedList<HistoryRow> sorted() {
        return sorted;
    }

    void filter(String words) {
        String wanted = words.strip();
        found.setPredicate(wanted.isEmpty() ? row -> true : row -> row.has(wanted));
    }

    Optional<HistoryRow> find(long id) {
        return all.stream().filter(row -> row.id() == id).findFirst();
    }

    /** Touches only what differs, so that the selection stays where it is. */
    void show(List<Session> sessions) {
        Set<Long> ids = new HashSet<>();
        sessions.forEach(session -> ids.add(session.id()));
        all.removeIf(row -> !ids.contains(row.id()));
        for (int i = 0; i < sessions.size(); i++) {
            HistoryRow row = maker.apply(sessions.get(i));
            if (i == all.size() || all.get(i).id() != row.id()) {
                // Both lists have the order of time, so what differs here is new.
                all.add(i, row);
            } else if (!all.get(i).equals(row)) {
                all.set(i, row);
            }
        }
    }
}
