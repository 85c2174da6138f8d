package org.shenava.view.live;

import java.nio.file.Path;
import java.util.Optional;
import org.shenava.live.LiveFeed;

/** Lets tests of other packages open and close what is listened to, as the live view model does. */
public final class ListeningDoor {
    private ListeningDoor() {}

    public static void open(Listening listening, Activity activity, LiveFeed feed, Optional<Path> file) {
        listening.opening(Listening.named(feed.sourceName()), file);
        listening.opened(activity, feed);
    }

    public static void over(Listening listening) {
        listening.over();
    }
}
