package org.shenava.view.live;

import org.shenava.recognition.Steadiness;
import org.shenava.view.common.Texts;

/** How steady an answer is, in words. */
final class SteadinessLine {
    private SteadinessLine() {}

    static String of(Steadiness steadiness, double steadySeconds, Texts texts) {
        return switch (steadiness) {
            case STEADY ->
                steadySeconds > 0
                        ? texts.text("evidence.steady.since", texts.clock(steadySeconds))
                        : texts.text("evidence.steady");
            case LEANING -> texts.text("evidence.leaning");
            case UNSURE -> texts.text("evidence.unsure");
        };
    }
}
