package org.shenava.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.view.common.Kept;
import org.shenava.view.common.Navigator;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;

/** What pages are made with, without a window: all runs at once, on this thread, and where a page wants to go is written down. */
public final class FakeContext {
    /** Ids of pages that were to be shown, and what was to be opened on them: {@code files}, {@code open a.wav}, {@code a.wav at 2.0}. */
    public final List<String> went = new ArrayList<>();

    public final FakeServices services;
    public final NoticeBoard notices = new NoticeBoard();
    public final Kept kept = new Kept();
    public final Preferences preferences;

    /** What stands for the JavaFX thread in the contexts that are made from now on. */
    public Executor ui = Runnable::run;

    public FakeContext(FakeServices services) {
        this(services, Settings.defaults());
    }

    public FakeContext(FakeServices services, Settings settings) {
        this.services = services;
        this.preferences =
                new Preferences(services.settings(), settings, services.jobs(), Runnable::run, refused -> {});
    }

    public PageContext in(Language language) {
        return in(language, kept);
    }

    /** @param longer what outlives a page, in place of what the other contexts share */
    public PageContext in(Language language, Kept longer) {
        return new PageContext(
                services,
                preferences,
                Texts.of(language),
                Palette.of(preferences.current().theme()),
                notices,
                ui,
                longer,
                new Way());
    }

    /** The newest sentence for the user; empty where there is none. */
    public String said() {
        return notices.newest().get() == null ? "" : notices.newest().get().words(Texts.of(Language.ENGLISH));
    }

    private final class Way implements Navigator {
        @Override
        public Page show(String id) {
            went.add(id);
            return new Elsewhere();
        }

        @Override
        public void open(List<Path> files) {
            throw new AssertionError("nobody asked for " + files);
        }

        @Override
        public void openAt(Path file, double seconds) {
            went.add(file.getFileName() + " at " + seconds);
        }
    }

    /** Another page, which only tells what it was given. */
    private final class Elsewhere implements Page {
        @Override
        public Parent view() {
            throw new UnsupportedOperationException("nothing is seen without a window");
        }

        @Override
        public Node firstFocus() {
            throw new UnsupportedOperationException("nothing is seen without a window");
        }

        @Override
        public void open(List<Path> files) {
            files.forEach(file -> went.add("open " + file.getFileName()));
        }
    }
}
