package org.shenava.view.picture;

import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.settings.PictureSettings;
import org.shenava.view.common.Message;

/**
 * The spectrogram of a recording: all of it in as many columns as a screen has, and where less is seen, that part once more as fine as the
 * settings make it. Jobs compute; the newest request wins. Has no texts, and is kept when pages are built anew, see {@link FilePictures}: a
 * long recording takes a while. JavaFX thread.
 */
final class FilePictureViewModel {
    private static final Logger LOG = System.getLogger(FilePictureViewModel.class.getName());
    private static final double NOTHING_RUNS = -1;
    private static final double LEAST_PROGRESS = 0.01;

    /** A column that is seen wider than this is worth drawing finer. */
    private static final double COARSE_PIXELS = 1.5;

    private final JobRunner jobs;
    private final Executor ui;
    private final PictureViewModel picture;
    private final ReadOnlyObjectWrapper<FileSpectrum> overview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FileSpectrum> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(NOTHING_RUNS);
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>();

    private Optional<ContourSource> contour = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private PictureSettings drawn;
    private final Work overviewWork = new Work();
    private final Work detailWork = new Work();

    FilePictureViewModel(JobRunner jobs, Executor ui, PictureViewModel picture) {
        this.jobs = jobs;
        this.ui = ui;
        this.picture = picture;
        picture.settings().addListener((observed, before, after) -> settingsChanged());
    }

    /** All of the recording; null before it is computed. */
    ReadOnlyObjectProperty<FileSpectrum> overview() {
        return overview.getReadOnlyProperty();
    }

    /** A part of the recording, finer than {@link #overview()}; null when there is none. */
    ReadOnlyObjectProperty<FileSpectrum> detail() {
        return detail.getReadOnlyProperty();
    }

    /** Of computing the overview, 0 to 1; below 0 while it is not computed. */
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Why there is no picture, in a sentence; null when all is well. */
    ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    void contour(ContourSource source) {
        contour = Optional.of(source);
        settingsChanged();
    }

    /** Another recording; what is computed for the one before is given up. The same one stays as it is. */
    void show(Path newFile) {
        if (file.filter(newFile::equals).isEmpty()) {
            showNothing();
            file = Optional.of(newFile);
            compute();
        }
    }

    /** There is no recording any more; what is computed for it is given up. */
    void showNothing() {
        file = Optional.empty();
        overviewWork.cancel();
        detailWork.cancel();
        progress.set(NOTHING_RUNS);
        trouble.set(null);
        overview.set(null);
        // A part of the one before would stand at the same times of the next.
        detail.set(null);
    }

    /**
     * Looks whether the part that is seen is worth computing finer, and does so.
     *
     * @param width pixels of the picture
     */
    void see(double startSeconds, double endSeconds, double width) {
        FileSpectrum all = overview.get();
        double seconds = endSeconds - startSeconds;
        if (all == null || file.isEmpty() || seconds <= 0 || !isCoarse(all, seconds, width)) {
            return;
        }
        FileSpectrum now = detail.get();
        if (now != null
                && now.seconds(0) <= Math.max(0, startSeconds)
                && now.endSeconds()
                        >= Math.min(endSeconds, all.endSeconds()) - now.spec().lagSeconds()
                && !isCoarse(now, seconds, width)) {
            return;
        }
        // As much on both sides, so that moving on does not wait.
        FileSpectrum.Request part = new FileSpectrum.Request(
                file.get(), all.spec(), Math.max(0, startSeconds - seconds), endSeconds + seconds, Optional.empty());
        // Without a sentence: the overview stays to be seen.
        detailWork.start(
                part,
                share -> {},
                detail::set,
                failure -> LOG.log(Logger.Level.WARNING, "a part of a recording could not be drawn finer", failure));
    }

    /** Whether columns of the sound hide in columns that are seen too wide. */
    private static boolean isCoarse(FileSpectrum spectrum, double seconds, double width) {
        double pixels = width / seconds * spectrum.pool() / spectrum.spec().columnsPerSecond();
        return spectrum.pool() > 1 && pixels > COARSE_PIXELS;
    }

    private void settingsChanged() {
        if (file.isEmpty() || drawn == null) {
            return;
        }
        SpectrogramSpec wanted = PictureSpecs.spec(picture.settings().get());
        boolean pitchesMissing = picture.settings().get().contour() && !drawn.contour() && contour.isPresent();
        if (!wanted.equals(PictureSpecs.spec(drawn)) || pitchesMissing) {
            compute();
        }
    }

    private void compute() {
        drawn = picture.settings().get();
        detailWork.cancel();
        trouble.set(null);
        progress.set(0);
        FileSpectrum.Request all = FileSpectrum.Request.all(
                file.orElseThrow(), PictureSpecs.spec(drawn), contour.filter(source -> drawn.contour()));
        overviewWork.start(all, progress::set, this::computed, this::failed);
    }

    private void computed(FileSpectrum spectrum) {
        progress.set(NOTHING_RUNS);
        detail.set(null);
        overview.set(spectrum);
    }

    private void failed(Exception failure) {
        progress.set(NOTHING_RUNS);
        trouble.set(Message.failure(failure));
    }

    /** One job at a time; an older one is cancelled, and if it is done all the same nobody hears of it. */
    private final class Work {
        private long newest;
        private Optional<JobHandle> running = Optional.empty();

        void start(
                FileSpectrum.Request request,
                Consumer<Double> heard,
                Consumer<FileSpectrum> done,
                Consumer<Exception> failed) {
            cancel();
            long mine = newest;
            running = Optional.of(jobs.submit(
                    "spectrogram of " + request.file().getFileName(),
                    job -> FileSpectrum.read(request, job),
                    new JobListener<FileSpectrum>() {
                        // The job's thread alone.
                        private double said;

                        @Override
                        public void progress(double fraction, String message) {
                            if (fraction - said >= LEAST_PROGRESS) {
                                said = fraction;
                                inTurn(mine, () -> heard.accept(fraction));
                            }
                        }

                        @Override
                        public void done(FileSpectrum spectrum) {
                            inTurn(mine, () -> done.accept(spectrum));
                        }

                        @Override
                        public void failed(Exception failure) {
                            inTurn(mine, () -> failed.accept(failure));
                        }
                    }));
        }

        void cancel() {
            newest++;
            running.ifPresent(JobHandle::cancel);
            running = Optional.empty();
        }

        private void inTurn(long request, Runnable news) {
            ui.execute(() -> {
                if (request == newest) {
                    news.run();
                }
            });
        }
    }
}
