package org.shenava.dataset.augment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.shenava.audio.AudioException;

/**
 * Changes windows of sound at random: pitch and time, a room, a background, noise, and gain, in the order in which sound meets them. The
 * same window, copy and seed give the same sound.
 */
public final class Augmenter {
    /** As far as players tune apart; farther off an instrument becomes another one. */
    private static final double MOST_CENTS = 100;

    private static final double ROOM_SECONDS = 2;
    private static final double BACKGROUND_SECONDS = 60;
    private static final double PROBABILITY = 0.5;

    private final Sounds rooms;
    private final Sounds backgrounds;
    private final long seed;

    private Augmenter(Sounds rooms, Sounds backgrounds, long seed) {
        this.rooms = rooms;
        this.backgrounds = backgrounds;
        this.seed = seed;
    }

    /**
     * An augmenter with what two folders hold.
     *
     * @param rooms folder of impulse responses; empty for none
     * @param noise folder of background sounds; empty for none
     * @throws AudioException in one sentence, when a folder cannot be read
     */
    public static Augmenter of(Optional<Path> rooms, Optional<Path> noise, int sampleRateHz, long seed)
            throws AudioException {
        return new Augmenter(
                rooms.isPresent() ? Sounds.read(rooms.get(), sampleRateHz, ROOM_SECONDS) : Sounds.NONE,
                noise.isPresent() ? Sounds.read(noise.get(), sampleRateHz, BACKGROUND_SECONDS) : Sounds.NONE,
                seed);
    }

    /** Tells impulse responses apart from others; empty for none. */
    public String rooms() {
        return fingerprint(rooms);
    }

    /** Tells backgrounds apart from others; empty for none. */
    public String backgrounds() {
        return fingerprint(backgrounds);
    }

    private static String fingerprint(Sounds sounds) {
        long hash = 0;
        for (float[] clip : sounds.clips()) {
            hash = 31 * hash + Arrays.hashCode(clip);
        }
        return sounds.clips().isEmpty() ? "" : sounds.clips().size() + "-" + Long.toHexString(hash);
    }

    /**
     * A changed copy of a window.
     *
     * @param recording what tells its recording from others
     * @param firstSample where the window begins there
     * @param copy from 1 on
     * @return as many samples, within [-1, 1]
     */
    public float[] copy(float[] window, String recording, long firstSample, int copy) {
        Random random = new Random(((seed * 31 + recording.hashCode()) * 31 + firstSample) * 31 + copy);
        int later = random.nextInt(window.length);
        float[] changed = SoundChanges.shifted(window, later, between(random, -MOST_CENTS, MOST_CENTS));
        if (!rooms.clips().isEmpty() && random.nextDouble() < PROBABILITY) {
            changed = Convolution.inRoom(changed, drawn(rooms, random));
        }
        if (!backgrounds.clips().isEmpty() && random.nextDouble() < PROBABILITY) {
            float[] background = drawn(backgrounds, random);
            changed =
                    SoundChanges.mixed(changed, background, random.nextInt(background.length), between(random, 10, 30));
        }
        if (random.nextDouble() < PROBABILITY) {
            changed = SoundChanges.noise(changed, between(random, 20, 45), random);
        }
        return SoundChanges.withinFullScale(SoundChanges.gain(changed, between(random, -12, 3)));
    }

    private static float[] drawn(Sounds sounds, Random random) {
        return sounds.clips().get(random.nextInt(sounds.clips().size()));
    }

    private static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
