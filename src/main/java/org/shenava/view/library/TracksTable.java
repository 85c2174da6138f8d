package org.shenava.view.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
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
import org.shenava.view.common.Parts;
import org.shenava.view.common.TextColumn;

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
        Label nothing = Parts.placeholder("");
        nothing.textProperty()
                .bind(Bindings.when(model.work().running())
                        .then(context.texts().text("work.working"))
                        .otherwise(context.texts().text("library.empty")));
        setPlaceholder(nothing);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        column("title", 160, TrackWords::title).verbatim(),
                        column("artist", 110, TrackWords::artist).verbatim(),
                        column("length", 84, words::length).sortedBy(Comparator.comparingDouble(TrackWords::seconds)),
                        column("answer", 112, one -> words.answer(one, judge())),
                        column("confidence", 76, one -> words.confidence(one, judge()))
                                .sortedBy(Comparator.comparingDouble(one -> TrackWords.p(one, judge()))),
                        column("guesses", 172, one -> words.guesses(one, judge())),
                        column("genre", 124, TrackWords::genreTag).verbatim(),
                        column("state", 100, one -> words.state(one, judge()))));
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

    private TextColumn<ScanOutcome> column(String id, double width, Function<ScanOutcome, String> text) {
        TextColumn<ScanOutcome> column =
                new TextColumn<>("library-" + id, context.texts().text("library.column." + id), width, text);
        column.setMinWidth(56);
        return column;
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
        // One for all that the row will ever show: making one costs more than all the words of a row.
        private final Tooltip place = new Tooltip();

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
            place.setText(
                    outcome instanceof Refused refused
                            ? context.texts().told(refused.sentence())
                            : outcome.file().toString());
            setTooltip(place);
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
