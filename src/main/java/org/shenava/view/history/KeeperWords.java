package org.shenava.view.history;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.view.history.HistoryKeeper.Word;

/** What the user should hear of while sessions are written down, each thing no more often than it helps. JavaFX thread. */
final class KeeperWords {
    private final ReadOnlyObjectWrapper<Word> newest = new ReadOnlyObjectWrapper<>(Word.NONE);
    private boolean asked;
    private boolean toldFailure;
    private boolean toldSetAside;

    ReadOnlyObjectProperty<Word> newest() {
        return newest.getReadOnlyProperty();
    }

    /** Once, and not where nothing can be written. */
    void askToRecord() {
        if (!asked && !toldFailure) {
            asked = true;
            newest.set(Word.ASK_TO_RECORD);
        }
    }

    /** The question was lost before it was answered. */
    void askAgain() {
        asked = false;
        newest.set(Word.NONE);
    }

    void recordingFailed() {
        newest.set(Word.RECORDING_FAILED);
    }

    /** Once: it would be said every few seconds. */
    void notKept() {
        if (!toldFailure) {
            toldFailure = true;
            newest.set(Word.NOT_KEPT);
        }
    }

    /** Once: it was damaged before the program was started, and is no more. */
    void setAside() {
        if (!toldSetAside) {
            toldSetAside = true;
            newest.set(Word.SET_ASIDE);
        }
    }

    /** What was said of a session is over with it; that nothing is kept is not. */
    void sessionIsOver() {
        if (newest.get() != Word.NOT_KEPT) {
            newest.set(Word.NONE);
        }
    }
}
