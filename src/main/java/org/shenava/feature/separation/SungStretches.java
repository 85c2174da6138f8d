package org.shenava.feature.separation;

import be.tarsos.dsp.pitch.FastYin;
import be.tarsos.dsp.pitch.PitchDetectionResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shenava.audio.Span;

/**
 * Finds what is sung in a recording that was taken apart. Within half a second of singing many frames hold a voice that makes up a good
 * part of the sound, has a pitch in a singer's reach that moves a little all the time, and neither grows nor fades fast. A plucked
 * string keeps its pitch and dies away. Pitches are found with TarsosDSP's YIN.
 *
 * <p>Simple, and to be trusted accordingly: what {@link VoiceRemoval} leaves with the instruments is not found, and a bowed or blown
 * instrument that plays a melody once passes for a voice.
 */
public final class SungStretches {
    private static final double FRAME_SECONDS = 0.046;
    private static final int HOPS_A_FRAME = 2;
    private static final double LOWEST_HZ = 100;
    private static final double HIGHEST_HZ = 900;
    /** Least share of a frame's energy. */
    private static final double VOICE_SHARE = 0.3;

    private static final double CLARITY = 0.8;
    private static final double LEAST_MOVE_CENTS = 3;
    private static final double MOST_MOVE_CENTS = 100;
    /** From one hop to the next, over the hops around; a plucked voice of the residue falls faster. */
    private static final double MOST_CHANGE_DB = 0.5;

    private static final int UNSTEADY_HOPS = 3;

    private static final double SILENCE_DB = -60;
    private static final double WINDOW_SECONDS = 0.5;
    /** Of a window's frames. */
    private static final double SUNG_SHARE = 0.4;

    private final VoiceParts parts;
    private final int sampleRateHz;
    private final int frameSamples;
    private final int hopSamples;
    private final int frameCount;
    private final double[] levelDb;
    private final double[] voiceShare;

    private SungStretches(VoiceParts parts, int sampleRateHz) {
        this.parts = parts;
        this.sampleRateHz = sampleRateHz;
        this.hopSamples = (int) (FRAME_SECONDS * sampleRateHz / HOPS_A_FRAME);
        this.frameSamples = HOPS_A_FRAME * hopSamples;
        this.frameCount = Math.max(0, (parts.voice().length - frameSamples) / hopSamples + 1);
        this.levelDb = new double[frameCount];
        this.voiceShare = new double[frameCount];
    }

    /**
     * Sung stretches in order, none touching another.
     *
     * @param parts of one recording
     */
    public static List<Span> of(VoiceParts parts, int sampleRateHz) {
        SungStretches finder = new SungStretches(parts, sampleRateHz);
        finder.measureLevels();
        return finder.spans(finder.denselySung(finder.sungFrames()));
    }

    /**
     * What is left of a recording when stretches are dropped.
     *
     * @param dropped in order, none touching another
     * @param leastSeconds shorter rests are dropped too, above 0
     */
    public static List<Span> rest(List<Span> dropped, double recordingSeconds, double leastSeconds) {
        List<Span> rest = new ArrayList<>();
        double from = 0;
        for (Span span : dropped) {
            addLongEnough(rest, from, Math.min(span.startSeconds(), recordingSeconds), leastSeconds);
            from = span.endSeconds();
        }
        addLongEnough(rest, from, recordingSeconds, leastSeconds);
        return rest;
    }

    private static void addLongEnough(List<Span> spans, double from, double to, double leastSeconds) {
        if (to > from && to - from >= leastSeconds) {
            spans.add(new Span(from, to));
        }
    }

    private void measureLevels() {
        for (int frame = 0; frame < frameCount; frame++) {
            double voice = 0;
            double background = 0;
            for (int i = frame * hopSamples; i < frame * hopSamples + frameSamples; i++) {
                voice += (double) parts.voice()[i] * parts.voice()[i];
                background += (double) parts.background()[i] * parts.background()[i];
            }
            voiceShare[frame] = voice > 0 ? voice / (voice + background) : 0;
            levelDb[frame] = 10 * Math.log10(Math.max(1e-12, voice / frameSamples));
        }
    }

    private boolean[] sungFrames() {
        FastYin yin = new FastYin(sampleRateHz, frameSamples);
        boolean[] sung = new boolean[frameCount];
        double centsBefore = Double.NaN;
        for (int frame = 0; frame < frameCount; frame++) {
            double cents = cents(yin, frame);
            // A comparison with NaN, where there was no pitch, is false.
            double move = Math.abs(cents - centsBefore);
            sung[frame] = move >= LEAST_MOVE_CENTS && move <= MOST_MOVE_CENTS && isSteady(frame);
            centsBefore = cents;
        }
        return sung;
    }

    /** Pitch in cents, NaN where the voice is no large part of the sound, or has no clear pitch. */
    private double cents(FastYin yin, int frame) {
        if (voiceShare[frame] < VOICE_SHARE || levelDb[frame] < SILENCE_DB) {
            return Double.NaN;
        }
        int from = frame * hopSamples;
        PitchDetectionResult pitch = yin.getPitch(Arrays.copyOfRange(parts.voice(), from, from + frameSamples));
        boolean clear =
                pitch.getProbability() > CLARITY && pitch.getPitch() > LOWEST_HZ && pitch.getPitch() < HIGHEST_HZ;
        return clear ? 1200 * Math.log(pitch.getPitch()) / Math.log(2) : Double.NaN;
    }

    private boolean isSteady(int frame) {
        int before = frame - UNSTEADY_HOPS;
        int after = frame + UNSTEADY_HOPS;
        return before >= 0
                && after < frameCount
                && Math.abs(levelDb[after] - levelDb[before]) <= MOST_CHANGE_DB * 2 * UNSTEADY_HOPS;
    }

    /** Frames from the first to the last sung one of windows that hold enough of them. */
    private boolean[] denselySung(boolean[] sung) {
        int window = (int) Math.round(WINDOW_SECONDS * sampleRateHz / hopSamples);
        boolean[] within = new boolean[frameCount];
        for (int from = 0; from + window <= frameCount; from++) {
            int count = 0;
            int first = -1;
            int last = -1;
            for (int frame = from; frame < from + window; frame++) {
                if (sung[frame]) {
                    first = first < 0 ? frame : first;
                    last = frame;
                    count++;
                }
            }
            if (count >= SUNG_SHARE * window) {
                // Where a note begins and ends it is not steady yet, or no longer.
                Arrays.fill(within, first - UNSTEADY_HOPS, last + UNSTEADY_HOPS + 1, true);
            }
        }
        return within;
    }

    private List<Span> spans(boolean[] within) {
        List<Span> spans = new ArrayList<>();
        int start = -1;
        for (int frame = 0; frame <= frameCount; frame++) {
            boolean inside = frame < frameCount && within[frame];
            if (inside && start < 0) {
                start = frame;
            } else if (!inside && start >= 0) {
                spans.add(new Span(seconds(start), seconds(frame)));
                start = -1;
            }
        }
        return spans;
    }

    private double seconds(int frame) {
        return (frame * (double) hopSamples + frameSamples / 2.0) / sampleRateHz;
    }
}
