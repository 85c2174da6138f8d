package org.shenava.view.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.music.Mode;
import org.shenava.music.PlayedDegree;
import org.shenava.view.common.Texts;

/** The degrees of the mode: where the radif has them, where they were played, and the difference. */
final class DegreesPane extends VBox {
    private static final int COLUMNS = 5;

    private final ScaleViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label hint = new Label();
    private final GridPane table = new GridPane();
    private final List<DegreeRow> rows = new ArrayList<>();
    private Optional<Mode> shown = Optional.empty();

    DegreesPane(ScaleViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "degrees");
        title.getStyleClass().add("card-title");
        hint.setText(texts.text("scale.degrees.none"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.managedProperty().bind(hint.visibleProperty());
        table.setId("degrees");
        table.getStyleClass().add("degrees-table");
        table.managedProperty().bind(table.visibleProperty());
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column == 1 ? Priority.ALWAYS : Priority.SOMETIMES);
            width.setHalignment(column < 2 ? HPos.LEFT : HPos.RIGHT);
            table.getColumnConstraints().add(width);
        }
        getChildren().addAll(title, hint, table);
        model.drawn().addListener((observed, before, after) -> show(after));
        show(model.drawn().get());
    }

    private void show(Drawn drawn) {
        Optional<Mode> mode =
                drawn.degrees().isEmpty() ? Optional.empty() : drawn.frame().mode();
        table.setVisible(mode.isPresent());
        hint.setVisible(mode.isEmpty());
        title.setText(drawn.frame()
                .mode()
                .map(one -> texts.text("scale.degrees.of", ScaleWords.mode(one, texts)))
                .orElseGet(() -> texts.text("scale.degrees")));
        if (!mode.equals(shown)) {
            shown = mode;
            build(mode);
        }
        for (int i = 0; i < rows.size(); i++) {
            PlayedDegree degree = drawn.degrees().get(i);
            rows.get(i).show(degree);
        }
    }

    private void build(Optional<Mode> mode) {
        table.getChildren().clear();
        rows.clear();
        if (mode.isEmpty()) {
            return;
        }
        table.addRow(
                0,
                head("scale.column.note"),
                new Label(),
                head("scale.column.radif"),
                head("scale.column.played"),
                head("scale.column.off"));
        // Upwards on the page is upwards in pitch, as on a staff.
        List<Mode.Note> notes = mode.get().notes();
        for (int i = 0; i < notes.size(); i++) {
            DegreeRow row = new DegreeRow(mode.get(), notes.get(i), texts);
            rows.add(row);
            table.addRow(notes.size() - i, row.cells());
        }
    }

    private Label head(String key) {
        Label head = new Label(texts.text(key));
        head.getStyleClass().add("degrees-head");
        head.setMinWidth(Region.USE_PREF_SIZE);
        return head;
    }
}
