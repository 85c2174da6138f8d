package org.shenava.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.shenava.app.Microphones;
import org.shenava.app.ModelFolders;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.CaptureTap;
import org.shenava.audio.InputDevice;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.job.ThreadJobRunner;
import org.shenava.live.LiveFeed;
import org.shenava.recognition.FileRecognizer;
import org.shenava.synth.DemoClip;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.ProcessMemory;

/**
 * Listens for minutes in the program's own window, while a folder is classified again and again, the window is resized and its pages are
 * turned; the program's own counters say what came of it. What happens before the first answer, and a warm-up after it, does not count:
 * code is compiled and every page is built in that time.
 */
public final class Soak {
    private static final int SAMPLE_SECONDS = 2;
    /** Until then every page was built, and a minute and a half of sound is remembered, as much as ever will be. */
    private static final double LEAST_WARM_UP_SECONDS = 100;

    private static final double MOST_WARM_UP_SECONDS = 150;
    /** Of a run; after it memory should be flat. */
    private static final double SETTLED_SHARE = 1 / 3.0;

    /** Pictures of the window are let go by one collection and gone with a later one. */
    private static final int READINGS = 10;

    private static final int FIRST_ANSWER_SECONDS = 60;

    private final Plan plan;
    private final AtomicLong recordings = new AtomicLong();
    /** Fair, or who classifies would have it again before the other woke. */
    private final Semaphore betweenRecordings = new Semaphore(1, true);

    /**
     * What to do.
     *
     * @param minutes that count
     * @param files recordings to classify; empty for one made on the spot
     * @param device to listen to; empty for the default one, and a looped clip where there is none
     * @param model that listens and classifies: a task, an id or a folder
     * @param scratch folder for files, deleted afterwards by its owner
     */
    public record Plan(
            double minutes, List<Path> files, Optional<String> device, String model, Path scratch, JobContext job) {
        public Plan {
            files = List.copyOf(files);
            if (!(minutes > 0)) {
                throw new IllegalArgumentException("minutes must be above 0, got " + minutes);
            }
        }

        /** A quarter of the time, within limits; seconds. */
        double warmUpSeconds() {
            return Math.max(LEAST_WARM_UP_SECONDS, Math.min(MOST_WARM_UP_SECONDS, 15 * minutes));
        }
    }

    public Soak(Plan plan) {
        this.plan = plan;
    }

    /** Does it all. Waits for minutes. */
    public SoakReport run() throws Exception {
        List<Path> files = plan.files().isEmpty()
                ? List.of(UsualPiece.wav(plan.scratch().resolve("recording.wav"), 0))
                : plan.files();
        try (JobRunner jobs = new ThreadJobRunner();
                Classifier classifier = new ModelCatalog(ModelFolders.list()).open(plan.model());
                SoakWindow window = SoakWindow.open(plan.scratch().resolve("home"), jobs, microphones())) {
            LiveFeed feed = window.listen();
            awaitFirstAnswer(feed);
            JobHandle classifying =
                    jobs.submit("classify a folder", context -> classify(files, classifier, context), new Told());
            try {
                window.beRestless();
                return measure(window, feed.sourceName());
            } finally {
                end(classifying);
            }
        }
    }

    private SoakReport measure(SoakWindow window, String source) throws Exception {
        pause(new Stretch("warming up", plan.warmUpSeconds(), 0, 1), ignored -> {});
        double heapBefore = heapAtRest(window);
        List<ProcessMemory> memory = new ArrayList<>();
        recordings.set(0);
        window.reset();
        double seconds = 60 * plan.minutes();
        pause(new Stretch("listening", seconds, 0, SETTLED_SHARE), memory::add);
        // By now every page was shown, at many sizes: what they keep does not grow any more.
        double heapSettled = heapAtRest(window);
        pause(new Stretch("listening", seconds, SETTLED_SHARE, 1), memory::add);
        Diagnostics.Counts counts = window.counts();
        long resizes = window.resizes();
        long pageTurns = window.pageTurns();
        long count = recordings.get();
        return new SoakReport(
                source,
                plan.minutes(),
                counts,
                count,
                resizes,
                pageTurns,
                memory,
                new SoakReport.Heap(heapBefore, heapSettled, heapAtRest(window)));
    }

    /** The window stands still, and between two recordings none is classified. */
    private double heapAtRest(SoakWindow window) throws Exception {
        plan.job().checkCancelled();
        betweenRecordings.acquire();
        try {
            window.rest();
            double mib = LiveHeap.leastMib(READINGS);
            window.goOn();
            return mib;
        } finally {
            betweenRecordings.release();
        }
    }

    /** The network is not to be closed while it is asked. */
    private static void end(JobHandle classifying) throws InterruptedException {
        classifying.cancel();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(FIRST_ANSWER_SECONDS);
        while (!classifying.isFinished() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void awaitFirstAnswer(LiveFeed feed) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(FIRST_ANSWER_SECONDS);
        while (feed.snapshot().answer().isEmpty()) {
            plan.job().checkCancelled();
            if (System.nanoTime() > deadline) {
                throw new AudioException("No answer came in " + FIRST_ANSWER_SECONDS + " s"
                        + feed.snapshot().message().map(why -> ": " + why).orElse("."));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** A part, from one share of the whole to another, of something that takes so many seconds. */
    private record Stretch(String what, double seconds, double from, double to) {}

    private void pause(Stretch stretch, Consumer<ProcessMemory> memory) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (stretch.seconds() * (stretch.to() - stretch.from()) * 1e9);
        long next = start;
        while (System.nanoTime() < end) {
            plan.job().checkCancelled();
            if (System.nanoTime() >= next) {
                memory.accept(ProcessMemory.now());
                next += TimeUnit.SECONDS.toNanos(SAMPLE_SECONDS);
            }
            double passed = (System.nanoTime() - start) / 1e9 / stretch.seconds();
            plan.job().progress(Math.min(stretch.to(), stretch.from() + passed), stretch.what());
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private Long classify(List<Path> files, Classifier classifier, JobContext context) throws Exception {
        FileRecognizer recognizer = new FileRecognizer(classifier, Optional.empty());
        while (!context.isCancelled()) {
            for (Path file : files) {
                betweenRecordings.acquire();
                try {
                    context.checkCancelled();
                    recognizer.recognize(file, context);
                } finally {
                    betweenRecordings.release();
                }
                recordings.incrementAndGet();
            }
        }
        return recordings.get();
    }

    private Microphones microphones() throws IOException {
        if (plan.device().isEmpty() && Microphones.OF_THIS_MACHINE.list().isEmpty()) {
            return new Looped(DemoClip.render());
        }
        return new Microphones() {
            @Override
            public List<InputDevice> list() {
                return Microphones.OF_THIS_MACHINE.list();
            }

            @Override
            public AudioSource open(Optional<String> ignored, int sampleRateHz, CaptureTap tap) throws AudioException {
                return Microphones.OF_THIS_MACHINE.open(plan.device(), sampleRateHz, tap);
            }
        };
    }

    /** A machine without a microphone hears the example. */
    private record Looped(float[] clip) implements Microphones {
        @Override
        public List<InputDevice> list() {
            return List.of(new InputDevice("looped clip", "22 kHz, mono"));
        }

        @Override
        public AudioSource open(Optional<String> deviceName, int sampleRateHz, CaptureTap tap) {
            return new LoopedClip(clip, sampleRateHz);
        }
    }

    /** Whoever reads the count of recordings sees that it stands still. */
    private static final class Told implements JobListener<Long> {
        @Override
        public void done(Long count) {}

        @Override
        public void failed(Exception failure) {
            System.getLogger(Soak.class.getName()).log(System.Logger.Level.WARNING, "classifying broke off", failure);
        }
    }
}
