package org.shenava.teaching;

import java.util.Locale;

/** What came of a test, for people who read the log of a run. */
public final class JudgementLine {
    private JudgementLine() {}

    /** The figures of a judgement in a line. */
    public static String of(String name, Judgement judged) {
        return String.format(
                Locale.ROOT,
                "%s: %s, right %.3f of %d (%.3f to %.3f), guessing %.3f, simple %.3f, %s, tried %s, %s",
                name,
                judged.test(),
                judged.score().value(),
                judged.score().n(),
                judged.score().low(),
                judged.score().high(),
                judged.guessing(),
                judged.simple(),
                judged.approach(),
                judged.tried(),
                judged.verdict());
    }
}
