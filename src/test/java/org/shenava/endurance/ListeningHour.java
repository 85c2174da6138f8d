package org.shenava.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.bytedeco.javacpp.Pointer;
import org.shenava.audio.AudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.live.AwaitedModel;
import org.shenava.live.ListeningSession;
import org.shenava.live.LiveSnapshot;
import org.shenava.live.Recorder;
import org.shenava.live.SourceKind;
import org.shenava.synth.DemoClip;
import org.shenava.view.common.ProcessMemory;

/**
 * A program of its own that listens as fast as it can: playing, pauses and noise through the session of the program, with a genre model
 * and that of the modes, a recording on the disk, and somebody who watches and changes the picture. Says what is held after a third and at
 * the end, when the sound stands still and garbage is collected: {@code third HEAP OUTSIDE NATIVE} in MiB, and then {@code end ...} and
 * {@code counts ...}.
 */
final class ListeningHour {
    private static final int PARTS = 3;
    private static final long SETTLE_MILLIS = 1500;
    private static final double BYTES_PER_MIB = 1024 * 1024;

    private ListeningHour() {}

    /** @param arguments seconds of sound, folder of models, file to record into */
    public static void main(String[] arguments) throws Exception {
        double seconds = Double.parseDouble(arguments[0]);
        ModelCatalog models = new ModelCatalog(List.of(Path.of(arguments[1])));
        Recorder recorder = new Recorder();
        recorder.start(Path.of(arguments[2]));
        Player player = new Player(seconds, recorder);
        try (Classifier genres = models.open("genre");
                Classifier modes = models.open("dastgah");
                ListeningSession session = ListeningSession.start(
                        player,
                        SourceKind.FILE,
                        SpectrogramSpec.standard(),
                        AwaitedModel.of(genres).beside(AwaitedModel.of(modes)))) {
            session.explain(true);
            for (int part = 1; part <= PARTS; part++) {
                watch(session, player, part);
                System.out.println((part == 1 ? "third " : part == PARTS ? "end " : "twothirds ") + held());
                player.goOn();
            }
            System.out.printf(
                    Locale.ROOT,
                    "counts %d %d %.0f%n",
                    session.counters().counts().answers(),
                    session.counters().counts().blocks(),
                    session.snapshot().timeSeconds());
        }
        recorder.end();
        recorder.await(60_000);
    }

    /** Looks at everything that a window looks at, until the sound stands still at the end of a part. */
    private static void watch(ListeningSession session, Player player, int part) throws Exception {
        SpectrogramSpec[] pictures = {
            SpectrogramSpec.standard(),
            SpectrogramSpec.logarithmic(DemoClip.SAMPLE_RATE_HZ, 2048, 512, 60, 6000, 36, -90)
        };
        long looks = 0;
        float[] column = new float[SpectrogramSpec.standard().rowCount()];
        while (!player.rests(part)) {
            LiveSnapshot now = session.snapshot();
            if (now.phase() == LiveSnapshot.Phase.FAILED) {
                throw new IllegalStateException(now.message().orElse("failed"));
            }
            session.listened();
            session.pitches();
            column[0] += session.columns().hashCode();
            if (++looks % 100 == 0) {
                session.usePicture(pictures[(int) (looks / 100 % pictures.length)]);
            }
            Thread.sleep(20);
        }
        session.usePicture(pictures[0]);
        double end = player.seconds(part);
        while (session.snapshot().timeSeconds() < end - 1) {
            Thread.sleep(20);
        }
        Thread.sleep(SETTLE_MILLIS);
    }

    /** The libraries give back what a collection found by a thread of their own, and the last answer may be in the making: so the least of ten readings. */
    private static String held() throws InterruptedException {
        long counted = Long.MAX_VALUE;
        for (int reading = 0; reading < 10 && counted > 0; reading++) {
            System.gc();
            Thread.sleep(SETTLE_MILLIS);
            counted = Math.min(counted, Pointer.totalBytes());
        }
        ProcessMemory now = ProcessMemory.now();
        double outside = now.residentMib().orElse(now.heapCommittedMib()) - now.heapCommittedMib();
        return String.format(Locale.ROOT, "%.1f %.1f %.1f", now.heapUsedMib(), outside, counted / BYTES_PER_MIB);
    }

    /** The bundled tune at other levels, pauses long enough for a new piece, and noise; stands still after each part. */
    private static final class Player implements AudioSource {
        private static final double PAUSE_SECONDS = 7;
        private static final double NOISE_SECONDS = 9;

        private final float[] cycle;
        private final long length;
        private final Recorder recorder;
        private final Semaphore leave = new Semaphore(0);
        private final CountDownLatch[] resting = {new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1)};

        // The reader's.
        private long position;
        private int part = 1;

        Player(double seconds, Recorder recorder) throws IOException {
            this.length = (long) (seconds * DemoClip.SAMPLE_RATE_HZ);
            this.recorder = recorder;
            float[] tune = DemoClip.render();
            int pause = (int) (PAUSE_SECONDS * DemoClip.SAMPLE_RATE_HZ);
            int noise = (int) (NOISE_SECONDS * DemoClip.SAMPLE_RATE_HZ);
            cycle = new float[2 * tune.length + pause + noise];
            SplittableRandom random = new SplittableRandom(3);
            for (int i = 0; i < tune.length; i++) {
                cycle[i] = tune[i];
                cycle[tune.length + pause + i] = 0.2f * tune[i];
            }
            for (int i = cycle.length - noise; i < cycle.length; i++) {
                cycle[i] = (float) (0.05 * (2 * random.nextDouble() - 1));
            }
        }

        boolean rests(int ofPart) {
            return resting[ofPart - 1].getCount() == 0;
        }

        void goOn() {
            leave.release();
        }

        double seconds(int ofPart) {
            return (double) length * ofPart / PARTS / DemoClip.SAMPLE_RATE_HZ;
        }

        @Override
        public String name() {
            return "an hour of playing";
        }

        @Override
        public int sampleRateHz() {
            return DemoClip.SAMPLE_RATE_HZ;
        }

        @Override
        public double lengthSeconds() {
            return -1;
        }

        @Override
        public int read(float[] target, int offset, int sampleCount) {
            if (position >= length * part / PARTS) {
                resting[part - 1].countDown();
                leave.acquireUninterruptibly();
                part++;
                if (part > PARTS) {
                    return -1;
                }
            }
            int count = (int) Math.min(sampleCount, length * part / PARTS - position);
            for (int i = 0; i < count; i++) {
                target[offset + i] = cycle[(int) ((position + i) % cycle.length)];
            }
            float[] heard = java.util.Arrays.copyOfRange(target, offset, offset + count);
            recorder.take(DemoClip.SAMPLE_RATE_HZ, 1, heard, count);
            position += count;
            return count;
        }

        @Override
        public void close() {
            leave.release(PARTS);
        }
    }
}
