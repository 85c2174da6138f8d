package org.shenava.music;

/** What raises or lowers a note, as the radif writes it. Koron and sori move by about a quarter tone. */
public enum Accidental {
    NATURAL(""),
    FLAT("b"),
    SHARP("#"),
    KORON("K"),
    SORI("S");

    private final String sign;

    Accidental(String sign) {
        this.sign = sign;
    }

    /** As it stands after the letter in files and code. */
    public String sign() {
        return sign;
    }
}
