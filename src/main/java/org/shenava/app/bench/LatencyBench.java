package org.shenava.app.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.shenava.audio.AudioException;
import org.shenava.audio.MicrophoneSource;
import org.shenava.audio.PlayedFileSource;
import org.shenava.audio.WavFile;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.job.ThreadJobRunner;
import org.shenava.live.AwaitedModel;
import org.shenava.live.ListeningSession;
import org.shenava.live.LiveFeed;
import org.shenava.live.SpectrogramRing;

/** Time from a click at the capture end until a spectrogram column that shows it can be drawn. */
final class LatencyBench {
    private static final int CLICKS = 10;
    /** A column shows the click when it rises this far above the silence before it. */
    private static final float RISE_DB = 20;

    private static final long POLL_NANOS = 200_000;
    private static final double NANOS_PER_MS = 1e6;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(CLICKS + 8);

    private final Bench.Setting setting;
    private final SpectrogramSpec picture;

    LatencyBench(Bench.Setting setting, SpectrogramSpec picture) {
        this.setting = setting;
        this.picture = picture;
    }

    /** From the hand-over of the block that holds the click; no sound card in between. */
    Figure inProcess() throws Exception {
        ClickSource clicks = new ClickSource(picture.sampleRateHz());
        try (LiveFeed feed = ListeningSession.start(clicks, picture, AwaitedModel.of(setting.classifier()))) {
            return figure("click to its column, in the program", watch(feed, clicks::newestClickNanos));
        }
    }

    /** From the hand-over to the loudspeaker, through the sound system and the input device, to the column. */
    Figure throughLoudspeaker() throws Exception {
        Path wav = setting.scratch().resolve("clicks.wav");
        WavFile.write(wav, ClickSource.train(CLICKS + 1, picture.sampleRateHz()), picture.sampleRateHz());
        AtomicLong newestNanos = new AtomicLong();
        MicrophoneSource microphone = MicrophoneSource.open(setting.device(), picture.sampleRateHz());
        try (JobRunner jobs = new ThreadJobRunner();
                LiveFeed feed = ListeningSession.start(microphone, picture, AwaitedModel.of(setting.classifier()))) {
            JobHandle playing = jobs.submit("clicks", context -> play(wav, newestNanos), new Quiet());
            double[] measured = watch(feed, newestNanos::get);
            playing.cancel();
            return figure("click to its column, loudspeaker to " + feed.sourceName(), measured);
        }
    }

    private Figure figure(String name, double[] measured) {
        return Figure.against(
                "live", name, "ms", measured, "the time between two columns", 1000 / picture.columnsPerSecond());
    }

    private Boolean play(Path wav, AtomicLong newestNanos) throws AudioException {
        float[] block = new float[picture.sampleRateHz() / 100];
        try (PlayedFileSource source = PlayedFileSource.open(wav, picture.sampleRateHz())) {
            boolean silent = true;
            for (int count = source.read(block, 0, block.length);
                    count >= 0;
                    count = source.read(block, 0, block.length)) {
                boolean sounds = false;
                for (int i = 0; i < count; i++) {
                    sounds |= Math.abs(block[i]) > 0.5;
                }
                if (sounds && silent) {
                    newestNanos.set(System.nanoTime());
                }
                silent = !sounds;
            }
        }
        return true;
    }

    /** Waits for each click's column. */
    private double[] watch(LiveFeed feed, LongSupplier newestClickNanos) throws Exception {
        SpectrogramRing ring = feed.columns();
        float[] column = new float[ring.rowCount()];
        double[] latencies = new double[CLICKS];
        int found = 0;
        long next = 0;
        long lastClick = 0;
        double before = 0;
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (found < CLICKS && System.nanoTime() < giveUp) {
            setting.job().checkCancelled();
            long click = newestClickNanos.getAsLong();
            while (next < ring.columnCount()) {
                long now = System.nanoTime();
                if (ring.read(next++, column)) {
                    double loudest = loudestDb(column);
                    if (click != lastClick && loudest > before + RISE_DB) {
                        latencies[found++] = (now - click) / NANOS_PER_MS;
                        lastClick = click;
                        if (found == CLICKS) {
                            break;
                        }
                    }
                    before = loudest;
                }
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        if (found == 0) {
            throw new AudioException("No click came back; choose with --device an input that hears the loudspeaker.");
        }
        return Arrays.copyOf(latencies, found);
    }

    private static double loudestDb(float[] column) {
        float loudest = Float.NEGATIVE_INFINITY;
        for (float level : column) {
            loudest = Math.max(loudest, level);
        }
        return loudest;
    }

    /** Whoever waits for the clicks notices when none come. */
    private static final class Quiet implements JobListener<Boolean> {
        @Override
        public void done(Boolean result) {}

        @Override
        public void failed(Exception failure) {
            System.getLogger(LatencyBench.class.getName())
                    .log(System.Logger.Level.WARNING, "The clicks could not be played: " + failure.getMessage());
        }
    }
}
