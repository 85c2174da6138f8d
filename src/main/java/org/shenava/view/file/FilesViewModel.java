package org.shenava.view.file;

import java.nio.charset.StandardCharsets;
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
import org.shenava.music.Labels;
import org.shenava.music.Thresholds;
import org.shenava.recognition.AnswerStretch;
import org.shenava.recognition.LabelTrack.Row;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.settings.Settings;
import org.shenava.store.AtomicFiles;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Failures;
import org.shenava.view.common.FileAnalysis;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;
import org.shenava.view.common.TimeRange;
import org.shenava.view.file.QueuedFile.PartAnalysis;

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
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper selection = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper selected = new ReadOnlyBooleanWrapper();
    private final BiConsumer<Settings, Settings> changes = this::changed;
    private final ReadOnlyStringWrapper outlineWords = new ReadOnlyStringWrapper("");

    public FilesViewModel(PageContext context, FileDesk desk) {
        this.context = context;
        this.texts = context.texts();
        this.desk = desk;
        context.preferences().listen(changes);
        bonds.on(desk.queue().current(), this::look);
        bonds.on(desk.outline(), this::showOutline);
        bonds.on(desk.range().cursor(), this::showClock);
        bonds.on(desk.range().length(), this::showClock);
        bonds.on(desk.range().selectionStart(), this::showSelection);
        bonds.on(desk.range().selectionEnd(), this::showSelection);
        bonds.on(desk.playback().rate(), this::showRate);
        bonds.on(desk.playback().failure(), this::sayFailure);
        look();
        showOutline();
        showSelection();
        showRate();
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

    /** Where playback stands, and the length. */
    public ReadOnlyStringProperty clock() {
        return clock.getReadOnlyProperty();
    }

    /** Rate of time as a percentage. */
    public ReadOnlyStringProperty rate() {
        return rate.getReadOnlyProperty();
    }

    /** From when to when something is selected; empty when nothing is. */
    public ReadOnlyStringProperty selection() {
        return selection.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** How far the outline is, or why there is none; empty when it is there. */
    public ReadOnlyStringProperty outlineWords() {
        return outlineWords.getReadOnlyProperty();
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
                        String sentence = Failures.sentence(failure, texts);
                        context.ui().execute(() -> say(sentence));
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

    /** The selection begins at the cursor. */
    public void selectFromHere() {
        TimeRange range = desk.range();
        double end = range.selectionEnd().get() > range.cursor().get()
                ? range.selectionEnd().get()
                : range.length().get();
        range.select(range.cursor().get(), end);
    }

    /** The selection ends at the cursor. */
    public void selectToHere() {
        TimeRange range = desk.range();
        double cursor = range.cursor().get();
        range.select(Math.min(range.selectionStart().get(), cursor), cursor);
    }

    /** Sees the selection alone, or all when that is seen or nothing is selected. */
    public void zoomToSelection() {
        TimeRange range = desk.range();
        double seen = range.end().get() - range.start().get();
        double wanted = range.selectionEnd().get() - range.selectionStart().get();
        range.zoomOut();
        if (range.hasSelection() && seen > wanted * 1.01) {
            range.zoom(range.length().get() / wanted, 0);
            range.pan(range.selectionStart().get());
        }
    }

    /** Plays the file on the page of live listening. */
    public void watchLive() {
        QueuedFile file = desk.queue().current().get();
        if (file != null) {
            desk.playback().pause();
            context.navigator().show("live").open(List.of(file.path()));
        }
    }

    /** A name to propose for the written answer. */
    public String exportName(ExportFormat format) {
        String name = title.get();
        int point = name.lastIndexOf('.');
        return (point > 0 ? name.substring(0, point) : name) + format.suffix();
    }

    /** Writes the answer over time. */
    public void export(ExportFormat format, Path target) {
        List<AnswerStretch> all = stretches.get();
        List<Row> rows = (format.joins() ? AnswerStretch.joined(all) : all)
                .stream().filter(AnswerStretch::heard).map(this::row).toList();
        int sampleRateHz =
                desk.outline().get().peaks().map(peaks -> peaks.sampleRateHz()).orElse(44_100);
        byte[] bytes = format.write(rows, sampleRateHz).getBytes(StandardCharsets.UTF_8);
        context.services()
                .jobs()
                .submit(
                        "write labels",
                        job -> {
                            AtomicFiles.write(target, bytes);
                            return target;
                        },
                        new JobListener<Path>() {
                            @Override
                            public void done(Path written) {
                                context.ui().execute(() -> say(texts.text("files.export.done", written.toString())));
                            }

                            @Override
                            public void failed(Exception failure) {
                                context.ui().execute(() -> say(texts.text("files.export.failed", target.toString())));
                            }
                        });
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
        bonds.release();
        bondsOfFile.release();
    }

    private Row row(AnswerStretch stretch) {
        return new Row(
                stretch.startSeconds(),
                stretch.endSeconds(),
                texts.name(Labels.of(stretch.best().label())),
                Math.min(1, stretch.best().p()));
    }

    private void take(FolderSearch.Found found) {
        if (found.files().isEmpty()) {
            say(texts.text("files.folder.empty"));
        } else if (found.cut()) {
            say(texts.text("files.folder.cut", texts.number(found.files().size())));
        } else if (found.folders() > 0) {
            say(texts.text("files.folder.found", texts.number(found.files().size())));
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
        partTitle.set(newest.map(one -> texts.text("files.answer.part", between(one.span())))
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

    private void showOutline() {
        Outline outline = desk.outline().get();
        if (outline.failure().isPresent()) {
            outlineWords.set(texts.text("files.outline.none"));
        } else if (outline.peaks().isPresent() || desk.queue().current().get() == null) {
            outlineWords.set("");
        } else {
            outlineWords.set(texts.text("files.outline.reading", texts.percent(Math.max(0, outline.progress()))));
        }
    }

    private void showClock() {
        clock.set(texts.text(
                "position",
                texts.clock(desk.range().cursor().get()),
                texts.clock(desk.range().length().get())));
    }

    private void showSelection() {
        TimeRange range = desk.range();
        selected.set(range.hasSelection());
        selection.set(
                range.hasSelection()
                        ? between(new Span(
                                range.selectionStart().get(),
                                range.selectionEnd().get()))
                        : "");
        showClock();
    }

    private String between(Span span) {
        return texts.text("files.between", texts.clock(span.startSeconds()), texts.clock(span.endSeconds()));
    }

    private void showRate() {
        rate.set(texts.percent(desk.playback().rate().get()));
    }

    private void sayFailure() {
        desk.playback().failure().get().ifPresent(failure -> say(Failures.sentence(failure, texts)));
    }

    private void say(String sentence) {
        context.notices().post(new Notice(sentence));
    }
}
