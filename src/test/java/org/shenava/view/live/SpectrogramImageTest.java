package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shenava.live.SpectrogramRing;
import org.shenava.view.WindowOpener;
import org.shenava.view.common.ColourMap;
import org.testfx.api.FxToolkit;

class SpectrogramImageTest {
    private static final int WIDTH = 16;
    private static final int ROWS = 5;
    private static final ColourMap COLOURS = new ColourMap(-100, 0);
    private static final int DARK = COLOURS.argb(-100);

    private SpectrogramRing ring = new SpectrogramRing(64, ROWS);
    private final SpectrogramImage image = new SpectrogramImage(WIDTH, ROWS, 1, COLOURS);

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theLowestRowIsAtTheBottom() {
        ring.write(new float[] {-10, -100, -100, -100, -50});

        assertThat(draw()).isEqualTo(1);

        assertThat(image.argb(0, ROWS - 1)).isEqualTo(COLOURS.argb(-10));
        assertThat(image.argb(0, 0)).isEqualTo(COLOURS.argb(-50));
        assertThat(image.argb(0, 1)).isEqualTo(DARK);
        assertThat(image.image().getPixelReader().getArgb(0, ROWS - 1)).isEqualTo(COLOURS.argb(-10));
    }

    @Test
    void touchesOnlyTheColumnsThatCame() {
        write(3, -20);
        draw();

        for (int x = 0; x < WIDTH; x++) {
            assertThat(image.argb(x, 2)).as("column %d", x).isEqualTo(x < 3 ? COLOURS.argb(-20) : DARK);
        }
        assertThat(draw()).isZero();
    }

    @Test
    void wrapsRoundAndWritesOverTheOldest() {
        write(WIDTH - 2, -80);
        draw();
        write(5, -20);

        int untilTheEdge = draw();
        int afterIt = draw();

        assertThat(untilTheEdge).isEqualTo(2);
        assertThat(afterIt).isEqualTo(3);
        for (int x = 0; x < WIDTH; x++) {
            boolean fresh = x < 3 || x >= WIDTH - 2;
            assertThat(image.argb(x, 2)).as("column %d", x).isEqualTo(COLOURS.argb(fresh ? -20 : -80));
        }
        assertThat(image.drawnCount()).isEqualTo(WIDTH + 3);
    }

    @Test
    void afterALongStallOnlyTheNewestRoundIsDrawn() {
        write(WIDTH, -80);
        draw();
        // 10 columns more than the ring holds: the oldest of them can no longer be read.
        write(74, -20);

        while (draw() > 0) {
            assertThat(image.drawnCount()).isLessThanOrEqualTo(ring.columnCount());
        }

        assertThat(image.drawnCount()).isEqualTo(WIDTH + 74);
        for (int x = 0; x < WIDTH; x++) {
            assertThat(image.argb(x, 2)).as("column %d", x).isEqualTo(COLOURS.argb(-20));
        }
    }

    @Test
    void columnsThatWereLostAreDarkAndTimeKeepsItsPlace() {
        ring = new SpectrogramRing(8, ROWS);
        write(4, -80);
        draw();
        // 14 in all: a ring of 8 lets the last 7 be read, so columns 4 to 6 are gone.
        write(10, -20);

        draw();

        for (int x = 0; x < WIDTH; x++) {
            int expected = x < 4 ? COLOURS.argb(-80) : x >= 7 && x < 14 ? COLOURS.argb(-20) : DARK;
            assertThat(image.argb(x, 2)).as("column %d", x).isEqualTo(expected);
        }
    }

    @Test
    void severalColumnsInOneShowTheHighestLevels() {
        SpectrogramImage pooled = new SpectrogramImage(WIDTH, ROWS, 4, COLOURS);
        ring.write(new float[] {-10, -90, -90, -90, -90});
        ring.write(new float[] {-90, -20, -90, -90, -90});
        write(2, -90);
        write(3, -30);

        int drawn = WindowOpener.onFx(() -> pooled.draw(ring));

        assertThat(drawn).as("three more are not enough for another").isEqualTo(1);
        assertThat(pooled.argb(0, ROWS - 1)).isEqualTo(COLOURS.argb(-10));
        assertThat(pooled.argb(0, ROWS - 2)).isEqualTo(COLOURS.argb(-20));
        assertThat(pooled.argb(0, 0)).isEqualTo(COLOURS.argb(-90));
        write(1, -40);
        assertThat(WindowOpener.onFx(() -> pooled.draw(ring))).isEqualTo(1);
        assertThat(pooled.argb(1, 2)).isEqualTo(COLOURS.argb(-30));
    }

    /** Pictures may only be changed on the JavaFX thread. */
    private int draw() {
        return WindowOpener.onFx(() -> image.draw(ring));
    }

    private void write(int count, float levelDb) {
        float[] column = new float[ROWS];
        Arrays.fill(column, levelDb);
        for (int i = 0; i < count; i++) {
            ring.write(column);
        }
    }
}
