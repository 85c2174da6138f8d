package org.shenava.view.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.live.LiveCounters;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.FrameCounter;
import org.shenava.view.common.ProcessMemory;
import org.shenava.view.common.Texts;

/** What the program counts of itself, in words. JavaFX thread; memory is read by a job. */
public final class DiagnosticsViewModel {
    private static final long WORDS_EVERY_NANOS = 500_000_000L;
    private static final long MEMORY_EVERY_NANOS = 2_000_000_000L;

    private final Diagnostics diagnostics;
    private final JobRunner jobs;
    private final Executor ui;
    private final Texts texts;
    private final List<Line> lines = new ArrayList<>();
    private final Line frames = line("diagnostics.frames");
    private final Line quick = line("diagnostics.quick");
    private final Line longest = line("diagnostics.longest");
    private final Line stalls = line("diagnostics.stalls");
    private final Line blocks = line("diagnostics.blocks");
    private final Line lost = line("diagnostics.lost");
    private final Line gap = line("diagnostics.gap");
    private final Line answers = line("diagnostics.answers");
    private final Line skipped = line("diagnostics.skipped");
    private final Line latency = line("diagnostics.latency");
    private final Line heap = line("diagnostics.heap");
    private final Line resident = line("diagnostics.resident");
    private long wordsNanos;
    private long memoryNanos;
    private boolean reading;

    /**
     * One thing that is counted.
     *
     * @param key of the text that names it; with {@code .help} of what it means
     */
    public record Line(String key, ReadOnlyStringWrapper text) {
        public ReadOnlyStringProperty value() {
            return text.getReadOnlyProperty();
        }
    }

    /** @param ui runs on the JavaFX thread */
    public DiagnosticsViewModel(Diagnostics diagnostics, JobRunner jobs, Executor ui, Texts texts) {
        this.diagnostics = diagnostics;
        this.jobs = jobs;
        this.ui = ui;
        this.texts = texts;
        showCounts();
    }

    /** All that is counted, in the order to be read in. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Once a pulse while it is seen: brings the words up to date twice a second, memory every other second. */
    public void tick(long nowNanos) {
        if (nowNanos - wordsNanos >= WORDS_EVERY_NANOS) {
            wordsNanos = nowNanos;
            showCounts();
        }
        if (!reading && nowNanos - memoryNanos >= MEMORY_EVERY_NANOS) {
            memoryNanos = nowNanos;
            readMemory();
        }
    }

    /** Counts from nothing. */
    public void reset() {
        diagnostics.reset();
        showCounts();
    }

    /** All of it as lines of text, for a report. */
    public String report() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(texts.text(line.key()))
                    .append(": ")
                    .append(line.value().get())
                    .append('\n');
        }
        return text.toString();
    }

    private Line line(String key) {
        Line line = new Line(key, new ReadOnlyStringWrapper("-"));
        lines.add(line);
        return line;
    }

    private void showCounts() {
        Diagnostics.Counts counts = diagnostics.counts();
        FrameCounter.Counts drawn = counts.frames();
        LiveCounters.Counts sound = counts.sound();
        frames.text().set(texts.text("diagnostics.frames.value", texts.number(drawn.frames()), ms(drawn.meanMs())));
        quick.text().set(share(drawn));
        longest.text().set(ms(drawn.longestMs()));
        stalls.text().set(texts.number(drawn.stalls()));
        blocks.text().set(texts.number(sound.blocks()));
        lost.text().set(texts.number(counts.lostBlocks()));
        gap.text().set(ms(sound.longestGapMs()));
        answers.text().set(texts.number(sound.answers()));
        skipped.text().set(texts.number(counts.skippedAnswers()));
        latency.text()
                .set(texts.text("diagnostics.latency.value", ms(sound.meanAnswerMs()), ms(sound.longestAnswerMs())));
    }

    /** Two decimals, of which 100 is said only when it is so. */
    private String share(FrameCounter.Counts drawn) {
        double share = drawn.slow() == 0 ? 100 : Math.min(99.99, 100 * drawn.quickShare());
        return texts.text("percent", texts.number(share, 2));
    }

    private String ms(double milliseconds) {
        return texts.text("diagnostics.ms", texts.number(milliseconds, milliseconds < 10 ? 1 : 0));
    }

    private void readMemory() {
        reading = true;
        jobs.submit("read memory", context -> ProcessMemory.now(), new JobListener<ProcessMemory>() {
            @Override
            public void done(ProcessMemory memory) {
                ui.execute(() -> show(memory));
            }

            @Override
            public void failed(Exception failure) {
                // The old figures stay; the next look may do better.
                ui.execute(() -> reading = false);
            }
        });
    }

    private void show(ProcessMemory memory) {
        reading = false;
        heap.text()
                .set(texts.text(
                        "diagnostics.heap.value",
                        texts.number(Math.round(memory.heapUsedMib())),
                        texts.number(Math.round(memory.heapCommittedMib()))));
        memory.residentMib()
                .ifPresentOrElse(
                        mib -> resident.text().set(texts.text("diagnostics.mib", texts.number(Math.round(mib)))),
                        () -> resident.text().set(texts.text("diagnostics.unknown")));
    }
}
