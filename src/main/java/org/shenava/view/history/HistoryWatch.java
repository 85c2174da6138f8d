package org.shenava.view.history;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ChangeListener;
import org.shenava.settings.KeepRecordings;
import org.shenava.settings.Settings;
import org.shenava.view.common.Message;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.live.Listening;

/** Lets the keeper work whichever page is shown, and says what it has to say in the window's language. JavaFX thread. */
public final class HistoryWatch {
    private final PageContext context;
    private final HistoryKeeper keeper;
    private final ChangeListener<HistoryKeeper.Word> words = (observed, before, after) -> say(after);

    /** The question that hangs on the board, to take it back when it is answered elsewhere. */
    private Optional<Notice> question = Optional.empty();

    public HistoryWatch(PageContext context) {
        this.context = context;
        this.keeper = keeper(context);
        keeper.word().addListener(words);
    }

    /** The one keeper of a window. */
    public static HistoryKeeper keeper(PageContext context) {
        return context.kept()
                .the(
                        HistoryKeeper.class,
                        () -> new HistoryKeeper(
                                context.services(),
                                context.preferences(),
                                context.ui(),
                                context.kept().the(Listening.class, Listening::new),
                                Clock.systemUTC()));
    }

    /** Once a pulse. */
    public void tick(long nowNanos) {
        keeper.tick(nowNanos);
        if (question.isPresent() && context.preferences().current().recordings() != KeepRecordings.UNDECIDED) {
            takeBack();
        }
    }

    /** Another shell takes its place. */
    public void release() {
        keeper.word().removeListener(words);
        if (hangs()) {
            // Whoever comes next asks again, and can take the question back when it is answered elsewhere.
            takeBack();
            keeper.askAgain();
        }
    }

    /** The program ends. Waits a moment. */
    public void close() {
        keeper.close();
    }

    private void say(HistoryKeeper.Word word) {
        switch (word) {
            case NONE -> {}
            case ASK_TO_RECORD -> ask();
            case RECORDING_FAILED -> post("history.recordingFailed");
            case NOT_KEPT -> post("history.notKept");
            case SET_ASIDE ->
                post(
                        "history.setAside",
                        context.services().history().setAside().orElseThrow().toString());
        }
    }

    private void post(String key, Object... arguments) {
        context.notices().post(Notice.of(key, arguments));
    }

    private void ask() {
        Notice asking = new Notice(
                Message.of("history.ask"),
                List.of(
                        answer("history-keep", "history.ask.keep", KeepRecordings.KEEP),
                        answer("history-never", "history.ask.never", KeepRecordings.NEVER)));
        question = Optional.of(asking);
        context.notices().post(asking);
    }

    private Notice.Action answer(String id, String key, KeepRecordings choice) {
        return new Notice.Action(id, key, () -> context.preferences().change(with(choice)));
    }

    private static UnaryOperator<Settings> with(KeepRecordings choice) {
        return settings -> settings.withRecordings(choice);
    }

    private void takeBack() {
        if (hangs()) {
            context.notices().putAway();
        }
        question = Optional.empty();
    }

    private boolean hangs() {
        return question.filter(asking -> context.notices().newest().get() == asking)
                .isPresent();
    }
}
