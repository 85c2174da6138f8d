package org.shenava.view.library;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.transformation.SortedList;
import org.shenava.library.results.Judge;
import org.shenava.library.results.Similar;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScanResult;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.settings.Settings;
import org.shenava.view.common.LongWork;
import org.shenava.view.common.Message;
import org.shenava.view.common.MusicLibrary;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Preferences;

/** The recordings of a folder and what each is. Lives as long as the window, and knows no texts. JavaFX thread. */
final class ScanViewModel {
    private static final int MOST_ALIKE = 50;

    private final MusicLibrary library;
    private final Preferences preferences;
    private final Executor ui;
    private final LongWork work;
    private final LongWork small;
    private final StringProperty folder = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Judge> judge;
    private final ReadOnlyObjectWrapper<MusicLibrary.Classes> classes =
            new ReadOnlyObjectWrapper<>(new MusicLibrary.Classes(List.of(), List.of(), 0, 0));
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private final ReadOnlyObjectWrapper<ScannedTrack> alikeTo = new ReadOnlyObjectWrapper<>();
    private final List<ScanOutcome> all = new ArrayList<>();
    private final TrackRows list = new TrackRows();
    private Optional<Path> scanned = Optional.empty();
    private boolean toldSetAside;

    // Any thread: what was heard and is not shown yet.
    private final Arrivals<ScanOutcome> arrivals;

    ScanViewModel(PageContext context) {
        library = context.services().library();
        ui = context.ui();
        arrivals = new Arrivals<>(ui, this::take);
        work = new LongWork(context.services().jobs(), ui, System::nanoTime);
        small = new LongWork(context.services().jobs(), ui, System::nanoTime);
        preferences = context.preferences();
        Settings settings = preferences.current();
        folder.set(settings.library().folder());
        judge = new ReadOnlyObjectWrapper<>(new Judge(settings.thresholds(), 0, 0));
        preferences.listen(this::settingsChanged);
        sift();
    }

    /** The one of the window. */
    static ScanViewModel of(PageContext context) {
        return context.kept().the(ScanViewModel.class, () -> new ScanViewModel(context));
    }

    /** As the user wrote it; at first the folder of the last scan. */
    StringProperty folder() {
        return folder;
    }

    LongWork work() {
        return work;
    }

    /** What is written to files, said by hand or looked for meanwhile, one after the other. */
    LongWork small() {
        return small;
    }

    /** Sorted by the comparator that a table gives it. */
    SortedList<ScanOutcome> rows() {
        return list.rows();
    }

    ReadOnlyObjectProperty<Judge> judge() {
        return judge.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MusicLibrary.Classes> classes() {
        return classes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** The recording whose like are listed; null for all recordings. */
    ReadOnlyObjectProperty<ScannedTrack> alikeTo() {
        return alikeTo.getReadOnlyProperty();
    }

    /** The folder whose recordings these are. */
    Optional<Path> scanned() {
        return scanned;
    }

    /** Which of them are listed. */
    TrackRows list() {
        return list;
    }

    List<ScannedTrack> tracks() {
        return tracks(all);
    }

    /** Scans the folder that is written. */
    void scan() {
        Optional<Path> place = folder(folder.get());
        if (place.isEmpty() || work.running().get()) {
            work.say(
                    place.isEmpty()
                            ? Message.of("library.noFolder")
                            : work.message().get());
            return;
        }
        scanned = place;
        preferences.change(settings ->
                settings.withLibrary(settings.library().withFolder(place.get().toString())));
        all.clear();
        arrivals.clear();
        alikeTo.set(null);
        list.clear();
        count();
        work.begin(
                "scan library",
                job -> {
                    MusicLibrary.Classes found = library.classes();
                    ui.execute(() -> know(found));
                    return library.scan(place.get(), arrivals::add, job);
                },
                result -> work.say(scannedMessage(result)));
    }

    /** That what was known was damaged is said once. */
    private Message scannedMessage(ScanResult result) {
        Optional<Path> aside = toldSetAside ? Optional.empty() : library.setAside();
        toldSetAside |= aside.isPresent();
        return aside.map(kept -> Message.of("library.setAside", result.tracks().size(), result.heardNow(), kept))
                .orElseGet(() -> Message.of("library.scanned", result.tracks().size(), result.heardNow()));
    }

    /** An absolute folder that is there. */
    private static Optional<Path> folder(String written) {
        try {
            Path path = Path.of(written.strip());
            return path.isAbsolute() && Files.isDirectory(path) ? Optional.of(path.normalize()) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    void search(String words) {
        list.search(words, judge.get());
    }

    void show(Filter chosen) {
        list.show(chosen, judge.get());
    }

    /** Keeps what the user says of a recording and of all copies of it; empty takes it back. */
    void say(ScannedTrack track, Optional<ByHand> said) {
        MusicLibrary.Classes among = classes.get();
        small.beginInTurn(
                "say by hand",
                job -> {
                    library.sayByHand(track.sha256(), among, said);
                    return said;
                },
                done -> {
                    TrackRows.exchange(all, track.sha256(), said);
                    list.exchange(track.sha256(), said);
                    count();
                    sift();
                });
    }

    /** Lists only what sounds like a recording, the likest first. */
    void showAlike(ScannedTrack seed) {
        List<ScannedTrack> tracks = tracks();
        small.beginInTurn("more like this", job -> Similar.to(seed, tracks, MOST_ALIKE), alike -> {
            List<ScanOutcome> found = new ArrayList<>(List.of(new Heard(seed)));
            alike.forEach(one -> found.add(new Heard(one.track())));
            alikeTo.set(seed);
            list.setAll(found);
        });
    }

    void showAll() {
        alikeTo.set(null);
        list.setAll(all);
    }

    /** All that was found, for reports. */
    ScanResult found() {
        return new ScanResult(all, 0, 0);
    }

    private void know(MusicLibrary.Classes found) {
        classes.set(found);
        judge.set(new Judge(judge.get().thresholds(), found.modelsOwn(), found.modesOwn()));
    }

    private void settingsChanged(Settings before, Settings after) {
        if (!before.thresholds().equals(after.thresholds())) {
            Judge was = judge.get();
            judge.set(new Judge(after.thresholds(), was.modelsOwn(), was.modesOwn()));
            count();
            sift();
        }
    }

    private void take(List<ScanOutcome> taken) {
        all.addAll(taken);
        if (alikeTo.get() == null) {
            list.addAll(taken);
        }
        counts.set(counts.get().with(taken, judge.get()));
    }

    /** Tells whoever watches also when an answer changed that leaves the numbers as they are. */
    private void count() {
        counts.set(Counts.NONE);
        counts.set(Counts.NONE.with(all, judge.get()));
    }

    private void sift() {
        list.sift(judge.get());
    }

    private static List<ScannedTrack> tracks(List<ScanOutcome> outcomes) {
        return outcomes.stream()
                .filter(Heard.class::isInstance)
                .map(one -> ((Heard) one).track())
                .toList();
    }
}
