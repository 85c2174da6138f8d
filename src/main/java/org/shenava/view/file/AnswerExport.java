package org.shenava.view.file;

import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.shenava.job.JobListener;
import org.shenava.music.Labels;
import org.shenava.recognition.AnswerStretch;
import org.shenava.recognition.LabelTrack.Row;
import org.shenava.store.AtomicFiles;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;

/** Writes the answer over time of the file that is looked at. JavaFX thread; written by jobs. */
public final class AnswerExport {
    private static final Logger LOG = System.getLogger(AnswerExport.class.getName());

    private final PageContext context;
    private final Texts texts;
    private final FileDesk desk;
    private final ObservableValue<List<AnswerStretch>> stretches;

    AnswerExport(PageContext context, FileDesk desk, ObservableValue<List<AnswerStretch>> stretches) {
        this.context = context;
        this.texts = context.texts();
        this.desk = desk;
        this.stretches = stretches;
    }

    /** A name to propose for the written answer. */
    public String exportName(ExportFormat format) {
        String name = name();
        int point = name.lastIndexOf('.');
        return (point > 0 ? name.substring(0, point) : name) + format.suffix();
    }

    /** Writes the answer over time. */
    public void export(ExportFormat format, Path target) {
        List<AnswerStretch> all = stretches.getValue();
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
                                context.ui().execute(() -> say("files.export.done", written));
                            }

                            @Override
                            public void failed(Exception failure) {
                                LOG.log(Logger.Level.WARNING, "an answer over time was not written", failure);
                                context.ui().execute(() -> say("files.export.failed", target));
                            }
                        });
    }

    private Row row(AnswerStretch stretch) {
        return new Row(
                stretch.startSeconds(),
                stretch.endSeconds(),
                texts.name(Labels.of(stretch.best().label())),
                Math.min(1, stretch.best().p()));
    }

    private String name() {
        return Optional.ofNullable(desk.queue().current().get())
                .map(QueuedFile::name)
                .orElse("");
    }

    private void say(String key, Path file) {
        context.notices().post(Notice.of(key, file));
    }
}
