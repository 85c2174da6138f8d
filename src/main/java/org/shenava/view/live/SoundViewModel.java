package org.shenava.view.live;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.audio.Level;
import org.shenava.live.LiveSnapshot;
import org.shenava.view.common.Texts;

/** The sound itself: level, place in the recording, losses. JavaFX thread. */
public final class SoundViewModel {
    private static final double UNKNOWN = -1;

    private final Texts texts;
    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(Level.NOTHING);
    private final ReadOnlyObjectWrapper<LevelWarning> levelWarning = new ReadOnlyObjectWrapper<>(LevelWarning.NONE);
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper dropped = new ReadOnlyStringWrapper("");
    private long windowsBeforeAnswers;
    private boolean answersBegan;

    SoundViewModel(Texts texts) {
        this.texts = texts;
    }

    public ReadOnlyObjectProperty<Level> level() {
        return level.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LevelWarning> levelWarning() {
        return levelWarning.getReadOnlyProperty();
    }

    /** Time, and the length where it is known. */
    public ReadOnlyStringProperty position() {
        return position.getReadOnlyProperty();
    }

    /** Share of a file that was played, 0 to 1; negative without a known length. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** What was lost because the machine is too slow; empty while nothing was. */
    public ReadOnlyStringProperty dropped() {
        return dropped.getReadOnlyProperty();
    }

    void newSession() {
        windowsBeforeAnswers = 0;
        answersBegan = false;
    }

    void show(LiveSnapshot snapshot, double lengthSeconds, boolean microphone) {
        level.set(snapshot.level());
        levelWarning.set(LevelWarning.of(snapshot.level(), microphone));
        showPosition(snapshot.timeSeconds(), lengthSeconds);
        showDropped(snapshot);
    }

    /** Place and losses stay to be read. */
    void soundIsOver() {
        level.set(Level.NOTHING);
        levelWarning.set(LevelWarning.NONE);
    }

    private void showPosition(double seconds, double lengthSeconds) {
        boolean known = lengthSeconds > 0;
        String time = texts.clock(seconds);
        position.set(known ? texts.text("position", time, texts.clock(lengthSeconds)) : time);
        progress.set(known ? Math.min(1, seconds / lengthSeconds) : UNKNOWN);
    }

    /** Answers that could not be given before the model was there are no loss. */
    private void showDropped(LiveSnapshot snapshot) {
        answersBegan |= snapshot.answer().isPresent();
        if (!answersBegan) {
            windowsBeforeAnswers = snapshot.droppedWindows();
        }
        long windows = snapshot.droppedWindows() - windowsBeforeAnswers;
        List<String> losses = new ArrayList<>();
        if (snapshot.droppedBlocks() > 0) {
            losses.add(texts.text("status.dropped.blocks", texts.number(snapshot.droppedBlocks())));
        }
        if (windows > 0) {
            losses.add(texts.text("status.dropped.windows", texts.number(windows)));
        }
        dropped.set(String.join(" · ", losses));
    }
}
