package org.shenava.app.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.feature.BareFft;
import org.shenava.feature.FeatureSpec;
import org.shenava.feature.MelodyProfile;
import org.shenava.feature.ProfileExtractor;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.SpectrogramExtractor;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.feature.WindowSpec;
import org.shenava.recognition.EvidenceCollector;
import org.shenava.recognition.Hearing;
import org.shenava.synth.DemoClip;

/** What listening costs: spectrogram, features, inference, latency, memory. */
final class LiveBench implements Bench {
    private static final int WARM_UP = 3;
    private static final int BLOCK_SAMPLES = 512;
    private static final int PREDICTIONS = 200;
    private static final double NANOS_PER_MS = 1e6;

    @Override
    public String group() {
        return "live";
    }

    @Override
    public void run(Setting setting, Consumer<Figure> figures) throws Exception {
        float[] sound = DemoClip.render();
        SpectrogramSpec picture = SpectrogramSpec.standard();
        ModelCard card = setting.classifier().card();
        figures.accept(cost(
                setting,
                sound,
                "spectrogram, a second of sound",
                () -> new SpectrogramExtractor(picture, column -> {}),
                () -> new BareFft(picture.windowSamples(), picture.hopSamples(), picture.sampleRateHz())));
        figures.accept(cost(
                setting,
                sound,
                "features, a second of sound",
                () -> Hearing.of(card, EvidenceCollector.NEW_PIECE_SECONDS, () -> {}),
                () -> bareFft(card.features())));
        figures.accept(inference(setting, sound));
        setting.job().checkCancelled();
        LatencyBench latency = new LatencyBench(setting, picture);
        figures.accept(latency.inProcess());
        if (setting.device().isPresent()) {
            try {
                figures.accept(latency.throughLoudspeaker());
            } catch (AudioException unheard) {
                setting.say().accept(unheard.getMessage());
            }
        }
        setting.job().checkCancelled();
        new ListeningCost(setting, picture).measure(figures);
        Memory.ofListening(setting).ifPresent(figures);
    }

    /** Milliseconds for one second of sound; ours and the bare FFT take turns. */
    private static Figure cost(
            Setting setting, float[] sound, String name, Supplier<FrameListener> ours, Supplier<FrameListener> bare)
            throws Exception {
        int count = Math.max(5, setting.repeats());
        double[] measured = new double[count];
        double[] reference = new double[count];
        for (int i = -WARM_UP; i < count; i++) {
            setting.job().checkCancelled();
            double bareMs = millisecondsPerSecond(bare.get(), sound);
            double oursMs = millisecondsPerSecond(ours.get(), sound);
            if (i >= 0) {
                reference[i] = bareMs;
                measured[i] = oursMs;
            }
        }
        return Figure.of("live", name, "ms", measured, "the bare FFT of the same windows", reference);
    }

    private static double millisecondsPerSecond(FrameListener listener, float[] sound) {
        long start = System.nanoTime();
        feed(listener, sound);
        double milliseconds = (System.nanoTime() - start) / NANOS_PER_MS;
        return milliseconds * DemoClip.SAMPLE_RATE_HZ / sound.length;
    }

    private static void feed(FrameListener listener, float[] sound) {
        for (int i = 0; i < sound.length; i += BLOCK_SAMPLES) {
            int count = Math.min(BLOCK_SAMPLES, sound.length - i);
            listener.frame(new AudioFrame(sound, i, count, DemoClip.SAMPLE_RATE_HZ, i));
        }
        listener.end();
    }

    private static FrameListener bareFft(FeatureSpec features) {
        if (features instanceof ProfileSpec profile) {
            return new BareFft(profile.windowSamples(), profile.hopSamples(), profile.sampleRateHz());
        }
        WindowSpec windows = (WindowSpec) features;
        return new BareFft(windows.fftSamples(), windows.hopSamples(), windows.sampleRateHz());
    }

    /** One prediction as a moment of listening asks for: from whole and recent evidence, or for the newest window. */
    private static Figure inference(Setting setting, float[] sound) throws Exception {
        return setting.classifier().card().features() instanceof ProfileSpec profile
                ? inference(
                        setting,
                        profileInputs(sound, profile),
                        "inference, a moment (two windows, one batch)",
                        profile.sliceSeconds())
                : inference(
                        setting,
                        List.of(new float[setting.classifier().card().features().inputLength()]),
                        "inference, a window",
                        setting.classifier().card().hopSeconds());
    }

    private static List<float[]> profileInputs(float[] sound, ProfileSpec profile) {
        MelodyProfile melody = new MelodyProfile(profile);
        feed(new ProfileExtractor(profile, slice -> melody.add(slice.bins())), sound);
        return List.of(melody.input(), melody.input());
    }

    private static Figure inference(Setting setting, List<float[]> inputs, String name, double momentSeconds)
            throws Exception {
        Classifier classifier = setting.classifier();
        double[] measured = new double[PREDICTIONS];
        for (int i = -PREDICTIONS; i < PREDICTIONS; i++) {
            setting.job().checkCancelled();
            long start = System.nanoTime();
            classifier.predict(inputs);
            if (i >= 0) {
                measured[i] = (System.nanoTime() - start) / NANOS_PER_MS;
            }
        }
        return Figure.against("live", name, "ms", measured, "the time between two moments", 1000 * momentSeconds);
    }
}
