package org.shenava.evaluation;

import java.util.List;
import org.shenava.dataset.Recording;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;

/**
 * One recording, its beginning, or a window of it, with what it is and what the model said.
 *
 * @param recording what was tested, or what the window is of
 * @param startSeconds of the window; 0 for a recording
 * @param endSeconds of the window; its length for a recording
 * @param heardSeconds of playing that the answer rests on
 * @param state in which the program was when it answered; only while listening does it name a class
 * @param top every label of the model with its probability, best first
 */
record Tested(
        Recording recording,
        double startSeconds,
        double endSeconds,
        double heardSeconds,
        ListeningState state,
        List<LabelProbability> top) {
    String truth() {
        return recording.label();
    }

    String said() {
        return top.get(0).label();
    }

    boolean right() {
        return said().equals(truth());
    }

    /** Who plays; the group where nobody says. */
    String performer() {
        return recording.performer().isEmpty() ? recording.group() : recording.performer();
    }
}
