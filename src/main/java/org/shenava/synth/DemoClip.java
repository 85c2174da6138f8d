package org.shenava.synth;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bundled example: a short tune in Segah, written for this program. Its notes are in {@code assets/demo/example.csv}; the clip
 * beside them, {@code example.flac}, is what {@link #render} gives.
 */
public final class DemoClip {
    public static final int SAMPLE_RATE_HZ = 22_050;
    /** The label that the tune was written in. */
    public static final String LABEL = "segah";

    private static final String FOLDER = "/org/shenava/assets/demo/";
    private static final long SEED = 13;
    /** A setar's C sounds about B flat, so its A sounds a whole tone below 440 Hz. */
    private static final double A4_HZ = 440 * Math.pow(2, -200 / 1200.0);
    /** With this the second G to A koron is 143 cents wide, as measured on setars (131-149). */
    private static final double KORON_CENTS = 57;
    /** Usual in theory books; the tune has none. */
    private static final double SORI_CENTS = 40;

    private static final double PEAK = 0.7;

    private DemoClip() {}

    /** The notes of the tune, tremolo strokes one by one. */
    public static List<Note> notes() throws IOException {
        try (InputStream table = resource("example.csv")) {
            return new Score(A4_HZ, KORON_CENTS, SORI_CENTS)
                    .read(new InputStreamReader(table, StandardCharsets.UTF_8), SEED);
        }
    }

    /** The tune as sound: mono, {@value #SAMPLE_RATE_HZ} Hz, peak 0.7. */
    public static float[] render() throws IOException {
        float[] samples = PluckedString.render(notes(), Timbre.setar(), SAMPLE_RATE_HZ, SEED);
        PluckedString.normalise(samples, PEAK);
        return samples;
    }

    /** The clip as it is bundled: a FLAC file. The caller closes it. */
    public static InputStream open() throws IOException {
        return resource("example.flac");
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = DemoClip.class.getResourceAsStream(FOLDER + name);
        if (found == null) {
            throw new IOException("the program's file " + name + " is missing; install the program again");
        }
        return found;
    }
}
