package org.shenava.synth;

import java.util.List;
import java.util.Random;
import org.shenava.music.Cents;

/**
 * Plucked-string sound from notes, by adding decaying partials. The same notes, timbre and seed always give the same sound; at
 * another rate they give the same plucks, sampled differently. The strings are stiff as real ones: the higher a partial the sharper it
 * lies, so that whoever weighs all partials hears a note a cent or two above its pitch.
 */
public final class PluckedString {
    /** A partial this far below full scale is no longer computed. */
    private static final double INAUDIBLE = 1e-4;
    /** Partials above this share of the rate are left out, so that none is folded back. */
    private static final double HIGHEST_SHARE = 0.47;
    /** dB in one neper. */
    private static final double DB_PER_NEPER = 20 / Math.log(10);
    /** Time the last strings are left to ring. */
    private static final double TAIL_SECONDS = 1.5;

    private final Timbre timbre;
    private final int sampleRateHz;
    private final long seed;

    private PluckedString(Timbre timbre, int sampleRateHz, long seed) {
        if (sampleRateHz < 8000 || sampleRateHz > 192_000) {
            throw new IllegalArgumentException("sampleRateHz must be in 8000..192000, got " + sampleRateHz);
        }
        this.timbre = timbre;
        this.sampleRateHz = sampleRateHz;
        this.seed = seed;
    }

    /**
     * Renders notes.
     *
     * @param notes in any order; they may overlap
     * @param seed of the small differences from pluck to pluck
     * @return mono samples from time 0 to 1.5 s after the last note ends; a note of level 1 peaks near 1, overlapping notes add up
     *     and are not limited
     */
    public static float[] render(List<Note> notes, Timbre timbre, int sampleRateHz, long seed) {
        return new PluckedString(timbre, sampleRateHz, seed).render(notes);
    }

    /**
     * Scales to a peak.
     *
     * @param samples changed in place
     * @param peak highest absolute sample afterwards, in (0, 1]; silence stays silence
     */
    public static void normalise(float[] samples, double peak) {
        float highest = 0;
        for (float sample : samples) {
            highest = Math.max(highest, Math.abs(sample));
        }
        if (highest > 0) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (float) (samples[i] * peak / highest);
            }
        }
    }

    private float[] render(List<Note> notes) {
        double endSeconds = notes.stream().mapToDouble(Note::endSeconds).max().orElse(0);
        double[] sum = new double[(int) Math.round((notes.isEmpty() ? 0 : endSeconds + TAIL_SECONDS) * sampleRateHz)];
        for (int i = 0; i < notes.size(); i++) {
            // A stream of chances for each note: adding a note at the end changes none before it.
            addNote(sum, notes.get(i), new Random(seed * 1_000_003L + i));
        }
        float[] samples = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            samples[i] = (float) sum[i];
        }
        return samples;
    }

    private void addNote(double[] sum, Note note, Random random) {
        double hz = Cents.above(note.hz(), timbre.pitchSpreadCents() * random.nextGaussian());
        double total = timbre.amplitudeSum();
        double loudest = 0;
        for (int n = 1; n <= timbre.partialCount(); n++) {
            double spreadDb = timbre.levelSpreadDb() * random.nextGaussian();
            double amplitude = note.level() * amplitude(timbre.partialLevelsDb().get(n - 1) + spreadDb) / total;
            double phase = 2 * Math.PI * random.nextDouble();
            double partialHz = timbre.partialHz(n, hz);
            loudest = Math.max(loudest, amplitude);
            if (partialHz < HIGHEST_SHARE * sampleRateHz) {
                addPartial(
                        sum,
                        note,
                        partialHz,
                        amplitude,
                        timbre.partialDecaysDb().get(n - 1),
                        phase);
            }
        }
        addNail(sum, note, loudest * amplitude(timbre.pluckNoiseDb()), random);
    }

    /** One decaying sine, by turning a complex number: no sine call a sample. */
    private void addPartial(double[] sum, Note note, double hz, double amplitude, double decayDb, double phase) {
        int first = (int) Math.round(note.onsetSeconds() * sampleRateHz);
        int stopped = (int) Math.round(note.endSeconds() * sampleRateHz);
        int attack = Math.max(1, (int) Math.round(timbre.attackSeconds() * sampleRateHz));
        double angle = 2 * Math.PI * hz / sampleRateHz;
        double ringing = Math.exp(-decayDb / DB_PER_NEPER / sampleRateHz);
        double dying = Math.exp(-(decayDb + timbre.stoppedDecayDb()) / DB_PER_NEPER / sampleRateHz);
        double turnReal = Math.cos(angle);
        double turnImaginary = Math.sin(angle);
        double real = Math.cos(phase);
        double imaginary = Math.sin(phase);
        double envelope = amplitude;
        for (int i = first; i < sum.length && envelope > INAUDIBLE; i++) {
            int since = i - first;
            double rise = since < attack ? 0.5 - 0.5 * Math.cos(Math.PI * since / attack) : 1;
            sum[i] += rise * envelope * imaginary;
            double next = real * turnReal - imaginary * turnImaginary;
            imaginary = real * turnImaginary + imaginary * turnReal;
            real = next;
            envelope *= i < stopped ? ringing : dying;
        }
    }

    private void addNail(double[] sum, Note note, double amplitude, Random random) {
        int first = (int) Math.round(note.onsetSeconds() * sampleRateHz);
        int count = (int) Math.round(timbre.pluckNoiseSeconds() * sampleRateHz);
        double decay = Math.pow(1e-3, 1.0 / count);
        double envelope = amplitude;
        double before = 0;
        for (int i = first; i < Math.min(sum.length, first + count); i++) {
            double white = random.nextGaussian();
            // The mean of two neighbours takes the hiss off the top.
            sum[i] += envelope * (white + before) / 2;
            before = white;
            envelope *= decay;
        }
    }

    private static double amplitude(double db) {
        return Math.pow(10, db / 20);
    }
}
