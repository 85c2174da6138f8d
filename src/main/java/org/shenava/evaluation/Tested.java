package org.shenava.evaluation;

import java.util.List;
import org.shenava.dataset.Recording;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * One recording or window with what it is and what the model said.
 *
 * @param recording what was tested, or what the window is of
 * @param startSeconds of the window; 0 for a recording
 * @param endSeconds of the window; its length for a recording
 * @param top every label of the model with its probability, best first
 */
record Tested(Recording recording, double startSeconds, double endSeconds, List<LabelProbability> top) {
    String truth() {
        return recording.label();
    }

    String said() {
        return top.get(0).label();
    }

    boolean right() {
        return said().equals(truth());
    }
}
