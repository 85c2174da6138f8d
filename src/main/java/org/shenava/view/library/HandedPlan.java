package org.shenava.view.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.SortPlan;

/** The plan that was handed over to be carried out, and what became of its rows. JavaFX thread. */
final class HandedPlan {
    private final ReadOnlyObjectWrapper<Map<PlanRow, RunSummary.Fate>> fates = new ReadOnlyObjectWrapper<>(Map.of());
    private final Runnable failed;
    private Optional<SortPlan> plan = Optional.empty();

    /** @param failed is run when the run of the plan ended before it began */
    HandedPlan(RunsViewModel runs, Runnable failed) {
        this.failed = failed;
        runs.applied().addListener((observed, before, after) -> became(after));
    }

    /** As the run recorded it; empty while that goes on. */
    ReadOnlyObjectProperty<Map<PlanRow, RunSummary.Fate>> fates() {
        return fates.getReadOnlyProperty();
    }

    void handOver(SortPlan now) {
        plan = Optional.of(now);
    }

    void forget() {
        fates.set(Map.of());
        plan = Optional.empty();
    }

    private void became(RunsViewModel.Applied applied) {
        if (plan.filter(applied.plan()::equals).isEmpty()) {
            return;
        }
        if (applied.run().isEmpty()) {
            // Why is said where runs are listed; what was done of it, a new plan finds.
            plan = Optional.empty();
            failed.run();
            return;
        }
        List<PlanRow> ready = applied.plan().ready();
        List<RunSummary.Fate> recorded = applied.run().get().fates();
        Map<PlanRow, RunSummary.Fate> now = new HashMap<>();
        for (int i = 0; i < ready.size(); i++) {
            now.put(ready.get(i), recorded.get(i));
        }
        fates.set(now);
    }
}
