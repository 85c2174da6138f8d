package org.shenava.view;

import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.shenava.view.common.PageSource;
import org.shenava.view.common.Shortcut;
import org.shenava.view.live.LivePage;
import org.shenava.view.live.LiveViewModel;

/** Keys that hold on every page. */
final class WindowKeys {
    private static final int MOST_DIGIT_KEYS = 9;

    private final Shell shell;
    private final LiveViewModel live;
    private final List<PageSource> pages;

    WindowKeys(Shell shell, LiveViewModel live, List<PageSource> pages) {
        this.shell = shell;
        this.live = live;
        this.pages = pages;
    }

    List<Shortcut> all() {
        List<Shortcut> all = new ArrayList<>(List.of(
                Shortcut.of("Shortcut+O", "shortcuts.open", shell::chooseFiles),
                Shortcut.of("Shortcut+V", "shortcuts.paste", shell::paste),
                Shortcut.of("Shortcut+L", "shortcuts.listen", live::toggle),
                Shortcut.of("Space", "shortcuts.listen", live::toggle),
                Shortcut.of("Shortcut+E", "shortcuts.example", this::example),
                Shortcut.of("G", "shortcuts.task", live.tasks()::chooseNext)));
        for (int i = 0; i < pages.size() && i < MOST_DIGIT_KEYS; i++) {
            String id = pages.get(i).id();
            all.add(Shortcut.of("Shortcut+" + (i + 1), "page." + id + ".help", () -> shell.show(id)));
        }
        all.addAll(List.of(
                Shortcut.of("F6", "shortcuts.part", shell::focusNextPart),
                Shortcut.of("F11", "shortcuts.fullScreen", this::toggleFullScreen),
                Shortcut.of("F1", "shortcuts.help", shell::toggleKeys),
                Shortcut.of("Shortcut+Q", "shortcuts.quit", this::quit)));
        return all;
    }

    void example() {
        shell.show(LivePage.ID);
        live.example();
    }

    private void toggleFullScreen() {
        if (shell.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    /** As the cross at the window's edge. */
    private void quit() {
        Window window = shell.getScene().getWindow();
        WindowEvent asked = new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST);
        window.fireEvent(asked);
        if (!asked.isConsumed()) {
            window.hide();
        }
    }
}
