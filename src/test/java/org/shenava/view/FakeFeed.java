package org.shenava.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.shenava.audio.Level;
import org.shenava.audio.Span;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.live.LiveFeed;
import org.shenava.live.LivePicture;
import org.shenava.live.LiveSnapshot;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.live.PitchRing;
import org.shenava.live.SpectrogramRing;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.Listened;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Notes;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;

/** A session that says what a test tells it to. */
public final class FakeFeed implements LiveFeed {
    public final AtomicInteger closes = new AtomicInteger();
    public final AtomicInteger resets = new AtomicInteger();
    private final String name;
    private final double lengthSeconds;
    private volatile LivePicture picture = picture(SpectrogramSpec.standard());
    /** What {@link #listened()} says while somebody wants to know. */
    public volatile Optional<Listened> listened = Optional.empty();

    private volatile boolean explained;
    private final PitchRing pitches =
            new PitchRing(4096, SpectrogramSpec.standard().columnsPerSecond());
    private volatile LiveSnapshot snapshot = running(0, Optional.empty());

    public FakeFeed(String name, double lengthSeconds) {
        this.name = name;
        this.lengthSeconds = lengthSeconds;
    }

    public static LiveSnapshot running(double timeSeconds, Optional<Answer> answer) {
        return new LiveSnapshot(
                Phase.RUNNING, timeSeconds, new Level(-23, -12, false, false), answer, 0, 0, Optional.empty());
    }

    public static LiveSnapshot over(Phase phase, String message) {
        return new LiveSnapshot(phase, 9, Level.NOTHING, Optional.empty(), 0, 0, Optional.ofNullable(message));
    }

    /** An answer in which {@code label} has {@code p} and the others share the rest. */
    public static Answer answer(ListeningState state, String label, double p, boolean unsure) {
        List<LabelProbability> top = shares(label, p);
        Notes notes = new Notes(Optional.of(new Notes.Tonic(233.1, 0.9)), Optional.empty(), Optional.empty());
        return new Answer(state, 12, 10, top, shares(label, Math.min(1, p + 0.1)), unsure, notes);
    }

    /** An answer of a genre model, with that of the model of the modes where it is given. */
    public static Answer genre(String label, double p, Optional<Answer> dastgah) {
        List<LabelProbability> top = shares(Labels.GENRE, label, p);
        return new Answer(ListeningState.LISTENING, 22, 20, top, top, false, Notes.NONE, dastgah);
    }

    /** Half a minute of {@code whole} and then of {@code recent}, at a moment of it. */
    public static Answer movedOn(double heardSeconds, String whole, String recent) {
        Notes notes = new Notes(
                Optional.of(new Notes.Tonic(233.1, 0.87)),
                Optional.of(new Notes.Degree("D", 349.2, 0.64)),
                Optional.of(new Notes.Degree("AK", 231.8, 0.4)));
        return new Answer(
                ListeningState.LISTENING,
                heardSeconds,
                heardSeconds,
                shares(whole, 0.62),
                shares(recent, 0.81),
                false,
                notes);
    }

    /** The answer for a minute, or a part of it: windows of ten seconds, of {@code first} to the middle, then of {@code second}. */
    public static RecordingAnswer recording(String first, String second, Optional<Span> part) {
        double start = part.map(Span::startSeconds).orElse(0.0);
        double seconds = part.map(Span::seconds).orElse(60.0);
        List<WindowAnswer> windows = new ArrayList<>();
        for (double at = 0; at < seconds; at += 10) {
            String label = at < seconds / 2 ? first : second;
            windows.add(new WindowAnswer(start + at, start + Math.min(seconds, at + 10), shares(label, 0.6)));
        }
        return new RecordingAnswer(seconds, answer(ListeningState.LISTENING, first, 0.62, false), windows);
    }

    private static List<LabelProbability> shares(String label, double p) {
        return shares(Labels.DASTGAH, label, p);
    }

    private static List<LabelProbability> shares(List<Label> labels, String label, double p) {
        List<LabelProbability> shares = new ArrayList<>();
        for (Label one : labels) {
            double rest = (1 - p) / (labels.size() - 1);
            shares.add(new LabelProbability(one.id(), one.id().equals(label) ? p : rest));
        }
        shares.sort(Comparator.comparingDouble(share -> -share.p()));
        return shares;
    }

    public void say(LiveSnapshot newest) {
        snapshot = newest;
    }

    @Override
    public String sourceName() {
        return name;
    }

    @Override
    public double lengthSeconds() {
        return lengthSeconds;
    }

    @Override
    public LiveSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public LivePicture picture() {
        return picture;
    }

    /** At once, and without what was heard. */
    @Override
    public void usePicture(SpectrogramSpec spec) {
        if (!spec.equals(picture.spec())) {
            picture = picture(spec);
        }
    }

    @Override
    public void explain(boolean wanted) {
        explained = wanted;
    }

    @Override
    public Optional<Listened> listened() {
        return explained ? listened : Optional.empty();
    }

    private static LivePicture picture(SpectrogramSpec spec) {
        return new LivePicture(spec, new SpectrogramRing(4096, spec.rowCount()), 0);
    }

    @Override
    public PitchRing pitches() {
        return pitches;
    }

    @Override
    public void resetEvidence() {
        resets.incrementAndGet();
    }

    @Override
    public void close() {
        closes.incrementAndGet();
    }
}
