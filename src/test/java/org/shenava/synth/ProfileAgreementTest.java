package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.RunningProfile;
import org.shenava.feature.Signals;

/**
 * Training clips are made without sound. They are right as long as the sound of the same notes, heard by the front end, gives the same
 * profile: cosine of the two inputs of the network. Echo and noise are the strongest that a training clip may have.
 */
class ProfileAgreementTest {
    private static final ProfileSpec SPEC = ProfileSpec.standard();
    private static final ClipRanges RANGES = ClipRanges.standard();
    private static final ProfileSynthesizer.Room ROOM = room(
            RANGES.room().echoShare().to(),
            RANGES.room().echoSeconds().to(),
            Math.pow(10, RANGES.room().noiseDbfs().to() / 20));
    private static final int SEEDS = 10;
    /** Taps a second of a made-up echo: enough that no ear tells them apart (velvet noise; Karjalainen and Jarvelainen 2007). */
    private static final int TAPS_PER_SECOND = 2000;

    /** The last number is the tolerance: the lowest of ten seeds, rounded down. */
    private enum Scene {
        SETAR(Timbre.setar(), ProfileSynthesizer.Room.NONE, 0.99),
        OUD(Timbre.oud(), ProfileSynthesizer.Room.NONE, 0.99),
        SETAR_OPEN_STRINGS(Timbre.setar(), ProfileSynthesizer.Room.NONE, 0.993),
        OUD_OPEN_STRINGS(Timbre.oud(), ProfileSynthesizer.Room.NONE, 0.993),
        SETAR_TREMOLO(Timbre.setar(), ProfileSynthesizer.Room.NONE, 0.985),
        OUD_TREMOLO(Timbre.oud(), ProfileSynthesizer.Room.NONE, 0.985),
        SETAR_ECHO(Timbre.setar(), room(ROOM.echoShare(), ROOM.echoSeconds(), 0), 0.985),
        SETAR_NOISE(Timbre.setar(), room(0, 1, ROOM.noiseRms()), 0.99),
        SETAR_OPEN_STRINGS_ECHO_NOISE(Timbre.setar(), ROOM, 0.985),
        OUD_OPEN_STRINGS_ECHO_NOISE(Timbre.oud(), ROOM, 0.985),
        SETAR_TREMOLO_ECHO_NOISE(Timbre.setar(), ROOM, 0.98),
        SETAR_TRAINING_CLIP(Timbre.setar(), ProfileSynthesizer.Room.NONE, 0.99);

        private final Timbre timbre;
        private final ProfileSynthesizer.Room room;
        private final double least;

        Scene(Timbre timbre, ProfileSynthesizer.Room room, double least) {
            this.timbre = timbre;
            this.room = room;
            this.least = least;
        }

        private List<Note> notes(long seed) {
            if (this == SETAR_TRAINING_CLIP) {
                return MadeUpTune.asTrainingClip(seed, RANGES);
            }
            if (name().contains("TREMOLO")) {
                return MadeUpTune.inTremolo(seed, 14);
            }
            return name().contains("OPEN_STRINGS") ? MadeUpTune.withOpenStrings(seed, 40) : MadeUpTune.melody(seed, 40);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSoundOfTheNotesGivesTheSameProfile(Scene scene) {
        double lowest = 1;
        double mean = 0;
        double highestOfOthers = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            float[] sound = sound(scene, seed);
            double seconds = (double) sound.length / SPEC.sampleRateHz();
            float[] heard = Signals.input(sound);
            double cosine = Signals.cosine(heard, fromNotes(scene, seed, seconds));
            lowest = Math.min(lowest, cosine);
            mean += cosine / SEEDS;
            highestOfOthers = Math.max(highestOfOthers, Signals.cosine(heard, fromNotes(scene, seed + SEEDS, seconds)));
        }
        System.out.printf(
                Locale.ROOT,
                "%s: cosine of profiles from sound and from notes, %d seeds: lowest %.4f, mean %.4f; other notes at"
                        + " most %.4f%n",
                scene,
                SEEDS,
                lowest,
                mean,
                highestOfOthers);
        assertThat(lowest).isGreaterThan(scene.least);
        // The measure can tell: another melody on another tonic is nowhere near.
        assertThat(highestOfOthers).isLessThan(0.9);
    }

    private static ProfileSynthesizer.Room room(double echoShare, double echoSeconds, double noiseRms) {
        return new ProfileSynthesizer.Room(echoShare, echoSeconds, noiseRms);
    }

    private static float[] fromNotes(Scene scene, long seed, double seconds) {
        RunningProfile profile = new RunningProfile(SPEC.binsPerOctave());
        for (ProfileSlice slice :
                ProfileSynthesizer.slices(scene.notes(seed), scene.timbre, scene.room, SPEC, seconds, seed)) {
            profile.add(slice.bins());
        }
        return profile.input();
    }

    private static float[] sound(Scene scene, long seed) {
        float[] dry = PluckedString.render(scene.notes(seed), scene.timbre, SPEC.sampleRateHz(), seed);
        Random random = new Random(seed);
        float[] sound = withEcho(dry, scene.room, random);
        for (int i = 0; i < sound.length; i++) {
            sound[i] += (float) (scene.room.noiseRms() * random.nextGaussian());
        }
        return sound;
    }

    /** Sparse taps of either sign that fall by 60 dB in the echo's time; the power of all together is the echo's share. */
    private static float[] withEcho(float[] dry, ProfileSynthesizer.Room room, Random random) {
        float[] sound = dry.clone();
        if (room.echoShare() == 0) {
            return sound;
        }
        int tapCount = (int) (TAPS_PER_SECOND * room.echoSeconds());
        List<Integer> delays = new ArrayList<>();
        double[] gains = new double[tapCount];
        double power = 0;
        for (int tap = 0; tap < tapCount; tap++) {
            double seconds = (tap + random.nextDouble()) / TAPS_PER_SECOND;
            delays.add((int) (seconds * SPEC.sampleRateHz()));
            gains[tap] = (random.nextBoolean() ? 1 : -1) * Math.pow(10, -3 * seconds / room.echoSeconds());
            power += gains[tap] * gains[tap];
        }
        double scale = Math.sqrt(room.echoShare() / power);
        for (int tap = 0; tap < tapCount; tap++) {
            float gain = (float) (scale * gains[tap]);
            int delay = delays.get(tap);
            for (int i = delay; i < sound.length; i++) {
                sound[i] += gain * dry[i - delay];
            }
        }
        return sound;
    }
}
