package org.shenava.music;

/** A Scala file that cannot be read. What is wrong is told in parts, so that it can be said in any language. */
public final class ScalaException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Fault {
        /** The file ends before its description and its count. */
        NO_SCALE("the file ends before the number of notes"),
        /** The second line is no number of notes. */
        BAD_COUNT("the number of notes is expected here"),
        /** More notes than anybody needs. */
        TOO_MANY("a scale may have at most 1024 notes"),
        /** The file ends before its last note. */
        NOTE_MISSING("the file ends before its last note"),
        /** Neither a ratio nor cents. */
        BAD_PITCH("a ratio such as 3/2 or cents such as 701.955 are expected here"),
        /** A ratio below or at zero, or with a zero under it. */
        BAD_RATIO("a ratio must be above zero"),
        /** More octaves from the tonic than there are. */
        TOO_FAR("a note lies at most 120000 cents from the tonic; correct this one or take it out");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Fault fault;
    private final int line;
    private final String found;

    ScalaException(Fault fault, int line, String found) {
        super("line " + line + ": " + fault.sentence + (found.isEmpty() ? "" : ", found “" + found + "”"));
        this.fault = fault;
        this.line = line;
        this.found = found;
    }

    public Fault fault() {
        return fault;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** What stands there, cut to a few words; empty when nothing does. */
    public String found() {
        return found;
    }
}
