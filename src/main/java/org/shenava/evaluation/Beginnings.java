package org.shenava.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenava.classifier.Classifier;
import org.shenava.feature.ProfileSlice;
import org.shenava.recognition.Answer;
import org.shenava.recognition.EvidenceCollector;
import org.shenava.recognition.Recognizer;

/** What the program says of a recording while it is played: the answers after the first seconds of playing. */
final class Beginnings {
    /** Seconds of playing after which the answer is looked at. */
    static final List<Integer> SECONDS = List.of(5, 10, 20, 30, 60);

    /** The last of them. */
    static final int LONGEST = SECONDS.get(SECONDS.size() - 1);

    private final Recognizer recognizer;

    Beginnings(Classifier classifier) {
        recognizer = new Recognizer(classifier);
    }

    /**
     * The answers, from the same evidence as live sound. Silence does not count as playing.
     *
     * @param slices all slices of a recording, in order
     * @return seconds of playing to the answer; none beyond what the recording has
     */
    Map<Integer, Answer> answers(List<ProfileSlice> slices) {
        EvidenceCollector collector = new EvidenceCollector(recognizer.card().profile());
        Map<Integer, Answer> answers = new LinkedHashMap<>();
        double heardSeconds = 0;
        for (ProfileSlice slice : slices) {
            if (answers.size() == SECONDS.size()) {
                break;
            }
            if (collector.add(slice)) {
                heardSeconds += slice.seconds();
                int next = SECONDS.get(answers.size());
                if (heardSeconds >= next) {
                    answers.put(next, recognizer.answer(collector.evidence()));
                }
            }
        }
        return answers;
    }
}
