package org.shenava.feature;

import java.util.function.Consumer;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;

/**
 * Sound to spectrogram columns: levels in dB re a full-scale sine at the rows of a frequency scale.
 *
 * <p>A row shows the larger of two things: the spectrum at its own frequency, interpolated between FFT bins, so that low rows, of
 * which many share an FFT bin, change smoothly; and the highest FFT bin between the neighbouring rows' borders, so that a partial
 * never falls between two high rows. Not thread-safe: the frames of one stream on one thread.
 */
public final class SpectrogramExtractor implements FrameListener {
    private final SpectrogramSpec spec;
    private final Consumer<float[]> columns;
    private final HopWindow window;
    private final HannSpectrum spectrum;
    private final int[] binBelow;
    private final float[] shareAbove;
    private final int[] firstBin;
    private final int[] endBin;
    private final float[] column;
    private final double lowestAmplitude;

    /**
     * An extractor for one stream.
     *
     * @param spec what to compute
     * @param columns receives each column, {@code [rowCount]}, row 0 lowest, in dB from {@code floorDb} to about 0. The array is used
     *     again for the next column: copy what must stay
     */
    public SpectrogramExtractor(SpectrogramSpec spec, Consumer<float[]> columns) {
        this.spec = spec;
        this.columns = columns;
        int rowCount = spec.rowCount();
        int binLimit = spec.windowSamples() / 2;
        this.column = new float[rowCount];
        this.binBelow = new int[rowCount];
        this.shareAbove = new float[rowCount];
        this.firstBin = new int[rowCount];
        this.endBin = new int[rowCount];
        this.lowestAmplitude = Math.pow(10, spec.floorDb() / 20);
        double binHz = (double) spec.sampleRateHz() / spec.windowSamples();
        for (int row = 0; row < rowCount; row++) {
            double position = spec.rowHz(row) / binHz;
            binBelow[row] = Math.min((int) position, binLimit - 2);
            shareAbove[row] = (float) Math.min(1, position - binBelow[row]);
            // On a scale that is not logarithmic, half a row below the lowest may be below 0 Hz.
            firstBin[row] = (int) Math.ceil(Math.max(0, spec.rowHz(row - 0.5) / binHz));
            endBin[row] = Math.min((int) Math.ceil(spec.rowHz(row + 0.5) / binHz), binLimit);
        }
        int binCount = Math.max(binBelow[rowCount - 1] + 2, endBin[rowCount - 1]);
        this.spectrum = new HannSpectrum(spec.windowSamples(), binCount);
        this.window = new HopWindow(spec.windowSamples(), spec.hopSamples(), spec.sampleRateHz(), this::hop);
    }

    /**
     * Takes the next block, of any length.
     *
     * @throws IllegalArgumentException if the block is not at the specification's rate; names both
     */
    @Override
    public void frame(AudioFrame frame) {
        window.add(frame);
    }

    private void hop(float[] samples) {
        float[] amplitudes = spectrum.amplitudes(samples);
        for (int row = 0; row < column.length; row++) {
            int below = binBelow[row];
            float amplitude = amplitudes[below] + shareAbove[row] * (amplitudes[below + 1] - amplitudes[below]);
            for (int bin = firstBin[row]; bin < endBin[row]; bin++) {
                amplitude = Math.max(amplitude, amplitudes[bin]);
            }
            column[row] = amplitude <= lowestAmplitude ? (float) spec.floorDb() : (float) (20 * Math.log10(amplitude));
        }
        columns.accept(column);
    }
}
