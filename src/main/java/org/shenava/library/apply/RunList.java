package org.shenava.library.apply;

import java.util.List;

/**
 * What was sorted so far.
 *
 * @param runs that changed or will change anything, newest first
 * @param damaged journals of which nothing can be known, by name
 */
public record RunList(List<RunSummary> runs, List<DamagedJournal> damaged) {
    public RunList {
        runs = List.copyOf(runs);
        damaged = List.copyOf(damaged);
    }

    /** Runs to be finished or undone, newest first. */
    public List<RunSummary> unfinished() {
        return runs.stream().filter(run -> run.state().unfinished()).toList();
    }
}
