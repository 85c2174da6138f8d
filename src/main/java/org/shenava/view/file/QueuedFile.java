package org.shenava.view.file;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.audio.Span;
import org.shenava.view.common.FileAnalysis;

/** A file of the queue and what was found in it; has no texts. Changed by {@link FileQueue} only. JavaFX thread. */
public final class QueuedFile {
    /** How far cannot be told. */
    static final double UNKNOWN = -1;

    private final Path path;
    private final ReadOnlyObjectWrapper<FileState> state = new ReadOnlyObjectWrapper<>(FileState.WAITING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<PartAnalysis>> part = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<FileAnalysis> analysis = Optional.empty();
    private Optional<Exception> failure = Optional.empty();
    private double positionSeconds;

    QueuedFile(Path path) {
        this.path = path;
    }

    /**
     * A part that was looked at by itself.
     *
     * @param found empty while it is analysed, and when that failed
     * @param failure why there is nothing
     */
    public record PartAnalysis(Span span, Optional<FileAnalysis> found, Optional<Exception> failure) {
        boolean isRunning() {
            return found.isEmpty() && failure.isEmpty();
        }
    }

    public Path path() {
        return path;
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    public ReadOnlyObjectProperty<FileState> state() {
        return state.getReadOnlyProperty();
    }

    /** Share of the analysis that is done, 0 to 1; {@link #UNKNOWN} when that cannot be told. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** There once the state is {@link FileState#ANSWERED}; that of before while it is analysed again. */
    public Optional<FileAnalysis> analysis() {
        return analysis;
    }

    /** There when the state is {@link FileState#FAILED}. */
    public Optional<Exception> failure() {
        return failure;
    }

    /** The part that was looked at last. */
    public ReadOnlyObjectProperty<Optional<PartAnalysis>> part() {
        return part.getReadOnlyProperty();
    }

    /** Where playback stood when another file was chosen. */
    double positionSeconds() {
        return positionSeconds;
    }

    void rememberPosition(double seconds) {
        positionSeconds = seconds;
    }

    void progress(double share) {
        progress.set(share);
    }

    void part(PartAnalysis newPart) {
        part.set(Optional.of(newPart));
    }

    void forgetPart() {
        part.set(Optional.empty());
    }

    void waiting() {
        progress.set(UNKNOWN);
        state.set(FileState.WAITING);
    }

    void analysing() {
        progress.set(UNKNOWN);
        state.set(FileState.ANALYSING);
    }

    void answered(FileAnalysis found) {
        analysis = Optional.of(found);
        failure = Optional.empty();
        state.set(FileState.ANSWERED);
    }

    void failed(Exception reason) {
        failure = Optional.of(reason);
        analysis = Optional.empty();
        state.set(FileState.FAILED);
    }
}
