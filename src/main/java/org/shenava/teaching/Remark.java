package org.shenava.teaching;

/**
 * Something to be said of what was collected, before it is learned from. The window has a sentence in each language for every kind; {@link
 * #sentence()} is the English one.
 *
 * @param kind what
 * @param label class that it is about; empty when it is about all
 * @param path example that it is about ({@link Example#path()}), empty when it is about a class
 * @param other the other example or class of a pair; else empty
 * @param number as the kind says; else 0
 */
public record Remark(Kind kind, String label, String path, String other, double number) {
    /** Kinds of remarks, those that forbid teaching first. */
    public enum Kind {
        /** Fewer than two classes beside the background have recordings. {@code number}: how many have. */
        ONE_CLASS(true),
        /** A class has no recording that can be used. */
        EMPTY_CLASS(true),
        /** All classes hold the same sound. */
        ALL_THE_SAME(true),
        /** A recording cannot be read; {@code other} is the reason in English. */
        UNREADABLE(false),
        /** The same sound lies in two classes; {@code other} is the other path. */
        SAME_IN_TWO_CLASSES(false),
        /** The same sound lies twice in a class; {@code other} is the other path. */
        TWICE(false),
        /** A recording is shorter than is useful; {@code number}: its seconds. */
        SHORT(false),
        /** A recording is mostly silent, outside the background; {@code number}: its sounding seconds. */
        SILENT(false),
        /** A class has few recordings; {@code number}: how many. */
        FEW_RECORDINGS(false),
        /** A class has little sound; {@code number}: its seconds. */
        LITTLE_SOUND(false),
        /** A class has much more sound than another; {@code other} is the other class, {@code number} how many times more. */
        IMBALANCE(false),
        /** All recordings of a class have one player, so that the model may learn the player; {@code other} is the player. */
        ONE_PLAYER(false),
        /** There is no background, so that everything that sounds will be one of the classes. */
        NO_BACKGROUND(false);

        private final boolean forbidding;

        Kind(boolean forbidding) {
            this.forbidding = forbidding;
        }

        /** Whether nothing can be taught while it stands. */
        public boolean forbidding() {
            return forbidding;
        }
    }

    /** What it is and what to do about it, one sentence in English, or two. */
    public String sentence() {
        return RemarkWords.sentence(this);
    }
}
