package org.shenava.view.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The newest notice for the user. JavaFX thread. */
public final class NoticeBoard {
    private final ReadOnlyObjectWrapper<Notice> newest = new ReadOnlyObjectWrapper<>();

    /** Null before the first one and after the user has put it away. */
    public ReadOnlyObjectProperty<Notice> newest() {
        return newest.getReadOnlyProperty();
    }

    public void post(Notice notice) {
        newest.set(notice);
    }

    public void putAway() {
        newest.set(null);
    }
}
