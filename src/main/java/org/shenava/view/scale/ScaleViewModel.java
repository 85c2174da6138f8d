package org.shenava.view.scale;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.shenava.live.LiveFeed;
import org.shenava.music.Cents;
import org.shenava.music.CentsHistogram;
import org.shenava.music.Scala;
import org.shenava.settings.ScaleSettings;
import org.shenava.view.common.Preferences;

/**
 * The scale page: the note of this moment, the histogram and what is laid over it. {@link #pulse()} collects, shown or not; {@link
 * #tick} brings what is shown up to date. JavaFX thread only.
 */
public final class ScaleViewModel {
    /** The picture changes five times a second, about as often as answers do; the note moves with every frame. */
    private static final long PICTURE_NANOS = 200_000_000L;

    private static final double LOWEST_TONIC_HZ = 30;
    private static final double HIGHEST_TONIC_HZ = 2000;

    private final PlayedScale played;
    private final ObservableValue<LiveFeed> feed;
    private final Preferences preferences;
    private final ScaleFileJobs files;
    private final ScaleReading reading;

    private final ReadOnlyObjectWrapper<Optional<CurrentNote>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Drawn> drawn = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OptionalDouble> mark = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());

    private int seenChanges = -1;
    private long seenPoints = -1;
    private Object seenAnswer;
    private long drawnNanos;

    /**
     * A view model of what was played.
     *
     * @param played taken over as it is
     * @param feed the session that is heard
     */
    public ScaleViewModel(
            PlayedScale played, ObservableValue<LiveFeed> feed, Preferences preferences, ScaleFileJobs files) {
        this.played = played;
        this.feed = feed;
        this.preferences = preferences;
        this.files = files;
        this.reading = new ScaleReading(played);
        refresh();
    }

    /** The note of this moment; empty in silence. */
    ReadOnlyObjectProperty<Optional<CurrentNote>> note() {
        return note.getReadOnlyProperty();
    }

    /** What is shown; never null. */
    ReadOnlyObjectProperty<Drawn> drawn() {
        return drawn.getReadOnlyProperty();
    }

    /** Pitch in hertz that the student pointed at. */
    ReadOnlyObjectProperty<OptionalDouble> mark() {
        return mark.getReadOnlyProperty();
    }

    ScaleSettings settings() {
        return preferences.current().scale();
    }

    Optional<String> chosenMode() {
        return played.chosenMode();
    }

    /** Collects what was played since the last time. */
    public void pulse() {
        played.collect(feed.getValue());
    }

    /** Brings what is shown up to date. */
    public void tick(long nowNanos) {
        if (played.points() != seenPoints) {
            seenPoints = played.points();
            showNote();
        }
        Object answer = played.feed() == null ? null : played.feed().snapshot().answer();
        boolean changed = played.changes() != seenChanges || answer != seenAnswer;
        if (changed && nowNanos - drawnNanos >= PICTURE_NANOS) {
            drawnNanos = nowNanos;
            seenAnswer = answer;
            refresh();
        }
    }

    /** Forgets what was played. */
    void reset() {
        played.clear();
        showNote();
        refresh();
    }

    void fold(boolean folded) {
        if (played.folded() != folded) {
            played.fold(folded);
            refresh();
        }
    }

    void toggleFolded() {
        fold(!played.folded());
    }

    /** @param label of a mode; empty for the one that leads */
    void chooseMode(Optional<String> label) {
        played.chooseMode(label);
        refresh();
    }

    /**
     * Sets the tonic by hand, until {@link #automaticTonic()}.
     *
     * @return false when no tonic can lie there; nothing is changed then
     */
    boolean setTonic(double hz) {
        if (!(hz >= LOWEST_TONIC_HZ && hz <= HIGHEST_TONIC_HZ)) {
            return false;
        }
        change(scale -> new ScaleSettings(scale.referenceHz(), OptionalDouble.of(hz)));
        return true;
    }

    /** The tonic is where the student pointed. */
    void setTonicAtMark() {
        mark.get().ifPresent(hz -> {
            if (setTonic(hz)) {
                mark.set(OptionalDouble.empty());
            }
        });
    }

    /** The program finds the tonic again. */
    void automaticTonic() {
        change(scale -> new ScaleSettings(scale.referenceHz(), OptionalDouble.empty()));
    }

    /**
     * Sets the pitch of the A above middle C.
     *
     * @return false when it is out of bounds; nothing is changed then
     */
    boolean setReference(double hz) {
        try {
            change(scale -> new ScaleSettings(hz, scale.tonicHz()));
            return true;
        } catch (IllegalArgumentException outOfBounds) {
            return false;
        }
    }

    /** Points at a pitch of the histogram; outside the axis means at none. */
    void markAt(double cents) {
        Frame frame = drawn.get().frame();
        boolean inside = cents >= frame.fromCents() && cents <= frame.toCents();
        mark.set(inside ? OptionalDouble.of(Cents.above(frame.originHz(), cents)) : OptionalDouble.empty());
    }

    /** Moves the mark; without one it begins at the tonic. */
    void moveMark(double cents) {
        Frame frame = drawn.get().frame();
        double now = mark.get().isPresent()
                ? Cents.between(frame.originHz(), mark.get().getAsDouble())
                : -cents;
        markAt(Math.max(frame.fromCents(), Math.min(frame.toCents(), now + cents)));
    }

    /** Lays the scale of a file over the histogram. */
    void open(List<Path> scales) {
        // One is shown at a time: of several the last.
        files.open(scales.get(scales.size() - 1), scale -> {
            played.lay(Optional.of(scale));
            refresh();
        });
    }

    /** Takes the scale of a file away. */
    void removeLaidOver() {
        played.lay(Optional.empty());
        refresh();
    }

    /** Writes the notes that were played as a Scala file. */
    void savePlayed(Path file) {
        Scala scale = ScaleFiles.played(drawn.get());
        files.save(file, () -> scale.text(ScaleFiles.name(file)));
    }

    /** Writes the mode as the radif has it as a Scala file; nothing where no mode is shown. */
    void saveMode(Path file) {
        drawn.get()
                .frame()
                .mode()
                .map(ScaleFiles::ofRadif)
                .ifPresent(scale -> files.save(file, () -> scale.text(ScaleFiles.name(file))));
    }

    /** Writes the histogram as a table. */
    void saveTable(Path file) {
        double rate = played.feed() == null ? 1 : played.feed().pitches().pointsPerSecond();
        String table = ScaleFiles.csv(played.histogram(), drawn.get().frame(), rate);
        files.save(file, () -> table);
    }

    /** Seconds of pitched sound collected. */
    double heardSeconds() {
        CentsHistogram histogram = played.histogram();
        return played.feed() == null
                ? 0
                : histogram.total() / played.feed().pitches().pointsPerSecond();
    }

    private void change(UnaryOperator<ScaleSettings> change) {
        ScaleSettings wanted = change.apply(settings());
        preferences.change(settings -> settings.withScale(wanted));
        refresh();
    }

    private void showNote() {
        double hz = played.now();
        note.set(
                Double.isNaN(hz)
                        ? Optional.empty()
                        : Optional.of(CurrentNote.of(hz, drawn.get().frame())));
    }

    private void refresh() {
        seenChanges = played.changes();
        drawn.set(reading.read(settings()));
        showNote();
    }
}
