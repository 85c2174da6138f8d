package org.shenava.synth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.TonalProfile;
import org.shenava.music.Cents;

/**
 * Notes to profile slices without making the sound: what {@link PluckedString} followed by the front end would give, at hundreds of
 * times the speed. Same notes, timbre, room and seed: same slices.
 */
public final class ProfileSynthesizer {
    /** A note whose lowest partial is this far below full scale is over. */
    private static final double INAUDIBLE = 1e-4;
    /** dB in one neper. */
    private static final double DB_PER_NEPER = 20 / Math.log(10);

    private static final int ENVELOPE_POINTS = TonalProfile.ENVELOPE_POINTS;
    /** Exponential chances made once and read from random places: noise must differ, not be unpredictable. */
    private static final int NOISE_TABLE = 1 << 14;

    private final TonalProfile profile;
    private final Timbre timbre;
    private final Room room;
    private final Random random;
    private final int windowSamples;
    private final double[] echo;
    private final double[] envelope = new double[ENVELOPE_POINTS];
    private final float[] noise = new float[NOISE_TABLE];

    /**
     * Where the music is played.
     *
     * @param echoShare power of the echo of a long steady sound re the sound itself, at least 0
     * @param echoSeconds time in which the echo falls by 60 dB, above 0
     * @param noiseRms RMS of white noise, full scale 1
     */
    public record Room(double echoShare, double echoSeconds, double noiseRms) {
        /** No echo, no noise. */
        public static final Room NONE = new Room(0, 1, 0);

        public Room {
            if (echoShare < 0 || !(echoSeconds > 0) || noiseRms < 0) {
                throw new IllegalArgumentException(
                        "echoShare and noiseRms must be at least 0, echoSeconds above 0, got " + echoShare + ", "
                                + noiseRms + ", " + echoSeconds);
            }
        }
    }

    private ProfileSynthesizer(TonalProfile profile, ProfileSpec spec, Timbre timbre, Room room, long seed) {
        this.profile = profile;
        this.timbre = timbre;
        this.room = room;
        this.random = new Random(seed);
        this.windowSamples = spec.windowSamples();
        this.echo = new double[profile.fftBinCount()];
        for (int i = 0; i < NOISE_TABLE; i++) {
            noise[i] = (float) -Math.log(1 - random.nextDouble());
        }
    }

    /**
     * The slices of a clip.
     *
     * @param notes in any order; they may overlap
     * @param seconds length of the clip
     * @param seed of the small differences from pluck to pluck, and of the noise
     */
    public static List<ProfileSlice> slices(
            List<Note> notes, Timbre timbre, Room room, ProfileSpec spec, double seconds, long seed) {
        List<ProfileSlice> slices = new ArrayList<>();
        TonalProfile profile = new TonalProfile(spec, slices::add);
        new ProfileSynthesizer(profile, spec, timbre, room, seed).run(notes, seconds);
        return slices;
    }

    private void run(List<Note> notes, double seconds) {
        List<Note> coming = notes.stream()
                .sorted(Comparator.comparingDouble(Note::onsetSeconds))
                .toList();
        List<Voice> sounding = new ArrayList<>();
        int next = 0;
        int hopCount = (int) (seconds / profile.hopSeconds());
        for (int hop = 1; hop <= hopCount; hop++) {
            double now = hop * profile.hopSeconds();
            while (next < coming.size() && coming.get(next).onsetSeconds() < now) {
                sounding.add(new Voice(coming.get(next++)));
            }
            double power = room.noiseRms() * room.noiseRms();
            for (Voice voice : sounding) {
                power += voice.addTo(now);
            }
            sounding.removeIf(voice -> voice.isOver(now - profile.windowSeconds()));
            addNoise();
            addEcho();
            profile.hop(power);
        }
        profile.end();
    }

    private void addNoise() {
        if (room.noiseRms() == 0) {
            return;
        }
        // Variance of a bin of the Hann window, scaled as a sine's amplitude: 4 sum(w^2) / sum(w)^2 = 6 / N.
        double mean = 6 * room.noiseRms() * room.noiseRms() / windowSamples;
        int offset = random.nextInt(NOISE_TABLE);
        for (int bin = 1; bin < profile.fftBinCount(); bin++) {
            profile.addPower(bin, mean * noise[(offset + bin) & (NOISE_TABLE - 1)]);
        }
    }

    private void addEcho() {
        if (room.echoShare() == 0) {
            return;
        }
        double kept = Math.pow(10, -6 * profile.hopSeconds() / room.echoSeconds());
        double fed = (1 - kept) * room.echoShare();
        for (int bin = 1; bin < echo.length; bin++) {
            double direct = profile.power(bin);
            profile.addPower(bin, echo[bin]);
            echo[bin] = kept * echo[bin] + fed * direct;
        }
    }

    /** One pluck while it can be heard. */
    private final class Voice {
        private final Note note;
        private final double[] hz = new double[timbre.partialCount()];
        private final double[] amplitude = new double[timbre.partialCount()];

        Voice(Note note) {
            this.note = note;
            double fundamentalHz = Cents.above(note.hz(), timbre.pitchSpreadCents() * random.nextGaussian());
            double total = timbre.amplitudeSum();
            for (int i = 0; i < hz.length; i++) {
                int n = i + 1;
                double levelDb = timbre.partialLevelsDb().get(i) + timbre.levelSpreadDb() * random.nextGaussian();
                hz[i] = timbre.partialHz(n, fundamentalHz);
                amplitude[i] = note.level() * Math.pow(10, levelDb / 20) / total;
            }
        }

        /** Adds the partials as the window that ends now sees them; returns the mean square of the newest sound. */
        double addTo(double nowSeconds) {
            double power = 0;
            double newest = nowSeconds - profile.hopSeconds() / 2;
            for (int i = 0; i < hz.length; i++) {
                lookUnderWindow(i, nowSeconds);
                profile.addPartial(hz[i], amplitude[i], envelope);
                double here = amplitude[i] * envelope(i, newest);
                power += here * here / 2;
            }
            return power;
        }

        boolean isOver(double seconds) {
            return seconds > note.onsetSeconds() && amplitude[0] * envelope(0, seconds) < INAUDIBLE;
        }

        private double envelope(int partial, double seconds) {
            double since = seconds - note.onsetSeconds();
            if (since < 0) {
                return 0;
            }
            double dyingSeconds = Math.max(0, seconds - note.endSeconds());
            double fallenDb = timbre.partialDecaysDb().get(partial) * since + timbre.stoppedDecayDb() * dyingSeconds;
            return Math.exp(-fallenDb / DB_PER_NEPER);
        }

        /** Fills {@link #envelope}; steps of a decay are cheaper than powers. */
        private void lookUnderWindow(int partial, double endSeconds) {
            double step = profile.windowSeconds() / ENVELOPE_POINTS;
            double start = endSeconds - profile.windowSeconds() + step / 2;
            double decay = timbre.partialDecaysDb().get(partial) / DB_PER_NEPER;
            double ringing = Math.exp(-decay * step);
            double dying = Math.exp(-(decay + timbre.stoppedDecayDb() / DB_PER_NEPER) * step);
            double level = -1;
            for (int i = 0; i < ENVELOPE_POINTS; i++) {
                double at = start + i * step;
                if (at < note.onsetSeconds()) {
                    envelope[i] = 0;
                    continue;
                }
                if (level < 0 || (at > note.endSeconds() && at - step <= note.endSeconds())) {
                    level = envelope(partial, at);
                } else {
                    level *= at <= note.endSeconds() ? ringing : dying;
                }
                envelope[i] = level;
            }
        }
    }
}
