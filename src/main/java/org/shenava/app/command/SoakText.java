package org.shenava.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.shenava.app.bench.SoakReport;
import org.shenava.live.LiveCounters;
import org.shenava.view.common.FrameCounter;

/** What a soak run counted, as JSON and for people. */
final class SoakText {
    private SoakText() {}

    static String json(SoakReport report) {
        FrameCounter.Counts frames = report.counts().frames();
        LiveCounters.Counts sound = report.counts().sound();
        ObjectNode line = AnswerJson.object();
        line.put("group", "soak");
        line.put("source", report.source());
        line.put("minutes", AnswerJson.rounded(report.minutes(), 2));
        line.put("frames", frames.frames());
        line.put("meanFrameMs", AnswerJson.rounded(frames.meanMs(), 2));
        line.put("longestFrameMs", AnswerJson.rounded(frames.longestMs(), 1));
        line.put("quickShare", AnswerJson.rounded(frames.quickShare(), 6));
        line.put("slowFrames", frames.slow());
        line.put("stalls", frames.stalls());
        ArrayNode histogram = line.putArray("framesUnder20_34_50_100_250Ms");
        frames.histogram().forEach(histogram::add);
        line.put("blocks", sound.blocks());
        line.put("lostBlocks", report.counts().lostBlocks());
        line.put("longestGapMs", AnswerJson.rounded(sound.longestGapMs(), 1));
        line.put("answers", sound.answers());
        line.put("skippedAnswers", report.counts().skippedAnswers());
        line.put("meanAnswerMs", AnswerJson.rounded(sound.meanAnswerMs(), 2));
        line.put("longestAnswerMs", AnswerJson.rounded(sound.longestAnswerMs(), 1));
        line.put("recordings", report.recordings());
        line.put("resizes", report.resizes());
        line.put("pageTurns", report.pageTurns());
        List<Double> resident = report.residentMib();
        if (!resident.isEmpty()) {
            line.put("residentMib", AnswerJson.rounded(resident.get(resident.size() - 1), 1));
            line.put("residentGrownMib", AnswerJson.rounded(report.grownMib(), 1));
            line.put("outsideHeapGrownMib", AnswerJson.rounded(report.grownOutsideHeapMib(), 1));
        }
        line.put("heapBeforeMib", AnswerJson.rounded(report.heap().beforeMib(), 1));
        line.put("heapSettledMib", AnswerJson.rounded(report.heap().settledMib(), 1));
        line.put("heapAfterMib", AnswerJson.rounded(report.heap().afterMib(), 1));
        line.put("passed", report.failures().isEmpty());
        ArrayNode failures = line.putArray("failures");
        report.failures().forEach(failures::add);
        return AnswerJson.text(line);
    }

    /** A few lines, the verdict last. */
    static List<String> lines(SoakReport report) {
        FrameCounter.Counts frames = report.counts().frames();
        LiveCounters.Counts sound = report.counts().sound();
        String verdict = report.failures().isEmpty() ? "PASS" : "FAIL: " + String.join(" ", report.failures());
        return List.of(
                text("%.1f minutes of %s", report.minutes(), report.source()),
                text(
                        "frames %d, %.1f ms each, %.3f %% under 100 ms, longest %.0f ms, over 250 ms %d",
                        frames.frames(),
                        frames.meanMs(),
                        100 * frames.quickShare(),
                        frames.longestMs(),
                        frames.stalls()),
                text(
                        "blocks of sound %d, lost %d, longest gap %.0f ms",
                        sound.blocks(), report.counts().lostBlocks(), sound.longestGapMs()),
                text(
                        "answers %d, skipped %d, %.1f ms each, longest %.0f ms",
                        sound.answers(),
                        report.counts().skippedAnswers(),
                        sound.meanAnswerMs(),
                        sound.longestAnswerMs()),
                text(
                        "recordings classified %d, resizes %d, pages turned %d",
                        report.recordings(), report.resizes(), report.pageTurns()),
                text(
                        "memory grown by %.1f MiB, outside the heap by %.1f MiB; objects in use at first %.1f, after a"
                                + " third %.1f, at the end %.1f MiB",
                        report.grownMib(),
                        report.grownOutsideHeapMib(),
                        report.heap().beforeMib(),
                        report.heap().settledMib(),
                        report.heap().afterMib()),
                verdict);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
