package org.shenava.evaluation.plot;

/** A drawing that can be a file: the same lines and words as SVG text and as PNG pixels. */
public sealed interface Plot permits BarPlot, LinePlot, MatrixPlot {
    /** Above the plot. */
    String title();

    /** In pixels. */
    double width();

    /** In pixels. */
    double height();

    /** Draws everything but paper and title. */
    void draw(Canvas canvas);

    /** The plot as an SVG file. */
    default String svg() {
        Svg svg = new Svg(width(), height(), title());
        draw(svg);
        return svg.file();
    }

    /** The plot as a PNG file on light paper, twice as fine as its size in pixels says. */
    default byte[] png() {
        Raster raster = new Raster(width(), height(), title());
        draw(raster);
        return raster.file();
    }
}
