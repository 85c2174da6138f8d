package org.shenava.view.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.shenava.library.results.Judge;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.view.common.PageContext;

/** The recordings of a folder, a row each, with what could not be heard among them. */
final class TracksTable extends TableView<ScanOutcome> {
    private final ScanViewModel model;
    private final PageContext context;
    private final TrackWords words;
    private final TrackMenu menu;

    TracksTable(ScanViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        words = new TrackWords(context.texts());
        menu = new TrackMenu(model, context, this::play, this::chosen);
        setId("library-tracks");
        setAccessibleText(context.texts().text("library.table"));
        Label nothing = new Label();
        nothing.textProperty()
                .bind(Bindings.when(model.work().running())
                        .then(context.texts().text("work.working"))
                        .otherwise(context.texts().text("library.empty")));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        verbatim(plain("title", 170, TrackWords::title)),
                        verbatim(plain("artist", 110, TrackWords::artist)),
                        column("length", 58, words::length, Comparator.comparingDouble(TrackWords::seconds)),
                        plain("answer", 112, one -> words.answer(one, judge())),
                        column(
                                "confidence",
                                62,
                                one -> words.confidence(one, judge()),
                                Comparator.comparingDouble(one -> TrackWords.p(one, judge()))),
                        plain("guesses", 184, one -> words.guesses(one, judge())),
                        verbatim(plain("genre", 94, TrackWords::genreTag)),
                        plain("state", 100, one -> words.state(one, judge()))));
        setRowFactory(table -> row());
        // On the table and not its rows, where no key would open it.
        setContextMenu(menu.menu());
        setItems(model.rows());
        model.rows().comparatorProperty().bind(comparatorProperty());
    }

    private Judge judge() {
        return model.judge().get();
    }

    Optional<ScannedTrack> chosen() {
        return getSelectionModel().getSelectedItem() instanceof Heard heard
                ? Optional.of(heard.track())
                : Optional.empty();
    }

    /** Plays the chosen recording, on the page of files. */
    void play() {
        chosen().ifPresent(track -> context.navigator().openAt(track.file(), 0));
    }

    void moreLikeChosen() {
        chosen().ifPresent(model::showAlike);
    }

    private TableColumn<ScanOutcome, ScanOutcome> plain(String id, double width, Function<ScanOutcome, String> text) {
        return column(id, width, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    private TableColumn<ScanOutcome, ScanOutcome> column(
            String id, double width, Function<ScanOutcome, String> text, Comparator<ScanOutcome> order) {
        TableColumn<ScanOutcome, ScanOutcome> column =
                new TableColumn<>(context.texts().text("library.column." + id));
        column.setId("library-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(56);
        column.setComparator(order);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(made -> new Cell(text));
        return column;
    }

    /** Its cells hold what is not of the window's language. */
    private static TableColumn<ScanOutcome, ScanOutcome> verbatim(TableColumn<ScanOutcome, ScanOutcome> column) {
        var maker = column.getCellFactory();
        column.setCellFactory(made -> {
            TableCell<ScanOutcome, ScanOutcome> cell = maker.call(made);
            cell.getStyleClass().add("verbatim");
            return cell;
        });
        return column;
    }

    /** Words of a file. */
    private static final class Cell extends TableCell<ScanOutcome, ScanOutcome> {
        private final Function<ScanOutcome, String> text;

        Cell(Function<ScanOutcome, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(ScanOutcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            setText(empty || outcome == null ? "" : text.apply(outcome));
        }
    }

    private TableRow<ScanOutcome> row() {
        TableRow<ScanOutcome> row = new Row();
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                play();
            }
        });
        return row;
    }

    /** With the place of the file or the reason as a tooltip. */
    private final class Row extends TableRow<ScanOutcome> {
        @Override
        protected void updateItem(ScanOutcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            getStyleClass().removeAll("library-unsure");
            if (empty || outcome == null) {
                setTooltip(null);
                return;
            }
            boolean sure = outcome instanceof Heard heard
                    && judge().label(heard.track()).isPresent();
            if (!sure) {
                getStyleClass().add("library-unsure");
            }
            setTooltip(new Tooltip(
                    outcome instanceof Refused refused
                            ? refused.sentence()
                            : outcome.file().toString()));
        }
    }

    /** After thresholds were changed: rows that stay are drawn anew. */
    void judgeAnew() {
        menu.build();
        refresh();
    }

    void close() {
        model.rows().comparatorProperty().unbind();
        setItems(null);
    }
}
