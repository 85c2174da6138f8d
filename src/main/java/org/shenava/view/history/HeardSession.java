package org.shenava.view.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.history.Course;
import org.shenava.history.Moment;
import org.shenava.history.Session;
import org.shenava.live.LiveFeed;
import org.shenava.live.LiveSnapshot;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;

/** A session that is being heard: what its snapshots say, looked at once a second. JavaFX thread. */
final class HeardSession {
    /** Shorter ones were a slip. */
    static final double LEAST_SECONDS = 3;

    /** The rustle of a quiet room is below; a setar at two metres is 15 dB above. */
    private static final double LEAST_DBFS = -60;

    private final LiveFeed feed;
    private final List<Moment> moments = new ArrayList<>();
    private Session session;
    private boolean sounded;
    private Optional<Answer> longest = Optional.empty();

    HeardSession(LiveFeed feed, Session session) {
        this.feed = feed;
        this.session = session;
    }

    LiveFeed feed() {
        return feed;
    }

    /** Looks at what is known now. */
    void look() {
        LiveSnapshot now = feed.snapshot();
        sounded |= now.level().rmsDbfs() > LEAST_DBFS;
        now.answer().filter(HeardSession::isAnAnswer).ifPresent(answer -> take(answer, now.timeSeconds()));
        session = session.grown(
                Math.max(session.seconds(), now.timeSeconds()), session.modelId(), longest.map(HeardFile::verdict));
    }

    private static boolean isAnAnswer(Answer answer) {
        return answer.state() == ListeningState.LISTENING && answer.heardSeconds() > 0;
    }

    private void take(Answer answer, double timeSeconds) {
        // Of several pieces the longest stands for the session, and of one piece its newest answer. Another task's
        // labels begin anew.
        boolean longer = longest.map(before ->
                        before.top().size() != answer.top().size() || answer.heardSeconds() >= before.heardSeconds())
                .orElse(true);
        if (longer) {
            longest = Optional.of(answer);
        }
        LabelProbability best = answer.recent().get(0);
        boolean later = moments.isEmpty()
                || timeSeconds > moments.get(moments.size() - 1).seconds();
        if (later) {
            moments.add(new Moment(timeSeconds, best.label(), best.p(), answer.unsure()));
        }
    }

    void answeredBy(String modelId) {
        session = session.grown(session.seconds(), modelId, session.verdict());
    }

    /** How many labels the model has that answers; 0 before its first answer. */
    int labelCount() {
        return longest.map(answer -> answer.top().size()).orElse(0);
    }

    Session session() {
        return session;
    }

    Course course() {
        return new Course(moments);
    }

    boolean worthKeeping() {
        return sounded && session.seconds() >= LEAST_SECONDS;
    }
}
