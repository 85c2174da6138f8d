package org.shenava.view.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.SortPlan;

/** The rows of a plan, and what a person changes in them. JavaFX thread. */
final class PlanEdits {
    private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();
    private final Set<PlanRow> leftOut = new HashSet<>();
    private Optional<Path> place = Optional.empty();

    ObservableList<PlanRow> rows() {
        return rows;
    }

    /** The folder that everything goes below; that of the last plan where there are no rows. */
    Optional<Path> place() {
        return place;
    }

    void clear() {
        rows.clear();
        leftOut.clear();
    }

    /** @param fromFile it may have been edited there: what was left out can be taken back */
    void show(SortPlan plan, boolean fromFile) {
        place = Optional.of(plan.target());
        rows.setAll(plan.rows());
        if (fromFile) {
            rows.stream().filter(PlanEdits::canBeTakenBack).forEach(leftOut::add);
        }
    }

    /** A tag that nobody is sure of was left out by the planner and not by the user. */
    private static boolean canBeTakenBack(PlanRow row) {
        return row.state() == PlanRow.State.LEFT_OUT && !(row.action() == Action.TAG && row.unsure());
    }

    boolean hasReady() {
        return rows.stream().anyMatch(row -> row.state() == PlanRow.State.READY);
    }

    /**
     * Sends a row to another place.
     *
     * @param below the target, with folders
     * @return false when that is no path, or the row stays where it is
     */
    boolean edit(PlanRow row, String below) {
        int index = rows.indexOf(row);
        if (index < 0 || place.isEmpty() || row.action() == Action.TAG || row.state() != PlanRow.State.READY) {
            return false;
        }
        try {
            Path wanted = place.get().resolve(below.strip()).normalize();
            if (below.isBlank() || wanted.equals(place.get())) {
                return false;
            }
            rows.set(index, row.withTarget(wanted));
        } catch (InvalidPathException noPath) {
            return false;
        }
        return true;
    }

    /** Leaves rows out, or takes those back that were. */
    void turnLeftOut(List<PlanRow> chosen) {
        for (PlanRow row : List.copyOf(chosen)) {
            int index = rows.indexOf(row);
            if (index >= 0 && row.state() == PlanRow.State.READY) {
                PlanRow without = row.withState(PlanRow.State.LEFT_OUT);
                leftOut.add(without);
                rows.set(index, without);
            } else if (index >= 0 && leftOut.remove(row)) {
                rows.set(index, row.withState(PlanRow.State.READY));
            }
        }
    }

    /** As it stands; there must be one. */
    SortPlan plan() {
        return new SortPlan(place.orElseThrow(), new ArrayList<>(rows));
    }
}
