package org.shenava.view.file;

import java.util.Optional;
import org.shenava.music.Family;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;
import org.shenava.view.common.Failures;
import org.shenava.view.common.FileAnalysis;
import org.shenava.view.common.Texts;
import org.shenava.view.live.Headline;

/** A file of the queue in a line. */
final class FileWords {
    private FileWords() {}

    static String of(QueuedFile file, Texts texts) {
        return switch (file.state().get()) {
            case WAITING -> texts.text("files.state.waiting");
            case ANALYSING ->
                file.progress().get() < 0
                        ? texts.text("files.state.analysing")
                        : texts.text(
                                "files.row.progress",
                                texts.percent(file.progress().get()));
            case ANSWERED -> answer(file.analysis().orElseThrow(), texts);
            case FAILED -> Failures.sentence(file.failure().orElseThrow(), texts);
        };
    }

    static String analysing(QueuedFile file, Texts texts) {
        double share = file.progress().get();
        return share < 0
                ? texts.text("files.state.analysing")
                : texts.text("files.state.progress", texts.percent(share));
    }

    /** What a recording most likely is; of one that is over nobody goes on listening, however little there was to hear. */
    static String sentence(Answer whole, Texts texts) {
        return whole.state() == ListeningState.COLLECTING
                ? texts.text("files.answer.short")
                : Headline.of(whole, texts).sentence();
    }

    /** The family of the answer, for its colour. */
    static Optional<Family> family(QueuedFile file) {
        return file.analysis()
                .map(found -> found.answer().dastgah().orElse(found.answer()).whole())
                .filter(FileWords::names)
                .flatMap(whole -> Labels.of(whole.best().label()).family());
    }

    private static String answer(FileAnalysis found, Texts texts) {
        Answer whole = found.answer().whole();
        if (!names(whole)) {
            return sentence(whole, texts);
        }
        Label label = Labels.of(whole.best().label());
        String named = texts.text(
                "files.row.answer",
                texts.named(label),
                texts.percent(whole.best().p()));
        return whole.unsure() ? texts.text("files.row.unsure", named) : named;
    }

    private static boolean names(Answer whole) {
        return whole.state() == ListeningState.LISTENING;
    }
}
