package org.shenava.teaching.learn;

import java.util.List;
import java.util.Map;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Judgement.JudgedExample;

/**
 * What a fold said.
 *
 * @param approach that was chosen without the recordings held out
 * @param answers to the recordings held out
 * @param simple for each answer, per approach, whether the simple method beside it was right
 */
record FoldResult(Approach approach, List<JudgedExample> answers, List<Map<Approach, Boolean>> simple) {
    FoldResult {
        answers = List.copyOf(answers);
        simple = List.copyOf(simple);
    }
}
