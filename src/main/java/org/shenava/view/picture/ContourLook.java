package org.shenava.view.picture;

/** How the melody's line looks, over a live picture and over that of a recording. */
public final class ContourLook {
    /** Pitches farther apart than this are two notes, and no line joins them. */
    public static final double MOST_CENTS = 150;

    /** Of the line: {@code 0xAARRGGBB}, premultiplied. */
    public static final int ARGB = 0xff6ff7ea;

    /** Of its edge: dark, so that the line is seen on bright sound; {@code 0xAARRGGBB}, premultiplied. */
    public static final int EDGE_ARGB = 0xb0000000;

    private ContourLook() {}
}
