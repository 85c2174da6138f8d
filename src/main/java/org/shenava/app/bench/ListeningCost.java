package org.shenava.app.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.live.AwaitedModel;
import org.shenava.live.ListeningSession;
import org.shenava.live.LiveFeed;
import org.shenava.recognition.Answer;
import org.shenava.synth.DemoClip;

/**
 * What a running session costs while nothing is drawn, in real time: processor time, garbage of its threads, and how old the sound is
 * when an answer counts it.
 */
final class ListeningCost {
    private static final int STRETCHES = 3;
    private static final int STRETCH_SECONDS = 8;
    /** The compiler has done most of its work, and there is enough sound for a window. */
    private static final int WARM_UP_SECONDS = 10;

    private static final int LATENCY_SECONDS = 15;
    private static final long POLL_NANOS = 200_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MS = 1e6;
    private static final double BYTES_PER_KIB = 1024;
    private static final double SLOW = 0.95;
    private static final double WHOLE_CORE = 100;
    private static final List<String> THREADS = List.of("capture", "analysis", "network");

    private static final Asked QUARTER_OF_A_CORE = Asked.atMost(25);
    private static final Asked ANSWER_MS = Asked.atMost(300);

    private final Bench.Setting setting;
    private final SpectrogramSpec picture;
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    ListeningCost(Bench.Setting setting, SpectrogramSpec picture) {
        this.setting = setting;
        this.picture = picture;
    }

    void measure(Consumer<Figure> figures) throws Exception {
        LoopedClip clip = new LoopedClip(DemoClip.render(), DemoClip.SAMPLE_RATE_HZ);
        try (LiveFeed feed = ListeningSession.start(clip, picture, AwaitedModel.of(setting.classifier()))) {
            rest(WARM_UP_SECONDS);
            share(feed, figures);
            latency(feed, clip, figures);
        }
    }

    /** For each second of sound that was analysed, not of the clock: a busy machine may not come after. */
    private void share(LiveFeed feed, Consumer<Figure> figures) throws Exception {
        List<Long> ids = THREADS.stream().map(ListeningCost::id).toList();
        double[] percent = new double[STRETCHES];
        double[][] kib = new double[THREADS.size()][STRETCHES];
        for (int i = 0; i < STRETCHES; i++) {
            long[] bytesBefore = bytes(ids);
            long processorBefore = system.getProcessCpuTime();
            double before = feed.snapshot().timeSeconds();
            rest(STRETCH_SECONDS);
            double seconds = feed.snapshot().timeSeconds() - before;
            percent[i] = WHOLE_CORE * (system.getProcessCpuTime() - processorBefore) / NANOS_PER_SECOND / seconds;
            long[] bytesAfter = bytes(ids);
            for (int k = 0; k < kib.length; k++) {
                kib[k][i] = (bytesAfter[k] - bytesBefore[k]) / BYTES_PER_KIB / seconds;
            }
        }
        figures.accept(
                Figure.against("live", "listening without drawing, processor", "%", percent, "one core", WHOLE_CORE)
                        .asked(QUARTER_OF_A_CORE));
        double soundKib = Float.BYTES * DemoClip.SAMPLE_RATE_HZ / BYTES_PER_KIB;
        for (int k = 0; k < kib.length; k++) {
            figures.accept(Figure.against(
                    "live",
                    "garbage a second, " + THREADS.get(k) + " thread",
                    "KiB",
                    kib[k],
                    "a second of sound",
                    soundKib));
        }
    }

    /** Age of the newest sound that an answer rests on, when the answer can be shown. */
    private void latency(LiveFeed feed, LoopedClip clip, Consumer<Figure> figures) throws JobCancelledException {
        List<Double> ages = new ArrayList<>();
        double last = feed.snapshot().answer().map(Answer::timeSeconds).orElse(0.0);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LATENCY_SECONDS);
        while (System.nanoTime() < end) {
            setting.job().checkCancelled();
            double time = feed.snapshot().answer().map(Answer::timeSeconds).orElse(last);
            if (time != last) {
                last = time;
                ages.add((System.nanoTime() - clip.startNanos()) / NANOS_PER_MS - 1000 * time);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        if (ages.isEmpty()) {
            setting.say().accept("No answer came in " + LATENCY_SECONDS + " s, so its age is not known.");
            return;
        }
        double[] sorted = ages.stream().mapToDouble(age -> age).sorted().toArray();
        String reference = "the most that is asked";
        figures.accept(
                Figure.against("live", "end of the sound to its answer", "ms", sorted, reference, ANSWER_MS.value())
                        .asked(ANSWER_MS));
        double[] slowest = Arrays.copyOfRange(sorted, (int) (SLOW * sorted.length), sorted.length);
        figures.accept(
                Figure.against("live", "the slowest twentieth of these", "ms", slowest, reference, ANSWER_MS.value())
                        .asked(ANSWER_MS));
    }

    private void rest(int seconds) throws Exception {
        setting.job().checkCancelled();
        TimeUnit.SECONDS.sleep(seconds);
    }

    private long[] bytes(List<Long> ids) {
        return ids.stream().mapToLong(threads::getThreadAllocatedBytes).toArray();
    }

    private static long id(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("shenava " + name))
                .mapToLong(Thread::getId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the session has no thread " + name));
    }
}
