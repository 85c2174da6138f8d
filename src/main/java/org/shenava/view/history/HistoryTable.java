package org.shenava.view.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.shenava.music.Family;
import org.shenava.music.Labels;
import org.shenava.view.common.FamilyLook;
import org.shenava.view.common.Parts;
import org.shenava.view.common.TextColumn;
import org.shenava.view.common.Texts;

/** The sessions, a row each. */
final class HistoryTable extends TableView<HistoryRow> {
    private final HistoryViewModel model;
    private final Texts texts;

    HistoryTable(HistoryViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("history-table");
        setAccessibleText(texts.text("history.table"));
        setPlaceholder(placeholder());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns()
                .setAll(List.of(
                        column("when", 150, HistoryRow::when).sortedBy(Comparator.comparing(row -> row.session()
                                .started())),
                        column("source", 170, HistoryRow::source),
                        column("length", 84, HistoryRow::length).sortedBy(Comparator.comparing(row -> row.session()
                                .seconds())),
                        answer(),
                        column("confidence", 104, HistoryRow::confidence).sortedBy(Comparator.comparing(HistoryRow::p)),
                        column("corrected", 120, HistoryRow::corrected),
                        column("sound", 110, row -> row.hasSound() ? texts.text("history.sound.yes") : "")
                                .sortedBy(Comparator.comparing(HistoryRow::hasSound))));
        setRowFactory(table -> row());
        setItems(model.rows());
        model.rows().comparatorProperty().bind(comparatorProperty());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<HistoryRow>) change -> tellSelection());
        model.whenExchanged(this::reselect);
    }

    private Label placeholder() {
        Label nothing = Parts.placeholder("");
        nothing.textProperty()
                .bind(Bindings.when(model.loaded())
                        .then(texts.text("history.empty"))
                        .otherwise(texts.text("history.reading")));
        return nothing;
    }

    private void tellSelection() {
        // While rows are exchanged the list holds nothing for a moment.
        model.select(getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null)
                .toList());
    }

    private void reselect(List<HistoryRow> stayed) {
        // Not compared with what is selected: that list is told of the change after its own listeners.
        getSelectionModel().clearSelection();
        stayed.forEach(getSelectionModel()::select);
    }

    private TextColumn<HistoryRow> column(String id, double width, Function<HistoryRow, String> text) {
        TextColumn<HistoryRow> column =
                new TextColumn<>("history-" + id, texts.text("history.column." + id), width, text);
        column.setMinWidth(Math.min(width, 60));
        return column;
    }

    /** With the colour of its family, as the bars and the strip have it. */
    private TextColumn<HistoryRow> answer() {
        TextColumn<HistoryRow> column = column("answer", 170, HistoryRow::answer);
        column.setCellFactory(made -> new AnswerCell());
        return column;
    }

    private TableRow<HistoryRow> row() {
        TableRow<HistoryRow> row = new TableRow<>();
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                model.play(0);
            }
        });
        return row;
    }

    /** A dot of the family's colour and the name. */
    private static final class AnswerCell extends TableCell<HistoryRow, HistoryRow> {
        private final Label dot = new Label();

        AnswerCell() {
            dot.getStyleClass().add("legend-dot");
        }

        @Override
        protected void updateItem(HistoryRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeIf(name -> name.startsWith(FamilyLook.PREFIX));
            if (empty || row == null) {
                setText("");
                setGraphic(null);
                return;
            }
            Optional<Family> family = row.session()
                    .verdict()
                    .flatMap(verdict -> Labels.of(verdict.best().label()).family());
            getStyleClass().add(FamilyLook.styleClass(family));
            setText(row.answer());
            setGraphic(row.session().verdict().isPresent() ? dot : null);
        }
    }
}
