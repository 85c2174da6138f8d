package org.shenava.view.file;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.audio.Span;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Texts;
import org.shenava.view.common.TimeRange;

/** Moments and lengths of the file that is looked at, in words. JavaFX thread. */
public final class FileTimes {
    private final FileDesk desk;
    private final Texts texts;
    private final Bonds bonds = new Bonds();
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper selection = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper selected = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper outlineWords = new ReadOnlyStringWrapper("");

    FileTimes(FileDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        bonds.on(desk.queue().current(), this::showOutline);
        bonds.on(desk.outline(), this::showOutline);
        bonds.on(desk.range().cursor(), this::showClock);
        bonds.on(desk.range().length(), this::showClock);
        bonds.on(desk.range().selectionStart(), this::showSelection);
        bonds.on(desk.range().selectionEnd(), this::showSelection);
        bonds.on(desk.playback().rate(), this::showRate);
        showOutline();
        showSelection();
        showRate();
    }

    /** Where playback stands, and the length. */
    public ReadOnlyStringProperty clock() {
        return clock.getReadOnlyProperty();
    }

    /** Rate of time as a percentage. */
    public ReadOnlyStringProperty rate() {
        return rate.getReadOnlyProperty();
    }

    /** From when to when something is selected; empty when nothing is. */
    public ReadOnlyStringProperty selection() {
        return selection.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** How far the outline is, or why there is none; empty when it is there. */
    public ReadOnlyStringProperty outlineWords() {
        return outlineWords.getReadOnlyProperty();
    }

    static String between(Span span, Texts texts) {
        return texts.text("files.between", texts.clock(span.startSeconds()), texts.clock(span.endSeconds()));
    }

    private void showOutline() {
        Outline outline = desk.outline().get();
        if (outline.failure().isPresent()) {
            outlineWords.set(texts.text("files.outline.none"));
        } else if (outline.peaks().isPresent() || desk.queue().current().get() == null) {
            outlineWords.set("");
        } else {
            outlineWords.set(texts.text("files.outline.reading", texts.percent(Math.max(0, outline.progress()))));
        }
    }

    private void showClock() {
        clock.set(texts.text(
                "position",
                texts.clock(desk.range().cursor().get()),
                texts.clock(desk.range().length().get())));
    }

    private void showSelection() {
        TimeRange range = desk.range();
        selected.set(range.hasSelection());
        selection.set(
                range.hasSelection()
                        ? between(
                                new Span(
                                        range.selectionStart().get(),
                                        range.selectionEnd().get()),
                                texts)
                        : "");
        showClock();
    }

    private void showRate() {
        rate.set(texts.percent(desk.playback().rate().get()));
    }

    void close() {
        bonds.release();
    }
}
