package org.shenava.view.ear;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.shenava.music.Cents;
import org.shenava.music.Family;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.music.ModeLore;
import org.shenava.music.NoteName;
import org.shenava.view.common.NoteText;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** The practice sheet of a mode: a sheet of A4, black on white in every theme. A point of the paper is a pixel of the layout. */
final class SheetPaper extends VBox {
    /** A4 in points. */
    static final double WIDTH = 595;

    static final double HEIGHT = 842;

    /** Of the names of notes, in pixels. */
    private static final double LETTERS = 12;

    private static final int GUSHEH_COLUMNS = 3;

    private final Mode mode;
    private final ModeLore lore;
    private final Texts texts;

    SheetPaper(Mode mode, ModeLore lore, Texts texts) {
        this.mode = mode;
        this.lore = lore;
        this.texts = texts;
        getStyleClass().add("paper");
        setNodeOrientation(texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title(),
                        plain(belongsTo(), "paper-family"),
                        plain(facts(), "paper-facts"),
                        diagram(),
                        heading("ear.sheet.degrees"),
                        degrees(),
                        heading("ear.sheet.tunings"),
                        tunings(),
                        small(texts.text("ear.sheet.tunings.note")),
                        gushehHeading(),
                        gushehs(),
                        space,
                        footer());
    }

    private Node title() {
        org.shenava.music.Label label = Labels.of(mode.label());
        Label name = plain(texts.name(label), "paper-title");
        Label other = plain(texts.otherName(label), "paper-other-title");
        HBox row = new HBox(name, Parts.gap(), other);
        row.getStyleClass().add("paper-head");
        return row;
    }

    private String belongsTo() {
        org.shenava.music.Label label = Labels.of(mode.label());
        Family family = label.family().orElseThrow();
        return label.foldedId().equals(label.id())
                ? texts.text("ear.sheet.of.dastgah", texts.name(family))
                : texts.text("ear.sheet.of.avaz", texts.name(Labels.of(label.foldedId())), texts.name(family));
    }

    private String facts() {
        String facts = texts.text(
                "ear.sheet.facts",
                texts.note(mode.name(mode.shahed())),
                either(mode.ists().stream().map(mode::name).toList()));
        return lore.moteghayyer().isEmpty()
                ? facts
                : facts + " · " + texts.text("ear.sheet.moteghayyer", either(lore.moteghayyer()));
    }

    private String either(List<String> radifNames) {
        return radifNames.stream().map(texts::note).collect(Collectors.joining(texts.text("ear.sheet.or")));
    }

    private Node diagram() {
        DegreesPicture picture =
                new DegreesPicture(List.of(new DegreesPicture.Row(mode, 0)), OptionalDouble.empty(), texts);
        picture.setAccessibleText(texts.text("ear.sheet.diagram", texts.name(Labels.of(mode.label()))));
        return new VBox(picture, small(texts.text("ear.sheet.diagram", texts.name(Labels.of(mode.label())))));
    }

    private Node degrees() {
        GridPane table = new GridPane();
        table.getStyleClass().add("paper-table");
        String[] heads = {"degree", "note", "cents", "interval", "time", "role"};
        for (int i = 0; i < heads.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == heads.length - 1 ? 30 : 14);
            column.setHalignment(i == heads.length - 1 ? HPos.LEFT : HPos.CENTER);
            table.getColumnConstraints().add(column);
            table.add(plain(texts.text("ear.sheet." + heads[i]), "paper-column"), i, 0);
        }
        List<Mode.Note> notes = mode.notes();
        for (int i = 0; i < notes.size(); i++) {
            Mode.Note note = notes.get(i);
            double next = i + 1 < notes.size() ? notes.get(i + 1).cents() : Cents.PER_OCTAVE;
            table.addRow(
                    i + 1,
                    cell(texts.number(i + 1)),
                    new NoteText(texts, LETTERS, NoteName.of(mode.name(note))),
                    cell(texts.number(Math.round(note.cents()))),
                    cell(texts.number(Math.round(next - note.cents()))),
                    cell(texts.percent(note.weight())),
                    cell(roles(note)));
        }
        return table;
    }

    private String roles(Mode.Note note) {
        List<String> roles = new ArrayList<>();
        if (note.cents() == 0) {
            roles.add(texts.text("ear.sheet.tonic"));
        }
        if (note.equals(mode.shahed())) {
            roles.add(texts.text("ear.sheet.shahed"));
        }
        if (mode.ists().contains(note)) {
            roles.add(texts.text("ear.sheet.ist"));
        }
        return String.join(" · ", roles);
    }

    private Node tunings() {
        HBox row = new HBox();
        row.getStyleClass().add("paper-tunings");
        for (List<String> tuning : lore.tunings()) {
            HBox one = new HBox();
            one.getStyleClass().addAll("paper-tuning", "unmirrored");
            // Strings are counted from the one nearest the floor, as the eye meets them from the left in every book.
            one.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            for (int i = 0; i < tuning.size(); i++) {
                VBox string =
                        new VBox(small(texts.number(i + 1)), new NoteText(texts, LETTERS, NoteName.of(tuning.get(i))));
                string.getStyleClass().add("paper-string");
                one.getChildren().add(string);
            }
            row.getChildren().add(one);
        }
        return row;
    }

    private Node gushehHeading() {
        HBox row = new HBox(heading("ear.sheet.gushehs"), small(texts.text("ear.sheet.done")));
        row.getStyleClass().add("paper-gusheh-head");
        return row;
    }

    private Node gushehs() {
        GridPane table = new GridPane();
        table.getStyleClass().add("paper-gushehs");
        int rows = (lore.gushehs().size() + GUSHEH_COLUMNS - 1) / GUSHEH_COLUMNS;
        for (int i = 0; i < GUSHEH_COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / GUSHEH_COLUMNS);
            table.getColumnConstraints().add(column);
        }
        for (int i = 0; i < lore.gushehs().size(); i++) {
            ModeLore.Gusheh gusheh = lore.gushehs().get(i);
            String name = texts.rightToLeft() ? gusheh.persian() : gusheh.english();
            Rectangle box = new Rectangle(8, 8);
            box.getStyleClass().add("paper-box");
            Label entry = new Label(texts.text("ear.choice", texts.number(i + 1), name), box);
            entry.getStyleClass().add("paper-gusheh");
            table.add(entry, i / rows, i % rows);
        }
        return table;
    }

    private Node footer() {
        // Lines are broken here, since Persian text that is wrapped shifts its first line.
        return new VBox(
                small(texts.text("ear.sheet.source.degrees")),
                small(texts.text("ear.sheet.source.gushehs")),
                small(texts.text("ear.sheet.made")));
    }

    private Label heading(String key) {
        return plain(texts.text(key), "paper-heading");
    }

    private static Label cell(String text) {
        return plain(text, "paper-cell");
    }

    private static Label small(String text) {
        return plain(text, "paper-small");
    }

    private static Label plain(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
