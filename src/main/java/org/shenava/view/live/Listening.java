package org.shenava.view.live;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.live.LiveFeed;
import org.shenava.view.common.Message;

/** What is listened to, for every page, and kept when pages are built anew: has no texts. JavaFX thread. */
public final class Listening {
    private final FeedDoor door = new FeedDoor();
    private final AnswerCourse course = new AnswerCourse();
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.IDLE);
    private final ReadOnlyObjectWrapper<LiveFeed> feed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> source = new ReadOnlyObjectWrapper<>();

    // Of the newest request.
    private Optional<Path> file = Optional.empty();

    public ReadOnlyObjectProperty<Activity> activity() {
        return activity.getReadOnlyProperty();
    }

    /** The session whose columns are drawn; stays after its end, null before the first one. */
    public ReadOnlyObjectProperty<LiveFeed> feed() {
        return feed.getReadOnlyProperty();
    }

    /** Names the device or file that is heard, or was heard last; null before the first, and when nothing could be opened. */
    ReadOnlyObjectProperty<Message> source() {
        return source.getReadOnlyProperty();
    }

    /** A source with a name of its own, the same in every language. */
    static Message named(String name) {
        return Message.of("source.own", name);
    }

    AnswerCourse course() {
        return course;
    }

    /** File that is heard, or was heard last; empty for a microphone and for the example. */
    public Optional<Path> file() {
        return file;
    }

    FeedDoor door() {
        return door;
    }

    void opening(Message newSource, Optional<Path> newFile) {
        file = newFile;
        activity.set(Activity.OPENING);
        source.set(newSource);
    }

    /** The feed changes last, so that whoever hears of it finds the rest in place. */
    void opened(Activity wanted, LiveFeed opened) {
        if (wanted == Activity.LISTENING) {
            // The device that was really opened may have a fuller name than the one asked for.
            source.set(named(opened.sourceName()));
        }
        activity.set(wanted);
        feed.set(opened);
    }

    void notOpened() {
        activity.set(Activity.IDLE);
        source.set(null);
    }

    void over() {
        activity.set(Activity.IDLE);
    }
}
