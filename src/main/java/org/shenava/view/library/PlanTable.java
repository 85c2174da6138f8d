package org.shenava.view.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.transformation.SortedList;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.plan.PlanRow;
import org.shenava.view.common.Nodes;
import org.shenava.view.common.Parts;
import org.shenava.view.common.TextColumn;
import org.shenava.view.common.Texts;

/** Old and new places; the new ones can be written over. */
final class PlanTable extends TableView<PlanRow> {
    private final PlanViewModel model;
    private final Supplier<Optional<Path>> scanned;
    private final Texts texts;
    private final TrackWords words;

    /** @param scanned old places are shown from there on */
    PlanTable(PlanViewModel model, Supplier<Optional<Path>> scanned, Texts texts) {
        this.model = model;
        this.scanned = scanned;
        this.texts = texts;
        words = new TrackWords(texts);
        setId("library-plan");
        setAccessibleText(texts.text("library.plan.table"));
        setPlaceholder(Parts.placeholder(texts.text("library.plan.empty")));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        oldPlace(),
                        newPlace(),
                        column("answer", 130, row -> words.name(row.dastgah().orElse(row.label()))),
                        column("state", 150, this::state)));
        setContextMenu(new ContextMenu(leaveOut()));
        SortedList<PlanRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    private MenuItem leaveOut() {
        MenuItem item = new MenuItem(texts.text("library.plan.leaveOut"));
        item.setOnAction(event -> turnLeftOut());
        return item;
    }

    void turnLeftOut() {
        keepingChosen(() -> model.turnLeftOut(chosen()));
    }

    private List<PlanRow> chosen() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** A row that changes is put in the place of the one before, and a table forgets that this one was chosen. */
    private void keepingChosen(Runnable change) {
        Set<Path> files = chosen().stream().map(PlanRow::source).collect(Collectors.toSet());
        change.run();
        int[] rows = IntStream.range(0, getItems().size())
                .filter(index -> files.contains(getItems().get(index).source()))
                .toArray();
        getSelectionModel().clearSelection();
        if (rows.length > 0) {
            getSelectionModel().selectIndices(rows[0], rows);
        }
    }

    private String state(PlanRow row) {
        boolean ready = row.state() == PlanRow.State.READY;
        String state = ready && model.state().get() == PlanViewModel.State.APPLIED
                ? became(row)
                : texts.text("library.plan.state." + row.state().name());
        return ready && row.unsure() ? texts.text("library.plan.toUnsure", state) : state;
    }

    private String became(PlanRow row) {
        RunSummary.Fate fate = model.fates().get().get(row);
        return texts.text("library.plan.became." + (fate == null ? "GOING_ON" : fate.name()));
    }

    private TextColumn<PlanRow> column(String id, double width, Function<PlanRow, String> text) {
        return new TextColumn<>("library-plan-" + id, texts.text("library.plan.column." + id), width, text);
    }

    private TextColumn<PlanRow> oldPlace() {
        return column("old", 290, row -> Parts.shown(below(scanned.get(), row.source())))
                .paths();
    }

    private TableColumn<PlanRow, String> newPlace() {
        TableColumn<PlanRow, String> column = new TableColumn<>(texts.text("library.plan.column.new"));
        column.setId("library-plan-new");
        column.setPrefWidth(310);
        column.setCellValueFactory(cell ->
                new SimpleStringProperty(below(model.place(), cell.getValue().target())));
        column.setCellFactory(made -> written());
        column.setOnEditCommit(event -> {
            boolean writtenHere = Nodes.isInside(getScene().getFocusOwner(), this);
            keepingChosen(() -> {
                if (!model.edit(event.getRowValue(), event.getNewValue())) {
                    refresh();
                }
            });
            if (writtenHere) {
                // The field is gone with its row, and the keyboard would be at the window's first button.
                requestFocus();
            }
        });
        return column;
    }

    /** As the old places are shown, but it can be written over. */
    private static TableCell<PlanRow, String> written() {
        TableCell<PlanRow, String> cell = new WrittenCell();
        cell.getStyleClass().add("verbatim");
        cell.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return cell;
    }

    /** Its field holds the keyboard until what was written counts: keys that are meant for it would else turn pages or leave rows out. */
    private static final class WrittenCell extends TextFieldTableCell<PlanRow, String> {
        private TextField watched;

        WrittenCell() {
            super(new Shown());
            addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        }

        @Override
        public void startEdit() {
            super.startEdit();
            if (isEditing() && getGraphic() instanceof TextField field && watched == null) {
                watched = field;
                field.focusedProperty().addListener((observed, before, focused) -> left(field));
            }
        }

        /** Whoever goes on to a button means what was written; another window in front is no such step. */
        private void left(TextField field) {
            if (isEditing() && getScene() != null && !field.equals(getScene().getFocusOwner())) {
                commitEdit(getConverter().fromString(field.getText()));
            }
        }

        /** The third of three clicks would take the keyboard from the field that the second one opened. */
        private void pressed(MouseEvent event) {
            if (isEditing() && !(event.getTarget() instanceof Node node && Nodes.isInside(node, getGraphic()))) {
                event.consume();
            }
        }
    }

    /** Between a path and what is shown of it. */
    private static final class Shown extends StringConverter<String> {
        @Override
        public String toString(String path) {
            return path == null ? "" : Parts.shown(path);
        }

        @Override
        public String fromString(String shown) {
            return Parts.written(shown);
        }
    }

    private static String below(Optional<Path> folder, Path file) {
        return folder.filter(file::startsWith)
                .map(top -> top.relativize(file).toString())
                .orElse(file.toString());
    }
}
