package org.shenava.view.live;

import java.util.Optional;
import org.shenava.live.LiveSnapshot;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Texts;

/** Says once what is wrong with a session that goes on, and takes the words back when it is mended. JavaFX thread. */
final class TroubleWatch {
    private final NoticeBoard notices;
    private final Texts texts;
    private Optional<String> told = Optional.empty();
    private Notice posted;

    TroubleWatch(NoticeBoard notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    /** What was wrong with a session is no trouble of whatever comes after it. */
    void sessionIsOver() {
        takeBack();
        told = Optional.empty();
        posted = null;
    }

    void look(LiveSnapshot snapshot, boolean microphone) {
        Optional<String> trouble = trouble(snapshot, microphone);
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

    private Optional<String> trouble(LiveSnapshot snapshot, boolean microphone) {
        if (snapshot.level().digitalSilence()) {
            // A recording may hold silence; a microphone that gives exact zeros is muted somewhere.
            return microphone ? Optional.of(texts.text("level.silence.help")) : Optional.empty();
        }
        return snapshot.message().map(texts::told);
    }
}
