package org.shenava.view;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final BorderPane frame = new BorderPane();
    private final PagePlace place;
    private final TopBar topBar;
    private final ShortcutsCard keys;
    private final FileDrop drop;
    private final WindowKeys windowKeys;
    private final GuideViewModel guide;
    private final GuideLayer guideLayer;
    private final NoticeCard noticeCard;
    private final Runnable modelNews = () -> live().modelsChanged();

    /** @param navigator the way to the pages of whatever shell is shown, for what lives longer than this one */
    Shell(
            Services services,
            Preferences preferences,
            Texts texts,
            NoticeBoard notices,
            Kept kept,
            Navigator navigator) {
        this.context = new PageContext(
                services,
                preferences,
                texts,
                Palette.of(preferences.current().theme()),
                notices,
                Platform::runLater,
                kept,
                navigator);
        live = new LiveViewModel(
                services, preferences, texts, context.ui(), notices, kept.the(Listening.class, Listening::new));
        kept.the(ModelNews.class, ModelNews::new).listen(modelNews);
        history = new HistoryWatch(context);
        List<PageSource> sources = Pages.all(live);
        Rail rail = new Rail(sources, texts, this::show);
        place = new PagePlace(context, sources, rail);
        topBar = new TopBar(live, texts, this::chooseFiles);
        windowKeys = new WindowKeys(this, live, preferences, sources);
        guide = kept.the(GuideViewModel.class, () -> new GuideViewModel(preferences));
        guideLayer = new GuideLayer(
                guide, texts, windowKeys::example, () -> firstFocus().requestFocus());
        keys = new ShortcutsCard(texts, guide::begin);
        drop = new FileDrop(texts, this::open);
        noticeCard = new NoticeCard(notices, texts);
        VBox middle = new VBox(noticeCard, place);
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
        show(place.knows(last) ? last : LivePage.ID);
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
        place.tick(nowNanos);
    }

    LiveViewModel live() {
        return live;
    }

    Node firstFocus() {
        return topBar.firstFocus();
    }

    /** Another shell takes its place; what is listened to goes on. */
    void release() {
        place.close();
        noticeCard.close();
        guideLayer.close();
        topBar.close();
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
        place.visit(id);
    }

    @Override
    public Page show(String id) {
        return place.show(id);
    }

    @Override
    public void open(List<Path> files) {
        Map<String, List<Path>> byPage = new LinkedHashMap<>();
        for (Path file : files) {
            byPage.computeIfAbsent(place.taker(file, LivePage.ID), id -> new ArrayList<>())
                    .add(file);
        }
        byPage.forEach((id, taken) -> show(id).open(taken));
    }

    @Override
    public void openAt(Path file, double seconds) {
        show(place.taker(file, LivePage.ID)).openAt(file, seconds);
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
        if (place.holds(owner) && guideLayer.isShowing()) {
            guideLayer.firstFocus().requestFocus();
        } else if (place.holds(owner) || Nodes.isInside(owner, guideLayer)) {
            firstFocus().requestFocus();
        } else {
            page().firstFocus().requestFocus();
        }
    }

    private Page page() {
        return place.page();
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
        context.notices().post(Notice.of("error.pasted"));
    }
}
