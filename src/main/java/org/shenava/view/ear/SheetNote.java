package org.shenava.view.ear;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;
import org.shenava.view.common.Texts;

/** A note's name with its sign drawn, since few fonts have a koron. */
final class SheetNote extends HBox {
    private static final String FLAT = "M1 0 V11 M1 6.2 C3.2 4.4 5.6 5.4 4.6 7.8 C4 9.2 2.4 10.2 1 11";
    private static final String SHARP = "M2 1 V11 M5 0 V10 M0.4 4.4 L6.6 2.8 M0.4 8.2 L6.6 6.6";
    /** A stem with a three-cornered flag, as printed radifs have it. */
    private static final String KORON = "M1 11 V0.6 L6 3.6 L1 6.6";

    /** @param radifName as {@link org.shenava.music.Mode#name} writes it */
    SheetNote(String radifName, Texts texts) {
        getStyleClass().add("sheet-note");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // The sign stands behind the letter as the script runs, and is never mirrored itself.
        setNodeOrientation(texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleText(texts.note(radifName));
        getChildren().add(new Label(texts.text("note." + radifName.charAt(0))));
        String path =
                switch (radifName.substring(1)) {
                    case "b" -> FLAT;
                    case "#" -> SHARP;
                    case "K" -> KORON;
                    default -> "";
                };
        if (!path.isEmpty()) {
            SVGPath sign = new SVGPath();
            sign.setContent(path);
            sign.getStyleClass().addAll("sheet-sign", "unmirrored");
            sign.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            getChildren().add(sign);
        }
    }
}
