package org.shenava.library.apply;

import java.io.IOException;

/** Writes lines and keeps what they say. */
final class JournalWriter {
    private final Journal journal;
    private final RunState state;

    JournalWriter(Journal journal, RunState state) {
        this.journal = journal;
        this.state = state;
    }

    RunState state() {
        return state;
    }

    void add(JournalLine line) throws IOException {
        journal.add(line);
        state.take(line);
    }

    void sync() throws IOException {
        journal.sync();
    }
}
