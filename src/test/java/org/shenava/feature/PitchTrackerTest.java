package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.audio.AudioFrame;
import org.shenava.music.Cents;
import org.shenava.synth.DemoClip;
import org.shenava.synth.Note;
import org.shenava.synth.PluckedString;
import org.shenava.synth.Timbre;

class PitchTrackerTest {
    private static final int HOP = 512;
    private static final int ALLOCATION_TIMES = 1000;
    private static final double POINTS_A_SECOND = (double) Signals.RATE_HZ / HOP;
    /** The partials of a stiff string lie too high; measured 2.4 in the median, 5.5 at most. */
    private static final double STIFF_STRING_CENTS = 7;
    /** Less than half a semitone: no other note of a mode is so near. */
    private static final double SAME_NOTE_CENTS = 40;

    /** The melody is louder than this; what is softer in the example are strokes on open strings. */
    private static final double DRONE_LEVEL = 0.31;

    @ParameterizedTest
    @ValueSource(doubles = {100, 131, 170, 220, 291, 349, 440, 523, 659, 800})
    void hearsAPluckedStringToAFewCents(double hz) {
        Timbre setar = Timbre.setar();
        Timbre inTune = new Timbre(
                setar.partialLevelsDb(),
                setar.partialDecaysDb(),
                setar.inharmonicity(),
                setar.levelSpreadDb(),
                0,
                setar.attackSeconds(),
                setar.pluckNoiseDb(),
                setar.pluckNoiseSeconds(),
                setar.stoppedDecayDb());
        float[] sound = PluckedString.render(List.of(new Note(0.1, 0.6, hz, 0.5)), inTune, Signals.RATE_HZ, 5);

        List<Float> points = track(sound, HOP);

        List<Float> sounding = between(points, 0.15, 0.65);
        assertThat(sounding).hasSizeGreaterThan(20).allSatisfy(found -> assertThat(Cents.between(hz, found))
                .isCloseTo(0, within(STIFF_STRING_CENTS)));
    }

    @Test
    void aPointBelongsToTheMiddleOfItsHop() {
        // An octave a second: 5 ms off would be 6 cents.
        float[] glide = new float[2 * Signals.RATE_HZ];
        double phase = 0;
        for (int i = 0; i < glide.length; i++) {
            phase += 2 * Math.PI * 200 * Math.pow(2, (double) i / Signals.RATE_HZ) / Signals.RATE_HZ;
            glide[i] = (float) (0.3 * Math.sin(phase));
        }

        List<Float> points = track(glide, HOP);

        for (int i = 5; i < points.size() - 5; i++) {
            double expected = 200 * Math.pow(2, (i + 0.5) / POINTS_A_SECOND);
            assertThat(Cents.between(expected, points.get(i))).isCloseTo(0, within(5.0));
        }
    }

    @Test
    void givesAPointForEveryHopHoweverTheSoundIsCut() {
        float[] sound = Signals.melody(0.3, 220, 330, 247);

        List<Float> whole = track(sound, sound.length);

        assertThat(whole).hasSize(sound.length / HOP);
        assertThat(track(sound, 700)).isEqualTo(whole);
    }

    @Test
    void silenceAndNoiseHaveNoPitch() {
        assertThat(track(Signals.silence(1), HOP)).hasSize(43).allMatch(hz -> hz.isNaN());
        assertThat(track(Signals.scaled(Signals.sine(220, 0.5, 1), 0.004), HOP)).allMatch(hz -> hz.isNaN());
        assertThat(track(Signals.noise(0.1, 5, 3), HOP)).allMatch(hz -> hz.isNaN());
    }

    @Test
    void whatNoMelodyReachesIsNoPitch() {
        assertThat(track(Signals.sine(50, 0.5, 1), HOP)).allMatch(hz -> hz.isNaN());
        assertThat(between(track(Signals.sine(1500, 0.5, 1), HOP), 0.2, 0.8))
                .noneMatch(hz -> Math.abs(Cents.between(1500, hz)) < SAME_NOTE_CENTS);
    }

    /** The figure that the class tells: 98 of 100 points lie on the melody of the example, whose open strings sound with it. */
    @Test
    void followsTheMelodyOfTheExample() throws Exception {
        List<Note> notes = DemoClip.notes();
        List<Float> points = track(DemoClip.render(), HOP);
        int sounding = 0;
        int heard = 0;
        int right = 0;
        for (int i = 0; i < points.size(); i++) {
            Optional<Note> melody = melodyAt(notes, (i + 0.5) / POINTS_A_SECOND);
            if (melody.isPresent()) {
                sounding++;
                float hz = points.get(i);
                heard += Float.isNaN(hz) ? 0 : 1;
                right += !Float.isNaN(hz) && Math.abs(Cents.between(melody.get().hz(), hz)) < SAME_NOTE_CENTS ? 1 : 0;
            }
        }

        assertThat(sounding).isGreaterThan(900);
        assertThat((double) heard / sounding).isGreaterThan(0.97);
        assertThat((double) right / heard).isGreaterThan(0.97);
    }

    /** Listening for hours must not keep the garbage collector busy. */
    @Test
    void pointsAllocateNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        float[] sound = Signals.sine(220, 0.3, 0.1);
        AudioFrame frame = new AudioFrame(sound, 0, HOP, Signals.RATE_HZ, 0);
        PitchTracker tracker = new PitchTracker(Signals.RATE_HZ, HOP, hz -> {});
        feed(tracker, frame);

        long before = threads.getCurrentThreadAllocatedBytes();
        feed(tracker, frame);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        // What the JVM itself does now and then; one float a point would be far more.
        assertThat(allocated).isLessThan(ALLOCATION_TIMES);
    }

    private static void feed(PitchTracker tracker, AudioFrame frame) {
        for (int i = 0; i < ALLOCATION_TIMES; i++) {
            tracker.frame(frame);
        }
    }

    @Test
    void refusesAnotherRate() {
        PitchTracker tracker = new PitchTracker(Signals.RATE_HZ, HOP, hz -> {});

        assertThatThrownBy(() -> tracker.frame(new AudioFrame(new float[10], 44_100, 0)))
                .hasMessageContaining("22050")
                .hasMessageContaining("44100");
    }

    private static List<Float> track(float[] sound, int blockSamples) {
        List<Float> points = new ArrayList<>();
        Signals.feed(sound, blockSamples, new PitchTracker(Signals.RATE_HZ, HOP, points::add));
        return points;
    }

    private static List<Float> between(List<Float> points, double fromSeconds, double toSeconds) {
        return points.subList((int) (fromSeconds * POINTS_A_SECOND), (int) (toSeconds * POINTS_A_SECOND)).stream()
                .filter(hz -> !hz.isNaN())
                .toList();
    }

    /** The note that sounds then and not only since or until a moment. */
    private static Optional<Note> melodyAt(List<Note> notes, double seconds) {
        double moment = 0.012;
        return notes.stream()
                .filter(note -> note.level() > DRONE_LEVEL)
                .filter(note -> note.onsetSeconds() <= seconds - moment && note.endSeconds() > seconds + moment)
                .reduce((earlier, later) -> later);
    }
}
