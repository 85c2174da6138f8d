package org.shenava.view.common;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The newest notice for the user. JavaFX thread. */
public final class NoticeBoard {
    private final ReadOnlyObjectWrapper<Notice> newest = new ReadOnlyObjectWrapper<>();

    private final Set<String> posted = new HashSet<>();

    /** Null before the first one and after the user has put it away. */
    public ReadOnlyObjectProperty<Notice> newest() {
        return newest.getReadOnlyProperty();
    }

    public void post(Notice notice) {
        newest.set(notice);
    }

    /** Posts what need not be said twice while the window is open. */
    public void postOnce(String reason, Notice notice) {
        if (posted.add(reason)) {
            post(notice);
        }
    }

    public void putAway() {
        newest.set(null);
    }

    /** Takes a notice back that holds no more, if it is still to be seen. */
    public void takeBack(Notice notice) {
        if (newest.get() == notice) {
            putAway();
        }
    }
}
