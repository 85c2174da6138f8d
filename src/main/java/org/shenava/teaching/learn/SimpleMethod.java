package org.shenava.teaching.learn;

import java.util.List;
import org.shenava.teaching.Approach;

/** Something simple to beat: a network that is no better need not be one. */
interface SimpleMethod {
    /** The label that it says. */
    int answer(HeardRecording recording);

    /** The one beside an approach, learned from the same recordings. */
    static SimpleMethod beside(Approach approach, List<Lesson.Labelled> learned, int classes) {
        return switch (approach) {
            case COLOUR_TRANSFER, COLOUR_FEATURES -> NearestMean.of(learned, classes);
            case NOTES_TRANSFER -> new NearestProfile(learned);
        };
    }
}
