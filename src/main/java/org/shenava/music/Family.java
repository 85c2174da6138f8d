package org.shenava.music;

/** Families of modes that share a pitch collection; inside one, only the function of the notes tells modes apart. */
public enum Family {
    SHUR("Shur family", "خانوادهٔ شور"),
    HOMAYUN("Homayun family", "خانوادهٔ همایون"),
    MAHUR("Mahur family", "خانوادهٔ ماهور"),
    SEGAH("Segah", "سه‌گاه"),
    CHAHARGAH("Chahargah", "چهارگاه");

    private final String english;
    private final String persian;

    Family(String english, String persian) {
        this.english = english;
        this.persian = persian;
    }

    /** The id used in files and JSON: lower case. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String english() {
        return english;
    }

    public String persian() {
        return persian;
    }
}
