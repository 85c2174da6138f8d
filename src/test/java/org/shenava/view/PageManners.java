package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;

/** What {@link WindowMannersTest} asks of every page as it is first shown, for the parts of a page that are seen only later. */
final class PageManners {
    private PageManners() {}

    /**
     * Everything has a name and fits.
     *
     * @param page its id, with the {@code #}
     * @param width that the window has, in pixels, and its height
     */
    static void check(WindowOpener opened, String page, double width, double height) {
        opened.settle();
        Parent shown = new FxRobot().lookup(page).queryParent();
        assertThat(Look.reachable(shown)).hasSizeGreaterThan(3).allSatisfy(node -> {
            assertThat(Look.spokenName(node, shown)).as(node.toString()).isNotBlank();
        });
        assertThat(Look.visible(shown)).allSatisfy(node -> {
            if (node instanceof ButtonBase button && button.isFocusTraversable()) {
                assertThat(button.getTooltip()).as(node.toString()).isNotNull();
            }
            boolean plain = !Look.isMarked(node, "time-axis");
            if (plain
                    && node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !Look.isMarked(node, "verbatim")) {
                Look.shown(labeled).ifPresent(words -> assertThat(words).isEqualTo(Look.squeezed(labeled.getText())));
            }
            if (plain && node instanceof Control && !Look.scrolls(node)) {
                assertThat(Look.inScene(node).getMaxX()).as(node.toString()).isLessThan(width + 1);
                assertThat(Look.inScene(node).getMaxY()).as(node.toString()).isLessThan(height + 1);
                assertThat(Look.inScene(node).getMinX()).as(node.toString()).isGreaterThan(-1);
            }
        });
    }
}
