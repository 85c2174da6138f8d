package org.shenava.view.live;

import java.util.Optional;
import org.shenava.live.LiveSnapshot;
import org.shenava.view.common.Message;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;

/** Says once what is wrong with a session that goes on, and takes the words back when it is mended. JavaFX thread. */
final class TroubleWatch {
    private final NoticeBoard notices;
    private Optional<Message> told = Optional.empty();
    private Notice posted;

    TroubleWatch(NoticeBoard notices) {
        this.notices = notices;
    }

    /** What was wrong with a session is no trouble of whatever comes after it. */
    void sessionIsOver() {
        takeBack();
        told = Optional.empty();
        posted = null;
    }

    void look(LiveSnapshot snapshot, boolean microphone) {
        Optional<Message> trouble = trouble(snapshot, microphone);
        if (trouble.equals(told)) {
            return;
        }
        told = trouble;
        if (trouble.isPresent()) {
            posted = new Notice(trouble.get());
            notices.post(posted);
        } else {
            takeBack();
        }
    }

    private void takeBack() {
        if (posted != null && notices.newest().get() == posted) {
            notices.putAway();
        }
    }

    private static Optional<Message> trouble(LiveSnapshot snapshot, boolean microphone) {
        if (snapshot.level().digitalSilence()) {
            // A recording may hold silence; a microphone that gives exact zeros is muted somewhere.
            return microphone ? Optional.of(Message.of("level.silence.help")) : Optional.empty();
        }
        return snapshot.message().map(Message::told);
    }
}
