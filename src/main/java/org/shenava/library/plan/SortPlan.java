package org.shenava.library.plan;

import java.nio.file.Path;
import java.util.List;

/**
 * What will be done with every file: a value to show, edit, save and check. Making one changes nothing on the disk.
 *
 * @param target the folder that everything goes below
 * @param rows in the order in which they will be done
 */
public record SortPlan(Path target, List<PlanRow> rows) {
    public SortPlan {
        rows = List.copyOf(rows);
    }

    /** Rows for which something will be done. */
    public List<PlanRow> ready() {
        return rows.stream().filter(row -> row.state() == PlanRow.State.READY).toList();
    }
}
