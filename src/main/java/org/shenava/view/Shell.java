package org.shenava.view;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import org.shenava.view.common.FileChoice;
import org.shenava.view.common.FileDrop;
import org.shenava.view.common.Kept;
import org.shenava.view.common.Navigator;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.NoticeCard;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.PageSource;
import org.shenava.view.common.Palette;
import org.shenava.view.common.PastedPath;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Services;
import org.shenava.view.common.Shortcut;
import org.shenava.view.common.ShortcutsCard;
import org.shenava.view.common.Texts;
import org.shenava.view.history.HistoryWatch;
import org.shenava.view.live.Listening;
import org.shenava.view.live.LivePage;
import org.shenava.view.live.LiveViewModel;
import org.shenava.view.live.TopBar;

/** All that the window holds, in one language and one theme: controls at the top, the way between pages, the page that is shown. */
final class Shell extends StackPane implements Navigator {
    private static final int MOST_DIGIT_KEYS = 9;

    private final PageContext context;
    private final LiveViewModel live;
    private final HistoryWatch history;
    private final List<PageSource> sources;
    private final Map<String, Page> built = new HashMap<>();
    private final BorderPane frame = new BorderPane();
    private final StackPane place = new StackPane();
    private final Rail rail;
    private final TopBar topBar;
    private final ShortcutsCard keys;
    private final FileDrop drop;
    private String shownId;

    Shell(Services services, Preferences preferences, Texts texts, NoticeBoard notices, Kept kept) {
        this.context = new PageContext(
                services,
                preferences,
                texts,
                Palette.of(preferences.current().theme()),
                notices,
                Platform::runLater,
                kept,
                this);
        live = new LiveViewModel(
                services, preferences, texts, context.ui(), notices, kept.the(Listening.class, Listening::new));
        history = new HistoryWatch(context);
        sources = Pages.all(live);
        rail = new Rail(sources, texts, this::show);
        topBar = new TopBar(live, texts, this::chooseFiles);
        keys = new ShortcutsCard(texts);
        drop = new FileDrop(texts, this::open);
        VBox middle = new VBox(new NoticeCard(notices, texts), place);
        middle.getStyleClass().add("page-frame");
        VBox.setVgrow(place, Priority.ALWAYS);
        frame.setTop(topBar);
        frame.setLeft(rail);
        frame.setCenter(middle);
        frame.setBottom(statusBar());
        getStyleClass().add("shenava");
        getChildren().addAll(frame, keys, drop.veil());
        drop.watch(this);
    }

    /** Everything is in place: shows the page of the last time. */
    void begin() {
        String last = context.preferences().current().page().orElse(LivePage.ID);
        show(sources.stream().anyMatch(source -> source.id().equals(last)) ? last : LivePage.ID);
    }

    /** After the first paint: lists the devices and starts loading the model. */
    void start() {
        live.start();
    }

    /** Once a pulse. */
    void tick(long nowNanos) {
        live.tick();
        history.tick(nowNanos);
        built.values().forEach(Page::pulse);
        page().tick(nowNanos);
    }

    LiveViewModel live() {
        return live;
    }

    Node firstFocus() {
        return topBar.firstFocus();
    }

    /** Another shell takes its place; what is listened to goes on. */
    void release() {
        page().hidden();
        built.values().forEach(Page::close);
        history.release();
        live.release();
    }

    /** The program ends. Waits a moment until the device is released. */
    void close() {
        release();
        live.close();
        history.close();
    }

    @Override
    public Page show(String id) {
        Page wanted = built.computeIfAbsent(id, this::build);
        if (!id.equals(shownId)) {
            if (shownId != null) {
                page().hidden();
                context.preferences().change(settings -> settings.withPage(id));
            }
            shownId = id;
            place.getChildren().setAll(wanted.view());
            rail.choose(id);
            wanted.shown();
        }
        return wanted;
    }

    @Override
    public void open(List<Path> files) {
        Map<String, List<Path>> byPage = new LinkedHashMap<>();
        for (Path file : files) {
            byPage.computeIfAbsent(taker(file), id -> new ArrayList<>()).add(file);
        }
        byPage.forEach((id, taken) -> show(id).open(taken));
    }

    @Override
    public void openAt(Path file, double seconds) {
        show(taker(file)).openAt(file, seconds);
    }

    /** Keys of this moment: those of the page go before those of the window. */
    List<Shortcut> shortcuts() {
        return Stream.concat(page().shortcuts().stream(), windowKeys().stream()).toList();
    }

    private List<Shortcut> windowKeys() {
        List<Shortcut> all = new ArrayList<>(List.of(
                Shortcut.of("Shortcut+O", "shortcuts.open", this::chooseFiles),
                Shortcut.of("Shortcut+V", "shortcuts.paste", this::paste),
                Shortcut.of("Shortcut+L", "shortcuts.listen", live::toggle),
                Shortcut.of("Space", "shortcuts.listen", live::toggle),
                Shortcut.of("Shortcut+E", "shortcuts.example", this::example),
                Shortcut.of("G", "shortcuts.task", live.tasks()::chooseOther),
                Shortcut.of("F1", "shortcuts.help", this::toggleKeys)));
        for (int i = 0; i < sources.size() && i < MOST_DIGIT_KEYS; i++) {
            String id = sources.get(i).id();
            all.add(Shortcut.of("Shortcut+" + (i + 1), "page." + id + ".help", () -> show(id)));
        }
        return all;
    }

    private void toggleKeys() {
        keys.toggle(page().shortcuts(), windowKeys());
    }

    private void example() {
        show(LivePage.ID);
        live.example();
    }

    private Page page() {
        return built.get(shownId);
    }

    private Page build(String id) {
        return sources.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no page " + id))
                .maker()
                .apply(context);
    }

    private String taker(Path file) {
        return sources.stream()
                .filter(source -> source.takes().test(file))
                .map(PageSource::id)
                .findFirst()
                .orElse(LivePage.ID);
    }

    private void chooseFiles() {
        List<Path> chosen = FileChoice.sounds(getScene().getWindow(), context.texts());
        if (!chosen.isEmpty()) {
            open(chosen);
        }
    }

    /** What the clipboard holds: files of a file manager, or the path of one as text. */
    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            open(clipboard.getFiles().stream().map(File::toPath).toList());
        } else {
            PastedPath.of(clipboard.getString())
                    .ifPresentOrElse(file -> open(List.of(file)), this::sayThatNothingWasPasted);
        }
    }

    private void sayThatNothingWasPasted() {
        context.notices().post(new Notice(context.texts().text("error.pasted")));
    }

    private StatusBar statusBar() {
        StatusBar bar = new StatusBar();
        bar.setId("status");
        bar.textProperty().bind(live.status());
        Label dropped = new Label();
        dropped.setId("dropped");
        dropped.getStyleClass().add("muted");
        dropped.setTooltip(new Tooltip(context.texts().text("status.dropped.help")));
        dropped.textProperty().bind(live.sound().dropped());
        dropped.visibleProperty().bind(Bindings.isNotEmpty(live.sound().dropped()));
        Label help = new Label(context.texts().text("status.shortcuts"));
        help.getStyleClass().add("muted");
        bar.getRightItems().addAll(dropped, help);
        return bar;
    }
}
