package org.shenava.view.history;

import java.util.Locale;
import java.util.Optional;
import org.shenava.history.Correction;
import org.shenava.history.Session;
import org.shenava.history.Verdict;
import org.shenava.music.Labels;
import org.shenava.view.common.Texts;

/**
 * A session as it is listed, in the words of the window's language.
 *
 * @param source name and kind
 * @param answer of the model; empty where there is none
 * @param confidence of the answer
 * @param corrected what the user says; empty where the user says nothing
 */
public record HistoryRow(
        Session session,
        String when,
        String source,
        String length,
        String answer,
        String confidence,
        String corrected) {
    static HistoryRow of(Session session, Moments moments, Texts texts) {
        Optional<Verdict> verdict = session.verdict();
        return new HistoryRow(
                session,
                moments.of(session.started()),
                source(session, texts),
                texts.clock(session.seconds()),
                verdict.map(answer -> answer(answer, texts)).orElse(texts.text("history.noAnswer")),
                verdict.map(answer -> texts.percent(answer.best().p())).orElse(""),
                session.correction().map(said -> name(said.label(), texts)).orElse(""));
    }

    private static String source(Session session, Texts texts) {
        return switch (session.kind()) {
            case EXAMPLE -> texts.text("example.name");
            case MICROPHONE, FILE -> session.source();
        };
    }

    private static String answer(Verdict verdict, Texts texts) {
        String name = name(verdict.best().label(), texts);
        return verdict.unsure() ? texts.text("history.unsure", name) : name;
    }

    private static String name(String label, Texts texts) {
        return texts.name(Labels.of(label));
    }

    long id() {
        return session.id();
    }

    boolean hasSound() {
        return session.sound().isPresent();
    }

    double p() {
        return session.verdict().map(answer -> answer.best().p()).orElse(0.0);
    }

    /** Whether every word is in what is seen of the row, or in its labels in either language. */
    boolean has(String words) {
        String all = String.join(
                        " ",
                        when,
                        source,
                        answer,
                        corrected,
                        otherNames(),
                        session.kind().id())
                .toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private String otherNames() {
        String answered =
                session.verdict().map(verdict -> names(verdict.best().label())).orElse("");
        return answered + " "
                + session.correction()
                        .map(Correction::label)
                        .map(HistoryRow::names)
                        .orElse("");
    }

    private static String names(String label) {
        return Labels.of(label).english() + " " + Labels.of(label).persian();
    }
}
