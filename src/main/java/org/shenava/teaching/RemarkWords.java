package org.shenava.teaching;

import java.util.Locale;

/** The English sentences of remarks, for the terminal. */
final class RemarkWords {
    private RemarkWords() {}

    static String sentence(Remark remark) {
        return switch (remark.kind()) {
            case ONE_CLASS -> "At least two classes need recordings; add a folder or drop files on a second class.";
            case EMPTY_CLASS ->
                "The class " + remark.label() + " has no recording that can be used; add some, or remove the class.";
            case ALL_THE_SAME -> "All classes hold the same sound; nothing can be told apart.";
            case UNREADABLE -> remark.path() + " cannot be used: " + remark.other();
            case SAME_IN_TWO_CLASSES ->
                remark.path() + " sounds the same as " + remark.other() + " in another class; remove one of them.";
            case TWICE -> remark.path() + " is the same as " + remark.other() + "; it counts once.";
            case SHORT ->
                String.format(
                        Locale.ROOT,
                        "%s is only %.1f seconds long; ten seconds and more teach better.",
                        remark.path(),
                        remark.number());
            case SILENT ->
                String.format(
                        Locale.ROOT, "%s is nearly silent; %.1f seconds of it sound.", remark.path(), remark.number());
            case FEW_RECORDINGS ->
                String.format(
                        Locale.ROOT,
                        "The class %s has %s; with five and more the test means something.",
                        remark.label(),
                        remark.number() == 1
                                ? "one recording"
                                : String.format(Locale.ROOT, "%.0f recordings", remark.number()));
            case LITTLE_SOUND ->
                String.format(
                        Locale.ROOT,
                        "The class %s has %.0f seconds of sound; add some minutes.",
                        remark.label(),
                        remark.number());
            case IMBALANCE ->
                String.format(
                        Locale.ROOT,
                        "The class %s has %.0f times as much sound as %s; add to the smaller one.",
                        remark.label(),
                        remark.number(),
                        remark.other());
            case ONE_PLAYER ->
                "All of " + remark.label() + " is by " + remark.other()
                        + "; the model may learn the player. Add another player.";
            case NO_BACKGROUND ->
                "There is no background, so that noise will be called one of your classes; record ten seconds of the"
                        + " room.";
        };
    }
}
