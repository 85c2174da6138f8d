package org.shenava.view.common;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** A column that says something of every row in words; sorted by them, unless told otherwise. */
public final class TextColumn<R> extends TableColumn<R, R> {
    private final Function<R, String> text;
    private boolean verbatim;
    private boolean leftToRight;

    /** @param width as preferred, in pixels */
    public TextColumn(String id, String title, double width, Function<R, String> text) {
        super(title);
        this.text = text;
        setId(id);
        setPrefWidth(width);
        setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
        setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        setCellFactory(column -> new Cell());
    }

    /** Its cells hold what is not of the window's language. */
    public TextColumn<R> verbatim() {
        verbatim = true;
        return this;
    }

    /** Its cells hold paths, which read from left to right in every language. */
    public TextColumn<R> paths() {
        leftToRight = true;
        return verbatim();
    }

    public TextColumn<R> sortedBy(Comparator<R> order) {
        setComparator(order);
        return this;
    }

    public TextColumn<R> unsortable() {
        setSortable(false);
        return this;
    }

    /** Words of one row. */
    private final class Cell extends TableCell<R, R> {
        Cell() {
            if (verbatim) {
                getStyleClass().add("verbatim");
            }
            if (leftToRight) {
                setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            }
        }

        @Override
        protected void updateItem(R row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : text.apply(row));
        }
    }
}
