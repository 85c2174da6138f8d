package org.shenava.view;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.shenava.view.common.Nodes;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.PageSource;

/** Where one page at a time is shown; each is built when it is first wanted. JavaFX thread. */
final class PagePlace extends StackPane {
    private final PageContext context;
    private final List<PageSource> sources;
    private final Rail rail;
    private final Map<String, Page> built = new HashMap<>();
    private String shownId;

    /** @param rail marks the page that is shown */
    PagePlace(PageContext context, List<PageSource> sources, Rail rail) {
        this.context = context;
        this.sources = sources;
        this.rail = rail;
    }

    /** Whether there is such a page. */
    boolean knows(String id) {
        return sources.stream().anyMatch(source -> source.id().equals(id));
    }

    /** The page that is shown. */
    Page page() {
        return built.get(shownId);
    }

    /** @throws IllegalArgumentException if there is no such page */
    Page show(String id) {
        Page wanted = built.computeIfAbsent(id, this::build);
        if (!id.equals(shownId)) {
            boolean focused = hasFocus();
            if (shownId != null) {
                page().hidden();
                context.preferences().change(settings -> settings.withPage(id));
            }
            shownId = id;
            getChildren().setAll(wanted.view());
            rail.choose(id);
            wanted.shown();
            if (focused && !hasFocus()) {
                // With the page before went the control that had the keyboard.
                focus(wanted);
            }
        }
        return wanted;
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

    private boolean hasFocus() {
        return getScene() != null && holds(getScene().getFocusOwner());
    }

    /** Whether a node is part of the page that is shown. */
    boolean holds(Node node) {
        return Nodes.isInside(node, this);
    }

    /** Id of the first page that takes a file; else of {@code otherwise}. */
    String taker(Path file, String otherwise) {
        return sources.stream()
                .filter(source -> source.takes().test(file))
                .map(PageSource::id)
                .findFirst()
                .orElse(otherwise);
    }

    /** Once a pulse. */
    void tick(long nowNanos) {
        built.values().forEach(Page::pulse);
        page().tick(nowNanos);
    }

    /** Nothing is shown any more. */
    void close() {
        page().hidden();
        built.values().forEach(Page::close);
    }

    private Page build(String id) {
        return sources.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no page " + id))
                .maker()
                .apply(context);
    }
}
