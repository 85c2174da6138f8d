package org.shenava.library.results;

/** What a report for people says, in one language, with its digits. */
public interface ReportWords {
    /** Sentences and headings. */
    enum Part {
        TITLE,
        HEADING,
        /** Of recordings, unsure ones, and files that could not be heard. */
        SUMMARY,
        CLASSES,
        MODES,
        /** Of recordings, percent, and length. */
        SHARE,
        UNSURE,
        RECORDING,
        GUESSES,
        NOT_HEARD,
        FILE,
        REASON
    }

    /** As HTML names it. */
    String language();

    boolean rightToLeft();

    /** @param arguments in the digits of the language */
    String text(Part part, Object... arguments);

    String number(long value);

    /** A share of one as whole percent. */
    String percent(double share);

    /** A length of sound. */
    String time(double seconds);

    /** @param label id */
    String name(String label);

    /** What a scan says of a file. */
    String told(String sentence);
}
