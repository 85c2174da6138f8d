package org.shenava.evaluation.plot;

import java.util.List;
import org.shenava.evaluation.plot.Canvas.Anchor;

/**
 * Counts in a square; a cell is the darker, the larger its share of its row.
 *
 * @param title above the plot
 * @param rowTitle what a row is
 * @param columnTitle what a column is
 * @param names of rows and columns alike
 * @param counts {@code [row][column]}, none negative, as many as names
 */
public record MatrixPlot(String title, String rowTitle, String columnTitle, List<String> names, int[][] counts)
        implements Plot {
    private static final double CELL = 34;
    private static final double LEFT = 150;
    private static final double TOP = 150;
    /** Full colour would swallow the number in the cell. */
    private static final double MOST_OPACITY = 0.75;

    public MatrixPlot {
        names = List.copyOf(names);
    }

    @Override
    public double width() {
        return Math.max(LEFT + side() + 40, 420);
    }

    @Override
    public double height() {
        return TOP + side() + 24;
    }

    @Override
    public void draw(Canvas canvas) {
        double side = side();
        canvas.text(LEFT + side / 2, 48, Anchor.MIDDLE, "ink", columnTitle);
        canvas.upwards(20, TOP + side / 2, "ink", rowTitle);
        for (int i = 0; i < names.size(); i++) {
            double middle = (i + 0.5) * CELL;
            canvas.text(LEFT - 8, TOP + middle + 4, Anchor.END, "ink", names.get(i));
            canvas.rising(LEFT + middle + 4, TOP - 8, "ink", names.get(i));
        }
        for (int row = 0; row < names.size(); row++) {
            int sum = 0;
            for (int count : counts[row]) {
                sum += count;
            }
            for (int column = 0; column < names.size(); column++) {
                cell(canvas, row, column, sum);
            }
        }
    }

    private double side() {
        return names.size() * CELL;
    }

    private void cell(Canvas canvas, int row, int column, int sum) {
        double x = LEFT + column * CELL;
        double y = TOP + row * CELL;
        int count = counts[row][column];
        canvas.rect(x, y, CELL - 1, CELL - 1, "cell", 1);
        if (count > 0) {
            canvas.rect(x, y, CELL - 1, CELL - 1, row == column ? "f2" : "f1", MOST_OPACITY * count / sum);
            canvas.text(x + CELL / 2, y + CELL / 2 + 4, Anchor.MIDDLE, "ink", Integer.toString(count));
        }
    }
}
