package org.shenava.view.ear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shenava.music.Cents;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.music.ModeContrast;
import org.shenava.music.Modes;
import org.shenava.view.common.Texts;

/**
 * What is said after an answer.
 *
 * @param right whether it was right
 * @param verdict one sentence
 * @param contrast the mode that was heard against the one it was taken for, or against the one it is most easily taken for
 * @param reasons what gives it away, a sentence each, the weightiest first
 */
public record Feedback(boolean right, String verdict, ModeContrast contrast, List<String> reasons) {
    private static final int MOST_NOTES = 2;
    /** Two degrees are the same within this. */
    private static final double SAME_CENTS = 30;
    /** From this difference on a share of time is worth a word. */
    private static final double TELLING_SHARE = 0.08;

    public Feedback {
        reasons = List.copyOf(reasons);
    }

    static Feedback of(EarAnswer answer, Texts texts) {
        Mode heard = Modes.of(answer.played()).orElseThrow();
        ModeContrast contrast = ModeContrast.of(heard, other(heard, answer));
        return new Feedback(answer.right(), verdict(answer, texts), contrast, new Words(contrast, texts).reasons());
    }

    /** The mode that was named; of a family that was named, the one most easily mixed up; of all, where the answer was right. */
    private static Mode other(Mode heard, EarAnswer answer) {
        if (answer.right()) {
            return ModeContrast.closest(heard, Modes.all());
        }
        return Modes.of(answer.named()).orElseGet(() -> EarAnswer.family(answer.named())
                .map(family -> ModeContrast.closest(heard, Questions.members(family)))
                .orElseGet(() -> ModeContrast.closest(heard, Modes.all())));
    }

    private static String verdict(EarAnswer answer, Texts texts) {
        String played = texts.name(Labels.of(answer.played()));
        String family = texts.name(Questions.familyOf(Modes.of(answer.played()).orElseThrow()));
        if (answer.right()) {
            return texts.text(answer.level() == Level.FAMILIES ? "ear.right.family" : "ear.right", played, family);
        }
        return texts.text("ear.wrong", played, named(answer.named(), texts));
    }

    /** The name of a mode or of a family by its id. */
    static String named(String id, Texts texts) {
        return Modes.of(id)
                .map(mode -> texts.name(Labels.of(id)))
                .or(() -> EarAnswer.family(id).map(texts::name))
                .orElse(id);
    }

    /** The sentences of a contrast, from its data alone. */
    private record Words(ModeContrast contrast, Texts texts) {
        List<String> reasons() {
            List<String> all = new ArrayList<>();
            if (contrast.sameNotes()) {
                all.add(texts.text("ear.tell.same", heard(), other()));
            } else {
                notes(all);
            }
            shahed(all);
            if (all.size() < 2) {
                weight(all);
            }
            return all;
        }

        private void notes(List<String> all) {
            contrast.heard().notes().stream()
                    .filter(note -> contrast.onlyHeard().contains(note.cents()))
                    .sorted(Comparator.comparingDouble(Mode.Note::weight).reversed())
                    .limit(MOST_NOTES)
                    .forEach(note -> all.add(texts.text(
                            "ear.tell.note",
                            degree(note),
                            name(note),
                            heard(),
                            cents(note.cents()),
                            other(),
                            cents(otherCents(note)))));
        }

        private void shahed(List<String> all) {
            Mode mode = contrast.heard();
            if (contrast.shahedsApartCents() > SAME_CENTS) {
                all.add(texts.text(
                        "ear.tell.shahed",
                        heard(),
                        degree(mode.shahed()),
                        name(mode.shahed()),
                        other(),
                        place(contrast.otherShahedCents())));
            } else {
                all.add(texts.text("ear.tell.shahed.same", heard(), other(), degree(mode.shahed())));
            }
        }

        private void weight(List<String> all) {
            Mode.Note note = contrast.tell();
            double here = note.weight();
            double there = contrast.nearestOfOther(note.cents()).weight();
            if (here - there >= TELLING_SHARE) {
                all.add(texts.text(
                        "ear.tell.weight", heard(), degree(note), texts.percent(here), other(), texts.percent(there)));
            }
        }

        /** The other mode's nearest note, above the tonic of the mode that was heard. */
        private double otherCents(Mode.Note note) {
            double cents = contrast.nearestOfOther(note.cents()).cents() + contrast.shiftCents();
            return cents % Cents.PER_OCTAVE;
        }

        private String place(double cents) {
            return contrast.heard().notes().stream()
                    .filter(note -> Math.abs(note.cents() - cents) < SAME_CENTS)
                    .findFirst()
                    .map(this::degree)
                    .orElseGet(() -> texts.text("ear.place", cents(cents)));
        }

        private String degree(Mode.Note note) {
            return texts.text("ear.degree." + contrast.heard().degree(note));
        }

        private String name(Mode.Note note) {
            return texts.note(contrast.heard().name(note));
        }

        private String cents(double cents) {
            return texts.number(Math.round(cents));
        }

        private String heard() {
            return texts.name(Labels.of(contrast.heard().label()));
        }

        private String other() {
            return texts.name(Labels.of(contrast.other().label()));
        }
    }
}
