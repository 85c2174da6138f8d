package org.shenava.view.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.audio.Span;
import org.shenava.job.JobListener;
import org.shenava.music.Thresholds;
import org.shenava.recognition.AnswerStretch;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.settings.Settings;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Failures;
import org.shenava.view.common.FileAnalysis;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;
import org.shenava.view.common.TimeRange;
import org.shenava.view.file.QueuedFile.PartAnalysis;
import org.shenava.view.live.LivePage;

/** What the files page shows of the file that is looked at, in words, and what can be asked of it. JavaFX thread. */
public final class FilesViewModel {
    private final PageContext context;
    private final Texts texts;
    private final FileDesk desk;
    private final Bonds bonds = new Bonds();
    private final Bonds bondsOfFile = new Bonds();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<AnswerWords> whole = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<AnswerWords>> part = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper partTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<AnswerStretch>> stretches = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper stripWords = new ReadOnlyStringWrapper("");
    private final FileTimes times;
    private final AnswerExport exports;
    private final BiConsumer<Settings, Settings> changes = this::changed;

    public FilesViewModel(PageContext context, FileDesk desk) {
        this.context = context;
        this.texts = context.texts();
        this.desk = desk;
        times = new FileTimes(desk, texts);
        exports = new AnswerExport(context, desk, stretches.getReadOnlyProperty());
        context.preferences().listen(changes);
        bonds.on(desk.queue().current(), this::look);
        bonds.on(desk.playback().failure(), this::sayFailure);
        look();
    }

    public FileDesk desk() {
        return desk;
    }

    /** Name of the file that is looked at. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** Whether a file is looked at. */
    public ReadOnlyBooleanProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The answer for the whole file, or what it is waiting for; null when no file is looked at. */
    public ReadOnlyObjectProperty<AnswerWords> whole() {
        return whole.getReadOnlyProperty();
    }

    /** The same for the part that was looked at last. */
    public ReadOnlyObjectProperty<Optional<AnswerWords>> part() {
        return part.getReadOnlyProperty();
    }

    /** Which part that is. */
    public ReadOnlyStringProperty partTitle() {
        return partTitle.getReadOnlyProperty();
    }

    /** The answer over time; empty before there is one. */
    public ReadOnlyObjectProperty<List<AnswerStretch>> stretches() {
        return stretches.getReadOnlyProperty();
    }

    /** What stands in the place of the answer over time; empty where there is one. */
    public ReadOnlyStringProperty stripWords() {
        return stripWords.getReadOnlyProperty();
    }

    /** Moments and lengths in words. */
    public FileTimes times() {
        return times;
    }

    /** The answer over time, as files. */
    public AnswerExport exports() {
        return exports;
    }

    /** Files and folders that were given. */
    public void open(List<Path> given) {
        context.services()
                .jobs()
                .submit("find files", job -> FolderSearch.search(given, job), new JobListener<FolderSearch.Found>() {
                    @Override
                    public void done(FolderSearch.Found found) {
                        context.ui().execute(() -> take(found));
                    }

                    @Override
                    public void failed(Exception failure) {
                        Notice notice = Notice.ofFailure(failure);
                        context.ui().execute(() -> context.notices().post(notice));
                    }
                });
    }

    public void openAt(Path file, double seconds) {
        desk.openAt(file.toAbsolutePath().normalize(), seconds);
    }

    /** The answer for what is selected alone. */
    public void analyseSelection() {
        TimeRange range = desk.range();
        if (range.hasSelection() && desk.queue().current().get() != null) {
            desk.queue()
                    .analysePart(
                            desk.queue().current().get(),
                            new Span(
                                    range.selectionStart().get(),
                                    range.selectionEnd().get()));
        }
    }

    public void analyseAgain() {
        Optional.ofNullable(desk.queue().current().get()).ifPresent(desk.queue()::analyseAgain);
    }

    /** Plays the file on the page of live listening. */
    public void watchLive() {
        QueuedFile file = desk.queue().current().get();
        if (file != null) {
            desk.playback().pause();
            context.navigator().show(LivePage.ID).open(List.of(file.path()));
        }
    }

    /** Whether a stretch is too doubtful to be named, as the user or the model has it. */
    public boolean isUnsure(AnswerStretch stretch) {
        double own = analysis()
                .map(found -> found.modes().orElse(found.model()).unsureBelow())
                .orElse(0.0);
        String label = stretch.best().label();
        return stretch.best().p() < context.preferences().current().thresholds().of(label, own);
    }

    /** Another page takes its place. */
    public void close() {
        context.preferences().forget(changes);
        times.close();
        bonds.release();
        bondsOfFile.release();
    }

    private void take(FolderSearch.Found found) {
        if (found.files().isEmpty()) {
            say("files.folder.empty");
        } else if (found.cut()) {
            say("files.folder.cut", found.files().size());
        } else if (found.folders() > 0) {
            say("files.folder.found", found.files().size());
        }
        desk.queue().add(found.files());
    }

    private Optional<FileAnalysis> analysis() {
        return Optional.ofNullable(desk.queue().current().get()).flatMap(QueuedFile::analysis);
    }

    private void look() {
        QueuedFile file = desk.queue().current().get();
        bondsOfFile.release();
        chosen.set(file != null);
        title.set(file == null ? "" : file.name());
        if (file != null) {
            bondsOfFile.on(file.state(), this::showAnswer);
            bondsOfFile.on(file.progress(), this::showAnswer);
            bondsOfFile.on(file.part(), this::showPart);
        }
        showAnswer();
        showPart();
    }

    private void showAnswer() {
        QueuedFile file = desk.queue().current().get();
        whole.set(file == null ? null : words(file));
        // A model that names the dastgah of Iranian music says more over time than that it is Iranian.
        stretches.set(analysis()
                .map(FileAnalysis::answer)
                .map(answer -> answer.dastgah().orElse(answer))
                .map((RecordingAnswer answer) -> AnswerStretch.of(answer))
                .orElse(List.of()));
        boolean seen = file == null || stretches.get().stream().anyMatch(AnswerStretch::heard);
        stripWords.set(seen ? "" : noStretches(file));
    }

    private String noStretches(QueuedFile file) {
        return switch (file.state().get()) {
            case WAITING, ANALYSING -> texts.text("files.strip.empty");
            case ANSWERED -> texts.text("files.strip.quiet");
            case FAILED -> texts.text("files.strip.none", whole.get().detail());
        };
    }

    private AnswerWords words(QueuedFile file) {
        return switch (file.state().get()) {
            case WAITING -> plain(texts.text("files.state.waiting"), "");
            case ANALYSING -> plain(FileWords.analysing(file, texts), "");
            case ANSWERED -> AnswerWords.of(file.analysis().orElseThrow().judged(thresholds()), texts);
            case FAILED ->
                plain(
                        texts.text("files.state.failed"),
                        Failures.sentence(file.failure().orElseThrow(), texts));
        };
    }

    private Thresholds thresholds() {
        return context.preferences().current().thresholds();
    }

    /** Whoever changes a threshold sees at once what comes of it. */
    private void changed(Settings before, Settings after) {
        if (!before.thresholds().equals(after.thresholds())) {
            showAnswer();
            showPart();
        }
    }

    private void showPart() {
        Optional<PartAnalysis> newest = Optional.ofNullable(
                        desk.queue().current().get())
                .flatMap(file -> file.part().get());
        partTitle.set(newest.map(one -> texts.text("files.answer.part", FileTimes.between(one.span(), texts)))
                .orElse(""));
        part.set(newest.map(this::words));
    }

    private AnswerWords words(PartAnalysis one) {
        if (one.isRunning()) {
            return plain(texts.text("files.state.analysing"), "");
        }
        return one.found()
                .map(found -> AnswerWords.of(found.judged(thresholds()), texts))
                .orElseGet(() -> plain(
                        texts.text("files.state.failed"),
                        Failures.sentence(one.failure().orElseThrow(), texts)));
    }

    private static AnswerWords plain(String sentence, String detail) {
        return new AnswerWords(sentence, detail, false, List.of(), "", "", "");
    }

    private void sayFailure() {
        desk.playback().failure().get().ifPresent(failure -> context.notices().post(Notice.ofFailure(failure)));
    }

    private void say(String key, Object... arguments) {
        context.notices().post(Notice.of(key, arguments));
    }
}
