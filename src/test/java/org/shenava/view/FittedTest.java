package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FittedTest {
    private final Region content = new Region();
    private final Fitted fitted = new Fitted(content);

    @BeforeEach
    void needsALaptop() {
        content.setMinSize(1200, 750);
    }

    private Bounds shownIn(double width, double height) {
        fitted.resize(width, height);
        fitted.layout();
        return content.localToParent(new BoundingBox(0, 0, content.getWidth(), content.getHeight()));
    }

    @Test
    void whatFitsIsShownAsItIs() {
        assertThat(shownIn(1280, 800)).isEqualTo(new BoundingBox(0, 0, 1280, 800));
        assertThat(content.getWidth()).isEqualTo(1280);
    }

    @Test
    void whatNeedsMoreRoomIsDrawnSmallerAndFillsTheWindow() {
        Bounds narrow = shownIn(1000, 800);
        assertThat(narrow.getWidth()).isEqualTo(1000);
        assertThat(narrow.getHeight()).isEqualTo(800);
        assertThat(content.getWidth()).isEqualTo(1200);

        Bounds low = shownIn(1280, 600);
        assertThat(low.getWidth()).isEqualTo(1280);
        assertThat(low.getHeight()).isEqualTo(600);
        assertThat(content.getHeight()).isEqualTo(750);
    }

    @Test
    void aWindowThatGrowsShowsItAsItIsAgain() {
        shownIn(600, 300);

        assertThat(shownIn(1280, 800)).isEqualTo(new BoundingBox(0, 0, 1280, 800));
    }
}
