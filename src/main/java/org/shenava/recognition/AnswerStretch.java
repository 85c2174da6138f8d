package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;

/**
 * What a recording is from one moment to another. Windows overlap; stretches stand side by side, each from the middle of one overlap to
 * that of the next.
 *
 * @param startSeconds since the start of the recording
 * @param endSeconds since the start of the recording
 * @param top every label with its probability, best first
 * @param heard false where nothing plays, so that the probabilities mean nothing
 */
public record AnswerStretch(double startSeconds, double endSeconds, List<LabelProbability> top, boolean heard) {
    public AnswerStretch {
        top = List.copyOf(top);
    }

    public LabelProbability best() {
        return top.get(0);
    }

    public double seconds() {
        return endSeconds - startSeconds;
    }

    /** The answer over time, without gaps but for those between windows that do not touch. */
    public static List<AnswerStretch> of(RecordingAnswer answer) {
        List<WindowAnswer> windows = answer.windows();
        List<AnswerStretch> stretches = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            WindowAnswer window = windows.get(i);
            double start = i == 0 ? window.startSeconds() : border(windows.get(i - 1), window, window.startSeconds());
            double end = i == windows.size() - 1
                    ? window.endSeconds()
                    : border(window, windows.get(i + 1), window.endSeconds());
            if (end > start) {
                stretches.add(new AnswerStretch(start, end, window.top(), isHeard(window.top())));
            }
        }
        return stretches;
    }

    /** Neighbours with the same best label as one, whose probability is the mean over time. Silent ones are left out. */
    public static List<AnswerStretch> joined(List<AnswerStretch> stretches) {
        List<AnswerStretch> joined = new ArrayList<>();
        AnswerStretch last = null;
        for (AnswerStretch next : stretches) {
            if (!next.heard) {
                last = null;
                continue;
            }
            boolean same = last != null
                    && last.best().label().equals(next.best().label())
                    && last.endSeconds == next.startSeconds;
            if (same) {
                joined.remove(joined.size() - 1);
            }
            last = same ? last.and(next) : next;
            joined.add(last);
        }
        return joined;
    }

    private AnswerStretch and(AnswerStretch next) {
        double p = (best().p() * seconds() + next.best().p() * next.seconds()) / (seconds() + next.seconds());
        return new AnswerStretch(startSeconds, next.endSeconds, List.of(new LabelProbability(best().label(), p)), true);
    }

    private static double border(WindowAnswer before, WindowAnswer after, double own) {
        return before.endSeconds() > after.startSeconds() ? (before.endSeconds() + after.startSeconds()) / 2 : own;
    }

    /** Equal shares are the answer to silence. */
    private static boolean isHeard(List<LabelProbability> top) {
        return top.size() == 1 || top.get(0).p() > top.get(top.size() - 1).p();
    }
}
