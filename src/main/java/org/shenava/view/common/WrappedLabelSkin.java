package org.shenava.view.common;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Labels that break their lines themselves. JavaFX 21 cannot do it with Persian letters on Linux: its Pango layout remembers the letters
 * of a run of text and draws all of them again on the line from which a part was cut off, so that the first line runs out of the window.
 * Lines that end with a line feed are runs of their own and come out right. Used by style sheet in right-to-left windows only.
 */
public final class WrappedLabelSkin extends LabelSkin {
    private final Text ruler = new Text();

    // What was measured last.
    private String measuredText = "";
    private Font measuredFont = Font.getDefault();
    private double measuredWidth = -1;
    private String broken = "";

    public WrappedLabelSkin(Label label) {
        super(label);
    }

    @Override
    protected double computePrefHeight(
            double width, double topInset, double rightInset, double bottomInset, double leftInset) {
        if (!breaksLines() || width < 0) {
            return super.computePrefHeight(width, topInset, rightInset, bottomInset, leftInset);
        }
        double around = topInset + bottomInset + padding(false);
        double unbroken = super.computePrefHeight(-1, topInset, rightInset, bottomInset, leftInset) - around;
        double line = unbroken / count(getSkinnable().getText());
        return Math.ceil(line * count(linesOf(width - leftInset - rightInset - padding(true)))) + around;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        if (breaksLines()) {
            for (Node child : getChildren()) {
                if (child instanceof Text text) {
                    place(text, x, y, width, height);
                }
            }
        }
    }

    private void place(Text text, double x, double y, double width, double height) {
        Label label = getSkinnable();
        double room = width - padding(true);
        text.setWrappingWidth(0);
        text.setText(linesOf(room));
        double used = text.getLayoutBounds().getWidth();
        double free = Math.max(0, room - used);
        double left = label.getLabelPadding().getLeft()
                + share(label.getAlignment().getHpos().ordinal()) * free;
        double below =
                Math.max(0, height - padding(false) - text.getLayoutBounds().getHeight());
        double top = label.getLabelPadding().getTop()
                + switch (label.getAlignment().getVpos()) {
                    case TOP, BASELINE -> 0;
                    case CENTER -> below / 2;
                    case BOTTOM -> below;
                };
        text.relocate(snapPositionX(x + left), snapPositionY(y + top));
    }

    /** Of left, centre and right: how much of the free room lies before the text. */
    private static double share(int horizontal) {
        return horizontal / 2.0;
    }

    private boolean breaksLines() {
        Label label = getSkinnable();
        return label.isWrapText()
                && label.getGraphic() == null
                && label.getText() != null
                && label.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    private double padding(boolean across) {
        var padding = getSkinnable().getLabelPadding();
        return across ? padding.getLeft() + padding.getRight() : padding.getTop() + padding.getBottom();
    }

    private static long count(String lines) {
        return 1 + lines.chars().filter(letter -> letter == '\n').count();
    }

    private String linesOf(double room) {
        Label label = getSkinnable();
        boolean known =
                label.getText().equals(measuredText) && label.getFont().equals(measuredFont) && room == measuredWidth;
        if (!known) {
            measuredText = label.getText();
            measuredFont = label.getFont();
            measuredWidth = room;
            ruler.setFont(measuredFont);
            broken = Lines.broken(measuredText, line -> width(line) <= room);
        }
        return broken;
    }

    private double width(String line) {
        ruler.setText(line);
        return ruler.getLayoutBounds().getWidth();
    }
}
