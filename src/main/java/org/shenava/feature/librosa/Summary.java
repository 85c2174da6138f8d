package org.shenava.feature.librosa;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenava.feature.librosa.SummaryColumn.Measure;

/**
 * A segment summed up in the columns of the published GTZAN tables: mean and population variance of frame features, as librosa 0.11
 * computes them with its defaults. Only what the columns ask for is computed. Not thread-safe.
 *
 * <p>{@code mfcc1} and so on, {@code chroma_stft}, {@code rms}, {@code spectral_centroid}, {@code spectral_bandwidth}, {@code rolloff},
 * {@code zero_crossing_rate}, {@code harmony}, {@code perceptr}, {@code spectral_contrast}, {@code spectral_flatness} and {@code
 * tonnetz}, each with {@code _mean} and {@code _var}; and {@code tempo}. Measures of several rows (chroma, contrast, tonnetz) are
 * averaged over all of them. The means of {@code harmony} and {@code perceptr} are those of waves, that is nearly 0 and noise.
 */
public final class Summary {
    private static final int MEL_BANDS = 128;

    private final int sampleRateHz;
    private final int fftSamples;
    private final int hopSamples;
    private final List<SummaryColumn> columns;
    private final ShortTimeFourier fourier;
    private final MelFilters mel;
    private final Cepstrum cepstrum;
    private final Tempo tempo;
    private final Optional<SpectralContrast> contrast;
    private Optional<ConstantQ> constantQ;

    /**
     * A computation.
     *
     * @param fftSamples length of a frame, a power of two
     * @param hopSamples samples between frames
     * @param columns names of columns
     * @throws IllegalArgumentException if there is no such column, or rate or hop do not allow one; says which
     */
    public Summary(int sampleRateHz, int fftSamples, int hopSamples, List<String> columns) {
        this.sampleRateHz = sampleRateHz;
        this.fftSamples = fftSamples;
        this.hopSamples = hopSamples;
        this.columns = columns.stream().map(SummaryColumn::named).toList();
        this.fourier = new ShortTimeFourier(fftSamples, hopSamples);
        this.mel = new MelFilters(sampleRateHz, fftSamples, MEL_BANDS, sampleRateHz / 2.0);
        int coefficients = 1;
        for (SummaryColumn column : this.columns) {
            coefficients = Math.max(coefficients, column.coefficient() + 1);
        }
        this.cepstrum = new Cepstrum(MEL_BANDS, coefficients);
        this.tempo = new Tempo(sampleRateHz, fftSamples, hopSamples);
        this.contrast = asksFor(Measure.SPECTRAL_CONTRAST)
                ? Optional.of(new SpectralContrast(sampleRateHz, fftSamples))
                : Optional.empty();
        this.constantQ =
                asksFor(Measure.TONNETZ) ? Optional.of(new ConstantQ(sampleRateHz, hopSamples, 0)) : Optional.empty();
    }

    /** The 57 columns of the published GTZAN tables, in their order. */
    public static List<String> columnsOfTables() {
        return SummaryColumn.ofTables();
    }

    /**
     * Sums up a segment.
     *
     * @param samples mono, at least one, finite
     * @return {@code [columns]}, finite
     */
    public float[] of(float[] samples) {
        Segment segment = new Segment(samples);
        float[] values = new float[columns.size()];
        for (int i = 0; i < values.length; i++) {
            SummaryColumn column = columns.get(i);
            values[i] = (float)
                    switch (column.statistic()) {
                        case MEAN -> segment.moments(column).mean();
                        case VARIANCE -> segment.moments(column).variance();
                        case SINGLE -> tempo.of(segment.melDb());
                    };
        }
        return values;
    }

    private boolean asksFor(Measure measure) {
        return columns.stream().anyMatch(column -> column.measure() == measure);
    }

    /** What the columns of one segment share, each part computed when first asked for. */
    private final class Segment {
        private final float[] samples;
        private final Map<Measure, Moments> moments = new EnumMap<>(Measure.class);
        private float[][] power;
        private float[][] magnitude;
        private float[][] melDb;
        private float[][] coefficients;
        private SpectralShape shape;
        private HarmonicPercussive parts;

        private Segment(float[] samples) {
            this.samples = samples;
        }

        private Moments moments(SummaryColumn column) {
            if (column.measure() == Measure.MFCC) {
                return Moments.ofColumn(coefficients(), column.coefficient());
            }
            return moments.computeIfAbsent(column.measure(), this::moments);
        }

        private Moments moments(Measure measure) {
            return switch (measure) {
                case MFCC, TEMPO -> throw new IllegalArgumentException(measure + " has no moments of its own");
                case CHROMA_STFT -> Moments.of(chroma());
                case RMS -> Moments.of(WaveShape.rms(samples, fftSamples, hopSamples));
                case SPECTRAL_CENTROID -> Moments.of(shape().centroidHz());
                case SPECTRAL_BANDWIDTH -> Moments.of(shape().bandwidthHz());
                case ROLLOFF -> Moments.of(shape().rolloffHz());
                case ZERO_CROSSING_RATE -> Moments.of(WaveShape.zeroCrossingRate(samples, fftSamples, hopSamples));
                case HARMONY -> Moments.of(parts().harmonic());
                case PERCEPTR -> Moments.of(parts().percussive());
                case SPECTRAL_CONTRAST -> Moments.of(contrast.orElseThrow().of(magnitude()));
                case SPECTRAL_FLATNESS -> Moments.of(SpectralShape.flatness(magnitude()));
                case TONNETZ -> Moments.of(tonnetz());
            };
        }

        private float[][] chroma() {
            double tuning = Tuning.of(power(), binHz(), ChromaFilters.CLASSES);
            return new ChromaFilters(sampleRateHz, fftSamples, tuning).apply(power());
        }

        private float[][] tonnetz() {
            double tuning = Tuning.of(magnitude(), binHz(), ConstantQ.BINS_PER_OCTAVE);
            // Windows of one recording are tuned alike: kernels are made anew only when the tuning changes.
            if (constantQ.orElseThrow().tuning() != tuning) {
                constantQ = Optional.of(new ConstantQ(sampleRateHz, hopSamples, tuning));
            }
            return Tonnetz.of(constantQ.orElseThrow().magnitudes(samples));
        }

        private double binHz() {
            return (double) sampleRateHz / fftSamples;
        }

        private float[][] power() {
            if (power == null) {
                power = fourier.power(samples);
            }
            return power;
        }

        private float[][] magnitude() {
            if (magnitude == null) {
                magnitude = SquareRoots.of(power());
            }
            return magnitude;
        }

        private float[][] melDb() {
            if (melDb == null) {
                melDb = mel.apply(power());
                Decibels.above1(melDb);
            }
            return melDb;
        }

        private float[][] coefficients() {
            if (coefficients == null) {
                coefficients = cepstrum.of(melDb());
            }
            return coefficients;
        }

        private SpectralShape shape() {
            if (shape == null) {
                shape = SpectralShape.of(magnitude(), binHz());
            }
            return shape;
        }

        private HarmonicPercussive parts() {
            if (parts == null) {
                parts = HarmonicPercussive.of(fourier, samples);
            }
            return parts;
        }
    }
}
