package org.shenava.view.scale;

import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.shenava.music.Mode;
import org.shenava.music.NoteName;
import org.shenava.music.PlayedDegree;
import org.shenava.view.common.NoteText;
import org.shenava.view.common.Texts;

/** One degree: name, shahed or ist, cents in the radif, cents as played, the difference. */
final class DegreeRow {
    private static final double NOTE_SIZE = 15;
    /** Players differ by this much and more; further off stands out. */
    private static final double USUAL_CENTS = 20;

    private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");

    private final Texts texts;
    private final NoteName name;
    private final String roles;
    private final NoteText note;
    private final HBox marks = new HBox();
    private final Label radif = number();
    private final Label played = number();
    private final Label off = number();
    private final Tooltip tooltip = new Tooltip();

    DegreeRow(Mode mode, Mode.Note degree, Texts texts) {
        this.texts = texts;
        this.name = CurrentNote.name(mode, degree);
        this.note = new NoteText(texts, NOTE_SIZE, name);
        boolean shahed = mode.shahed().equals(degree);
        boolean ist = mode.ists().contains(degree);
        marks.getStyleClass().add("degree-marks");
        if (shahed) {
            mark("shahed-mark", texts.text("scale.shahed"));
        }
        if (ist) {
            mark("ist-mark", texts.text("scale.ist"));
        }
        roles = shahed && ist
                ? texts.text("scale.list", texts.text("scale.shahed"), texts.text("scale.ist"))
                : shahed ? texts.text("scale.shahed") : ist ? texts.text("scale.ist") : "";
        radif.setText(texts.number(Math.round(degree.cents())));
        off.getStyleClass().add("degree-off");
        off.setId("off-" + name.radifName());
        // A row is read as one: its last cell says it all and is where the keyboard stops.
        off.setFocusTraversable(true);
        off.setAccessibleRole(AccessibleRole.TEXT);
        off.setTooltip(tooltip);
    }

    Node[] cells() {
        return new Node[] {note, marks, radif, played, off};
    }

    void show(PlayedDegree degree) {
        OptionalDouble cents = degree.playedCents();
        OptionalDouble deviation = degree.deviationCents();
        played.setText(cents.isPresent() ? number(cents.getAsDouble()) : texts.text("scale.notPlayed"));
        off.setText(deviation.isPresent() ? ScaleWords.signed(deviation.getAsDouble(), texts) : "");
        off.pseudoClassStateChanged(FAR, deviation.isPresent() && Math.abs(deviation.getAsDouble()) > USUAL_CENTS);
        String words = NoteText.words(name, texts);
        String who = roles.isEmpty() ? words : texts.text("scale.list", words, roles);
        String what = deviation.isPresent()
                ? texts.text(
                        "scale.degree.played",
                        who,
                        radif.getText(),
                        played.getText(),
                        ScaleWords.signed(deviation.getAsDouble(), texts),
                        texts.percent(degree.share()))
                : texts.text("scale.degree.notPlayed", who, radif.getText());
        off.setAccessibleText(what);
        tooltip.setText(what);
    }

    private String number(double cents) {
        return cents < 0 ? ScaleWords.signed(cents, texts) : texts.number(Math.round(cents));
    }

    private void mark(String style, String word) {
        Region sign = new Region();
        sign.getStyleClass().addAll("role-mark", style);
        Label label = new Label(word, sign);
        label.getStyleClass().add("degree-role");
        label.setMinWidth(Region.USE_PREF_SIZE);
        marks.getChildren().add(label);
    }

    private static Label number() {
        Label label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        // A sign stands before its number in both languages.
        label.getStyleClass().add("unmirrored");
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }
}
