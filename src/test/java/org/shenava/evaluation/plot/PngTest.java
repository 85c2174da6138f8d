package org.shenava.evaluation.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    private static final int WHITE = 0xffffffff;

    @Test
    void aPlotIsDrawnWithItsBarsWhereTheSvgHasThem() throws Exception {
        BarPlot plot = new BarPlot("b", Axis.percent("right"), List.of(new BarPlot.Bar("a", 0.5, 0.5, 0.5, "")));

        BufferedImage image = read(plot.png());

        assertThat(image.getWidth()).isEqualTo((int) (2 * plot.width()));
        assertThat(image.getHeight()).isEqualTo((int) (2 * plot.height()));
        // The bar runs from 150 to 415 at a height of 52; twice as fine.
        assertThat(image.getRGB(2 * 180, 2 * 50)).isNotEqualTo(WHITE);
        assertThat(image.getRGB(2 * 500, 2 * 50)).isEqualTo(WHITE);
    }

    @Test
    void heatColoursTheLowerPictureOnly() throws Exception {
        float[] values = new float[4 * 8];
        float[] heat = new float[4 * 8];
        // Top row, last column.
        heat[3 * 8 + 7] = 1;
        values[0] = 1;

        BufferedImage image =
                read(new HeatPicture("h", Axis.percent("x"), Axis.percent("y"), 4, 8, values, heat).png());

        int[] above = rgb(image, 2 * 860, 2 * 45);
        int[] below = rgb(image, 2 * 860, 2 * (45 + 264));
        assertThat(above[0]).isEqualTo(above[1]).isEqualTo(above[2]);
        assertThat(below[0]).isGreaterThan(below[2] + 50);
    }

    @Test
    void refusesHeatOfAnotherSize() {
        assertThatThrownBy(() ->
                        new HeatPicture("h", Axis.percent("x"), Axis.percent("y"), 2, 2, new float[4], new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 and 3");
    }

    private static int[] rgb(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return new int[] {rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff};
    }

    private static BufferedImage read(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
