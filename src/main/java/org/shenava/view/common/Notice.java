package org.shenava.view.common;

/**
 * One plain sentence for the user. Not a record: the same sentence said twice is two notices.
 */
public final class Notice {
    private final String sentence;

    public Notice(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
