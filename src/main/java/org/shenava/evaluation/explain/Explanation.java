package org.shenava.evaluation.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shenava.classifier.ModelException;
import org.shenava.evaluation.dl4j.GradCam;
import org.shenava.evaluation.plot.Axis;
import org.shenava.evaluation.plot.HeatPicture;
import org.shenava.feature.SequenceSpec;
import org.shenava.feature.WindowExtractors;
import org.shenava.music.Labels;

/**
 * What a network of pictures listened to in one window of sound.
 *
 * @param spec how sound becomes a picture
 * @param startSeconds where the window starts in its recording
 * @param values the picture, row-major {@code [rows][frames]}
 * @param heat where most speaks for the class, as large, from 0 to 1
 * @param label the class
 */
public record Explanation(SequenceSpec spec, double startSeconds, float[] values, float[] heat, String label) {
    private static final double[] SHOWN_HZ = {250, 500, 1000, 2000, 4000, 8000};
    private static final int COEFFICIENT_STEP = 5;

    /** Constants of the mel scale of Slaney (1998): straight to 1 kHz, logarithmic above. */
    private static final double HZ_PER_MEL = 200.0 / 3;

    private static final double BEND_HZ = 1000;
    private static final double LOG_STEP = Math.log(6.4) / 27;

    /**
     * Asks a network.
     *
     * @param model folder of a model of pictures
     * @param spec its features
     * @param samples mono at the rate of the features, at most a window
     * @param label index of the class that is asked about
     * @param name of the class
     * @throws ModelException in one sentence, when the model is refused or reads no pictures
     */
    public static Explanation of(
            Path model, SequenceSpec spec, float[] samples, double startSeconds, int label, String name)
            throws ModelException {
        float[] values = WindowExtractors.of(spec).extract(samples);
        try (GradCam network = GradCam.open(model)) {
            return new Explanation(spec, startSeconds, values, network.heat(values, label), name);
        }
    }

    /**
     * The picture with the heat over it, as a PNG file.
     *
     * @param file name of the recording
     */
    public byte[] png(String file) {
        double end = startSeconds + spec.windowSeconds();
        String title = String.format(
                Locale.ROOT, "%s: what speaks for %s", file, Labels.of(label).english());
        return new HeatPicture(title, seconds(startSeconds, end), rows(), spec.rows(), spec.frames(), values, heat)
                .png();
    }

    private static Axis seconds(double from, double to) {
        List<Axis.Tick> ticks = new ArrayList<>();
        for (int second = (int) Math.ceil(from); second <= to; second++) {
            ticks.add(new Axis.Tick(second, Integer.toString(second)));
        }
        return new Axis("seconds since the start", from, to, ticks);
    }

    private Axis rows() {
        List<Axis.Tick> ticks = new ArrayList<>();
        return switch (spec.kind()) {
            case MEL -> {
                for (double hz : SHOWN_HZ) {
                    double row = spec.rows() * mel(hz) / mel(spec.highestHz());
                    if (row <= spec.rows()) {
                        ticks.add(new Axis.Tick(row, String.format(Locale.ROOT, "%.0f", hz)));
                    }
                }
                yield new Axis("hertz", 0, spec.rows(), ticks);
            }
            case MFCC -> {
                for (int row = 0; row < spec.rows(); row += COEFFICIENT_STEP) {
                    ticks.add(new Axis.Tick(row + 0.5, Integer.toString(row + 1)));
                }
                yield new Axis("cepstral coefficient", 0, spec.rows(), ticks);
            }
            case CHROMA -> {
                for (int row = 0; row < spec.rows(); row++) {
                    ticks.add(new Axis.Tick(row + 0.5, Integer.toString(row)));
                }
                yield new Axis("semitones above C", 0, spec.rows(), ticks);
            }
        };
    }

    private static double mel(double hz) {
        return hz < BEND_HZ ? hz / HZ_PER_MEL : BEND_HZ / HZ_PER_MEL + Math.log(hz / BEND_HZ) / LOG_STEP;
    }
}
