package org.shenava.view.teach;

import java.util.Optional;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Judgement.Share;
import org.shenava.teaching.Remark;
import org.shenava.teaching.TeachingStep;
import org.shenava.teaching.project.Project;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** What is said on the page of classes, recordings, remarks and judgements, in the words of the window's language. */
final class TeachWords {
    private static final double SECONDS_A_MINUTE = 60;

    private final Texts texts;

    TeachWords(Texts texts) {
        this.texts = texts;
    }

    /** A class as people read it; a name that the person gave stays as it is. */
    String name(String label) {
        if (label.equals(Project.BACKGROUND)) {
            return texts.text("teach.background");
        }
        return Label.isId(label) ? texts.name(Labels.of(label)) : label;
    }

    /** A recording by its file's name. */
    static String file(String path) {
        return Parts.shown(path.substring(path.lastIndexOf('/') + 1));
    }

    /** How long something is: seconds below a minute, then minutes. */
    String length(double seconds) {
        return seconds < SECONDS_A_MINUTE
                ? texts.text("teach.seconds", texts.number(Math.round(seconds)))
                : texts.text("teach.minutes", texts.number(seconds / SECONDS_A_MINUTE, 1));
    }

    /** What it is and what to do about it. */
    String sentence(Remark remark) {
        String key = "teach.remark." + remark.kind().name();
        String about = remark.path().isEmpty() ? name(remark.label()) : file(remark.path());
        String other =
                switch (remark.kind()) {
                    case SAME_IN_TWO_CLASSES, TWICE -> file(remark.other());
                    case IMBALANCE -> name(remark.other());
                    default -> remark.other();
                };
        return texts.text(key, about, other, number(remark));
    }

    private String number(Remark remark) {
        return switch (remark.kind()) {
            case SHORT, SILENT -> texts.number(remark.number(), 1);
            default -> texts.number(Math.round(remark.number()));
        };
    }

    /** A few words for a recording's row. */
    String brief(Remark remark) {
        return switch (remark.kind()) {
            case UNREADABLE, SAME_IN_TWO_CLASSES, TWICE, SHORT, SILENT ->
                texts.text("teach.brief." + remark.kind().name());
            // Of classes, not of recordings.
            case ONE_CLASS,
                    EMPTY_CLASS,
                    ALL_THE_SAME,
                    FEW_RECORDINGS,
                    LITTLE_SOUND,
                    IMBALANCE,
                    ONE_PLAYER,
                    NO_BACKGROUND -> "";
        };
    }

    String stage(TeachingStep.Stage stage) {
        return texts.text("teach.stage." + stage.name());
    }

    String left(double seconds) {
        return seconds < SECONDS_A_MINUTE
                ? texts.text("teach.left.seconds", texts.number((long) Math.ceil(seconds)))
                : texts.text("teach.left.minutes", texts.number(Math.round(seconds / SECONDS_A_MINUTE)));
    }

    String approach(Approach approach) {
        return texts.text("teach.approach." + approach.name());
    }

    /** How good it is, in a sentence. */
    String score(Judgement judgement) {
        Share score = judgement.score();
        return texts.text(
                "teach.score",
                texts.percent(score.value()),
                texts.number(score.n()),
                texts.percent(score.low()),
                texts.percent(score.high()));
    }

    String verdict(Judgement judgement) {
        return texts.text(
                "teach.verdict." + judgement.verdict().name(),
                texts.percent(judgement.guessing()),
                texts.percent(judgement.simple()));
    }

    String test(Judgement judgement) {
        return texts.text("teach.test." + judgement.test().name(), texts.number(judgement.folds()));
    }

    /** Why it learned from this: chosen by the person, or better than what else was tried. */
    String why(Judgement judgement) {
        Optional<Approach> second = judgement.tried().entrySet().stream()
                .filter(tried -> tried.getKey() != judgement.approach())
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey);
        String used = approach(judgement.approach());
        Double own = judgement.tried().get(judgement.approach());
        if (second.isEmpty() || own == null) {
            return texts.text("teach.why.only", used);
        }
        return texts.text(
                own > judgement.tried().get(second.get()) ? "teach.why.better" : "teach.why.equal",
                used,
                texts.percent(own),
                approach(second.get()),
                texts.percent(judgement.tried().get(second.get())));
    }

    String found(String label, Share share) {
        return texts.text(
                "teach.found",
                name(label),
                texts.number(Math.round(share.value() * share.n())),
                texts.number(share.n()));
    }
}
