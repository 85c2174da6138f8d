package org.shenava.view.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.view.common.ColourMap;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.TimeRange;

/** The spectrogram of a whole file, log-frequency. */
final class PlainPicture extends TimedPicture {
    private static final double LOWEST_DB = -80;
    private static final double HIGHEST_DB = -10;

    private final PageContext context;
    private final SpectrogramSpec spec = SpectrogramSpec.standard();
    private final ColourMap colours = new ColourMap(LOWEST_DB, HIGHEST_DB);
    private final Seek seek;
    private Optional<WritableImage> image = Optional.empty();
    private Optional<JobHandle> reading = Optional.empty();
    private long request;

    /** Where the user wants to go; set after the picture was made. */
    private static final class Seek implements DoubleConsumer {
        private DoubleConsumer hearer = seconds -> {};

        @Override
        public void accept(double seconds) {
            hearer.accept(seconds);
        }
    }

    PlainPicture(PageContext context, TimeRange range) {
        this(context, range, new Seek());
    }

    private PlainPicture(PageContext context, TimeRange range, Seek seek) {
        super(range, seek);
        this.context = context;
        this.seek = seek;
        getStyleClass().add("plot");
        setAccessibleText(context.texts().text("files.picture"));
    }

    void setOnSeek(DoubleConsumer hearer) {
        seek.hearer = hearer;
    }

    /** Draws another file as soon as it is read. */
    void show(Path file) {
        reading.ifPresent(JobHandle::cancel);
        image = Optional.empty();
        repaint();
        long mine = ++request;
        reading = Optional.of(context.services()
                .jobs()
                .submit(
                        "picture",
                        job -> draw(WholeSpectrogram.read(file, spec, job)),
                        new JobListener<WritableImage>() {
                            @Override
                            public void done(WritableImage drawn) {
                                context.ui().execute(() -> show(mine, drawn));
                            }

                            @Override
                            public void failed(Exception failure) {
                                // The queue says why.
                                System.getLogger(PlainPicture.class.getName())
                                        .log(System.Logger.Level.DEBUG, "no picture", failure);
                            }
                        }));
    }

    private void show(long asked, WritableImage drawn) {
        if (asked == request) {
            image = Optional.of(drawn);
            repaint();
        }
    }

    private WritableImage draw(List<float[]> columns) {
        WritableImage drawn = new WritableImage(Math.max(1, columns.size()), spec.rowCount());
        PixelWriter writer = drawn.getPixelWriter();
        for (int x = 0; x < columns.size(); x++) {
            for (int row = 0; row < spec.rowCount(); row++) {
                writer.setArgb(x, spec.rowCount() - 1 - row, colours.argb(columns.get(x)[row]));
            }
        }
        return drawn;
    }

    @Override
    void paint(GraphicsContext pen, double width, double height) {
        double length = range().length().get();
        if (image.isEmpty() || length <= 0) {
            return;
        }
        WritableImage whole = image.get();
        double from = range().start().get() / length * whole.getWidth();
        double columns = (range().end().get() - range().start().get()) / length * whole.getWidth();
        pen.drawImage(whole, from, 0, columns, whole.getHeight(), 0, 0, width, height);
    }

    @Override
    void close() {
        reading.ifPresent(JobHandle::cancel);
        super.close();
    }
}
