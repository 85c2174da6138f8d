package org.shenava.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;
import org.shenava.audio.Span;
import org.shenava.feature.separation.SungStretches;
import org.shenava.feature.separation.VoiceParts;
import org.shenava.feature.separation.VoiceRemoval;
import org.shenava.job.JobContext;

/**
 * Takes a stream apart into voice and instruments, some minutes at a time, and hands on the instruments alone or all of it. Knows then
 * where was singing. Memory holds two such parts.
 */
final class VoiceFilter implements FrameListener {
    private static final double PART_SECONDS = 120;

    private final int sampleRateHz;
    private final boolean removed;
    private final FrameListener next;
    private final JobContext job;
    private final VoiceRemoval removal;
    private final List<Span> sung = new ArrayList<>();
    private final int partSamples;
    private final float[] held;
    private int heldCount;
    private long firstHeld;

    /**
     * A filter before a listener.
     *
     * @param removed whether the voice is taken out of what is handed on
     * @param job what is not handed on yet is dropped when it is stopped
     */
    VoiceFilter(int sampleRateHz, boolean removed, FrameListener next, JobContext job) {
        this.sampleRateHz = sampleRateHz;
        this.removed = removed;
        this.next = next;
        this.job = job;
        this.removal = new VoiceRemoval(sampleRateHz);
        this.partSamples = (int) (PART_SECONDS * sampleRateHz);
        this.held = new float[2 * partSamples];
    }

    @Override
    public void frame(AudioFrame frame) {
        int taken = 0;
        while (taken < frame.sampleCount()) {
            int count = Math.min(frame.sampleCount() - taken, held.length - heldCount);
            frame.copyTo(taken, held, heldCount, count);
            heldCount += count;
            taken += count;
            if (heldCount == held.length) {
                // The other half stays, so that the last part is never too short to repeat anything.
                handOn(partSamples);
            }
        }
    }

    @Override
    public void end() {
        if (heldCount > 0 && !job.isCancelled()) {
            handOn(heldCount);
        }
        next.end();
    }

    private void handOn(int count) {
        float[] part = Arrays.copyOf(held, count);
        VoiceParts parts = removal.separate(part);
        double startSeconds = (double) firstHeld / sampleRateHz;
        for (Span span : SungStretches.of(parts, sampleRateHz)) {
            sung.add(new Span(startSeconds + span.startSeconds(), startSeconds + span.endSeconds()));
        }
        next.frame(new AudioFrame(removed ? parts.background() : part, sampleRateHz, firstHeld));
        heldCount -= count;
        firstHeld += count;
        System.arraycopy(held, count, held, 0, heldCount);
    }

    /** Seconds of singing between two moments of what was handed on. */
    double sungSeconds(double startSeconds, double endSeconds) {
        double seconds = 0;
        for (Span span : sung) {
            double from = Math.max(startSeconds, span.startSeconds());
            double to = Math.min(endSeconds, span.endSeconds());
            seconds += Math.max(0, to - from);
        }
        return seconds;
    }
}
