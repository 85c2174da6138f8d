package org.shenava.view.common;

import java.util.Locale;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import org.shenava.music.Accidental;
import org.shenava.music.NoteName;

/**
 * The name of a note with its sign drawn: the bundled letters have no koron (U+1D1EA) and no sori (U+1D1E9). Screen readers hear words.
 * Coloured by {@code -sh-note}, which is the text's colour if nobody says otherwise.
 */
public final class NoteText extends HBox {
    /** In a box 10 wide and 16 high. */
    private static final Map<Accidental, String> SIGNS = Map.of(
            Accidental.FLAT, "M2 0 V15 C7.5 12.5 9.5 7.5 6 7.2 C4.4 7 2.8 8 2 9.6",
            Accidental.SHARP, "M3.4 1.4 V15.2 M6.8 0.4 V14.2 M1 6.2 L9.2 4.2 M1 11.4 L9.2 9.4",
            // A line with an open triangle at its top.
            Accidental.KORON, "M2 16 V0.8 L9 4.8 L2 9",
            // An arrow's head to the right, crossed by two lines.
            Accidental.SORI, "M0.6 3.4 L9.8 8 L0.6 12.6 M3 1 V15 M6.2 1 V15");

    private static final double SIGN_HEIGHT = 16;
    private static final double SIGN_SHARE = 0.78;
    /** Letters stand above the middle of their line. */
    private static final double SIGN_RISE = 0.07;

    private static final double LEAST_STROKE = 1.1;

    private final Texts texts;
    private final double size;
    private final Text letter = new Text();
    private NoteName shown;

    /** @param size of the letters in pixels */
    public NoteText(Texts texts, double size) {
        this.texts = texts;
        this.size = size;
        getStyleClass().add("note-text");
        setAlignment(Pos.CENTER);
        setSpacing(size * 0.06);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // The sign follows the letter as words do, also over a picture that is never mirrored.
        setNodeOrientation(texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        letter.getStyleClass().add("note-letter");
        letter.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx; -fx-font-weight: bold;", size));
    }

    public NoteText(Texts texts, double size, NoteName note) {
        this(texts, size);
        show(note);
    }

    public void show(NoteName note) {
        if (note.equals(shown)) {
            return;
        }
        shown = note;
        letter.setText(texts.note(String.valueOf(note.letter())));
        if (note.accidental() == Accidental.NATURAL) {
            getChildren().setAll(letter);
        } else {
            getChildren().setAll(letter, sign(note.accidental()));
        }
        setAccessibleText(words(note, texts));
    }

    /** Nothing. */
    public void clear() {
        shown = null;
        getChildren().clear();
        setAccessibleText("");
    }

    /** The name in plain words. */
    public static String words(NoteName note, Texts texts) {
        return note.accidental() == Accidental.SORI
                ? texts.text("scale.sori", texts.note(String.valueOf(note.letter())))
                : texts.note(note.radifName());
    }

    private Group sign(Accidental accidental) {
        double scale = SIGN_SHARE * size / SIGN_HEIGHT;
        SVGPath path = new SVGPath();
        path.setContent(SIGNS.get(accidental));
        path.getStyleClass().add("note-sign");
        // As thick as the letters however large they are.
        path.setStrokeWidth(Math.max(LEAST_STROKE, size * 0.085) / scale);
        path.getTransforms().add(new javafx.scene.transform.Scale(scale, scale));
        Group sign = new Group(path);
        // A sign has no other side: it is not mirrored where words run from right to left.
        sign.getStyleClass().add("unmirrored");
        sign.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        sign.setTranslateY(-SIGN_RISE * size);
        return sign;
    }
}
