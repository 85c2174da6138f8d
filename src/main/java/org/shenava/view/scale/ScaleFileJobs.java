package org.shenava.view.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.music.Scala;
import org.shenava.music.ScalaException;
import org.shenava.store.AtomicFiles;
import org.shenava.view.common.Message;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;

/** Reads and writes the files of the scale page, away from the JavaFX thread, and says how it went. Lives as long as the window. */
public final class ScaleFileJobs {
    /** The largest file of the archive has a hundredth of this. */
    private static final long MOST_BYTES = 1_000_000;

    private final JobRunner jobs;
    private final Executor ui;
    private final NoticeBoard notices;

    // JavaFX thread: why the last file could not be read; null when it could.
    private Notice refused;

    public ScaleFileJobs(JobRunner jobs, Executor ui, NoticeBoard notices) {
        this.jobs = jobs;
        this.ui = ui;
        this.notices = notices;
    }

    /** Content of a file, made on the job's thread. */
    @FunctionalInterface
    interface Content {
        String text() throws IOException;
    }

    /** What writes a file, on the job's thread. */
    @FunctionalInterface
    interface Writing {
        void write(Path file) throws IOException;
    }

    void save(Path file, Content content) {
        write(file, target -> AtomicFiles.write(target, content.text().getBytes(StandardCharsets.UTF_8)));
    }

    void write(Path file, Writing writing) {
        jobs.submit(
                "write " + file,
                context -> {
                    writing.write(file);
                    return file;
                },
                new JobListener<Path>() {
                    @Override
                    public void done(Path written) {
                        say(Message.of("scale.saved", written));
                    }

                    @Override
                    public void failed(Exception failure) {
                        log(failure);
                        say(Message.of("scale.notSaved", file));
                    }
                });
    }

    /** @param opened hears of the scale on the JavaFX thread; not at all when the file cannot be read */
    void open(Path file, Consumer<LaidOver> opened) {
        jobs.submit("read " + file, context -> read(file), new JobListener<LaidOver>() {
            @Override
            public void done(LaidOver scale) {
                ui.execute(() -> {
                    notices.takeBack(refused);
                    refused = null;
                    opened.accept(scale);
                });
            }

            @Override
            public void failed(Exception failure) {
                Notice notice = new Notice(message(file, failure));
                ui.execute(() -> {
                    refused = notice;
                    notices.post(notice);
                });
            }
        });
    }

    private static LaidOver read(Path file) throws IOException, ScalaException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("more than a megabyte");
        }
        return new LaidOver(file, Scala.read(Files.readAllBytes(file)));
    }

    private static Message message(Path file, Exception failure) {
        String name = String.valueOf(file.getFileName());
        if (failure instanceof ScalaException wrong) {
            Message what = Message.of("scale.scl." + wrong.fault().name());
            return wrong.found().isEmpty()
                    ? Message.of("scale.scl.wrong", name, wrong.line(), what)
                    : Message.of("scale.scl.wrongFound", name, wrong.line(), what, wrong.found());
        }
        log(failure);
        return Message.of("scale.scl.unreadable", name);
    }

    private void say(Message message) {
        ui.execute(() -> notices.post(new Notice(message)));
    }

    private static void log(Exception failure) {
        System.getLogger(ScaleFileJobs.class.getName())
                .log(System.Logger.Level.WARNING, "a file of the scale page", failure);
    }
}
