package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.settings.Theme;
import org.shenava.view.common.PageSource;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Pictures;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Every page on a screen of 3840 by 2160, at its full size and at twice the pixels. Laid out without being shown: no screen is needed. */
class LargeScreenTest {
    private static final int WIDTH = 3840;
    private static final int HEIGHT = 2160;
    private static final int STRIDE = 16;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private MainWindow window;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        robot.interact(() -> window.close());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPageFillsItAndIsDrawn(Theme theme) {
        new SettingsStore(home).save(Settings.defaults().withTheme(theme).withGuideSeen(true));
        robot.interact(() -> {
            window = new MainWindow(new FakeServices(home));
            for (PageSource source : Pages.all(window.shell().live())) {
                Node page = window.shell().show(source.id()).view();
                layOut(WIDTH, HEIGHT);
                assertThat(page.getLayoutBounds().getWidth()).as(source.id()).isGreaterThan(WIDTH * 0.9);
                assertThat(page.getLayoutBounds().getHeight()).as(source.id()).isGreaterThan(HEIGHT * 0.9);
                for (Node node : Look.visible(page)) {
                    if (node instanceof Control && !Look.scrolls(node)) {
                        assertThat(Look.inScene(node).getMaxX())
                                .as(node.toString())
                                .isBetween(0.0, WIDTH + 1.0);
                        assertThat(Look.inScene(node).getMaxY())
                                .as(node.toString())
                                .isBetween(0.0, HEIGHT + 1.0);
                    }
                }
                layOut(WIDTH / 2, HEIGHT / 2);
                Color ground = Palette.of(theme).colour("ground");
                Image picture = Pictures.of(window.shell(), 2, ground);
                assertThat(picture.getWidth()).isEqualTo(WIDTH);
                assertThat(colours(picture))
                        .as(source.id())
                        .hasSizeGreaterThan(5)
                        .contains(ground);
            }
        });
    }

    private void layOut(double width, double height) {
        Parent root = window.shell().getScene().getRoot();
        root.resize(width, height);
        root.applyCss();
        root.layout();
    }

    private static Set<Color> colours(Image picture) {
        Set<Color> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += STRIDE) {
            for (int x = 0; x < picture.getWidth(); x += STRIDE) {
                colours.add(picture.getPixelReader().getColor(x, y));
            }
        }
        return colours;
    }
}
