package org.shenava.view.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.history.Course;
import org.shenava.history.Moment;
import org.shenava.history.Session;
import org.shenava.history.SourceKind;
import org.shenava.history.Verdict;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;

/** A file that was read as a whole, as a session. */
final class HeardFile {
    /** Where nothing plays all labels have the same share, but for rounding. */
    private static final double EQUAL = 1e-6;

    private HeardFile() {}

    /** What a model said of a file. */
    record Said(String modelId, Optional<Verdict> verdict) {}

    static Session session(Instant when, Path file, RecordingAnswer answer, String modelId) {
        Optional<Verdict> verdict =
                answer.whole().heardSeconds() > 0 ? Optional.of(verdict(answer.whole())) : Optional.empty();
        return Session.begun(when, SourceKind.FILE, String.valueOf(file.getFileName()), Optional.of(file))
                .grown(answer.seconds(), modelId, verdict);
    }

    static Verdict verdict(Answer answer) {
        return new Verdict(
                answer.top().stream()
                        .map(one -> new Verdict.Share(one.label(), one.p()))
                        .toList(),
                answer.unsure(),
                answer.tonicHz());
    }

    /** A moment a second; each window answers until the next one begins. */
    static Course course(RecordingAnswer answer) {
        List<WindowAnswer> windows = answer.windows();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            WindowAnswer window = windows.get(i);
            double end = i + 1 < windows.size() ? windows.get(i + 1).startSeconds() : window.endSeconds();
            LabelProbability best = window.top().get(0);
            boolean plays = best.p() > 1.0 / window.top().size() + EQUAL;
            for (double second = window.startSeconds(); plays && second < end; second++) {
                moments.add(new Moment(second, best.label(), best.p(), false));
            }
        }
        return new Course(moments);
    }
}
