package org.shenava.library.apply;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a run.
 *
 * @param id name of its folder
 * @param target folder that files went below
 * @param rowCount files of the plan
 * @param doneCount of them done
 * @param fates of those files, in the order of the plan
 * @param left files that were not done, with reasons
 * @param notUndone files that an undo left as they are, with reasons
 * @param stoppedBecause why it ended before the last row
 */
public record RunSummary(
        String id,
        Instant started,
        Path target,
        State state,
        int rowCount,
        int doneCount,
        List<Fate> fates,
        List<Reason> left,
        List<Reason> notUndone,
        Optional<String> stoppedBecause) {
    /** How far a run is. */
    public enum State {
        COMPLETE("done"),
        STOPPED("stopped before its end"),
        INTERRUPTED("cut off"),
        UNDONE("undone"),
        UNDO_INTERRUPTED("cut off while it was undone"),
        RUNNING("running");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether there is something to finish. */
        public boolean unfinished() {
            return this == STOPPED || this == INTERRUPTED || this == UNDO_INTERRUPTED;
        }
    }

    /** What became of one file. */
    public enum Fate {
        /** Its turn did not come yet, or the run ended before. */
        WAITING,
        DONE,
        /** It was left as it is. */
        LEFT,
        /** It was done, and is as before. */
        UNDONE,
        /** It was done, and could not be put back. */
        NOT_UNDONE
    }

    /** A file, and why it was left. */
    public record Reason(Path file, String sentence) {}

    static RunSummary of(RunState state) {
        return of(state, state.state());
    }

    static RunSummary of(RunState state, State as) {
        return new RunSummary(
                state.begun().id(),
                state.begun().time(),
                state.begun().target(),
                as,
                state.begun().rowCount(),
                state.doneCount(),
                state.fates(),
                reasons(state, state.left()),
                reasons(state, state.notUndone()),
                state.ended().flatMap(JournalLine.Ended::stoppedBecause));
    }

    private static List<Reason> reasons(RunState state, java.util.Map<Integer, String> byRow) {
        return byRow.entrySet().stream()
                .map(entry -> new Reason(state.rows().get(entry.getKey()).source(), entry.getValue()))
                .toList();
    }
}
