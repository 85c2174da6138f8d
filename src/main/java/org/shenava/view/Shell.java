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
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.view.common.FileChoice;
import org.shenava.view.common.FileDrop;
import org.shenava.view.common.Kept;
import org.shenava.view.common.ModelNews;
import org.shenava.view.common.Navigator;
import org.shenava.view.common.Nodes;
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
import org.shenava.view.guide.GuideViewModel;
import org.shenava.view.history.HistoryWatch;
import org.shenava.view.library.CutOffNotice;
import org.shenava.view.live.Listening;
import org.shenava.view.live.LivePage;
import org.shenava.view.live.LiveViewModel;
import org.shenava.view.live.TopBar;

/** All that the window holds, in one language and one theme: controls at the top, the way between pages, the page that is shown. */
final class Shell extends StackPane implements Navigator {
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
    private final WindowKeys windowKeys;
    private final GuideViewModel guide;
    private final GuideLayer guideLayer;
    private final Runnable modelNews = () -> live().modelsChanged();
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
        kept.the(ModelNews.class, ModelNews::new).listen(modelNews);
        history = new HistoryWatch(context);
        sources = Pages.all(live);
        rail = new Rail(sources, texts, this::show);
        topBar = new TopBar(live, texts, this::chooseFiles);
        windowKeys = new WindowKeys(this, live, preferences, sources);
        guide = kept.the(GuideViewModel.class, () -> new GuideViewModel(preferences));
        guideLayer = new GuideLayer(
                guide, texts, windowKeys::example, () -> firstFocus().requestFocus());
        keys = new ShortcutsCard(texts, guide::begin);
        drop = new FileDrop(texts, this::open);
        VBox middle = new VBox(new NoticeCard(notices, texts), place);
        middle.getStyleClass().add("page-frame");
        VBox.setVgrow(place, Priority.ALWAYS);
        frame.setTop(topBar);
        frame.setLeft(rail);
        frame.setCenter(middle);
        frame.setBottom(new StatusLine(live, texts));
        getStyleClass().add("shenava");
        getChildren().addAll(frame, guideLayer, keys, drop.veil());
        drop.watch(this);
        // Before the page: lists use this key too, for nothing that is seen.
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    /** Everything is in place: shows the page of the last time. */
    void begin() {
        String last = context.preferences().current().page().orElse(LivePage.ID);
        show(sources.stream().anyMatch(source -> source.id().equals(last)) ? last : LivePage.ID);
    }

    /** After the first paint: lists the devices and starts loading the model. */
    void start() {
        live.start();
        guide.beginOnFirstRun();
        CutOffNotice.look(context);
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
        guideLayer.close();
        history.release();
        context.kept().the(ModelNews.class, ModelNews::new).forget(modelNews);
        live.release();
    }

    /** The program ends. Waits a moment until the device is released. */
    void close() {
        release();
        live.close();
        history.close();
    }

    /** Shows a page and gives it the keyboard. */
    void visit(String id) {
        focus(show(id));
    }

    private static void focus(Page page) {
        // Some controls have no children before their skins, and the first one to be reached may be one of these.
        page.view().applyCss();
        page.firstFocus().requestFocus();
    }

    @Override
    public Page show(String id) {
        Page wanted = built.computeIfAbsent(id, this::build);
        if (!id.equals(shownId)) {
            boolean focused = getScene() != null && Nodes.isInside(getScene().getFocusOwner(), place);
            if (shownId != null) {
                page().hidden();
                context.preferences().change(settings -> settings.withPage(id));
            }
            shownId = id;
            place.getChildren().setAll(wanted.view());
            rail.choose(id);
            wanted.shown();
            if (focused && !Nodes.isInside(getScene().getFocusOwner(), place)) {
                // With the page before went the control that had the keyboard.
                focus(wanted);
            }
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
        return Stream.concat(page().shortcuts().stream(), windowKeys.all().stream())
                .toList();
    }

    void toggleKeys() {
        keys.toggle(page().shortcuts(), windowKeys.all());
    }

    /** What lies over the window goes: first the list of keys, then the guide. */
    void putAway() {
        if (keys.isVisible()) {
            keys.hide();
        } else if (guideLayer.isShowing()) {
            guide.putAway();
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (keys.isVisible() || guideLayer.isShowing())) {
            event.consume();
            putAway();
        }
    }

    /** From the controls to the page, to the guide while it is shown, and to the controls again. */
    void focusNextPart() {
        Node owner = getScene().getFocusOwner();
        if (Nodes.isInside(owner, place) && guideLayer.isShowing()) {
            guideLayer.firstFocus().requestFocus();
        } else if (Nodes.isInside(owner, place) || Nodes.isInside(owner, guideLayer)) {
            firstFocus().requestFocus();
        } else {
            page().firstFocus().requestFocus();
        }
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

    void chooseFiles() {
        List<Path> chosen = FileChoice.sounds(getScene().getWindow(), context.texts());
        if (!chosen.isEmpty()) {
            open(chosen);
        }
    }

    /** What the clipboard holds: files of a file manager, or the path of one as text. */
    void paste() {
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
}
