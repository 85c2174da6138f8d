package org.shenava.view.library;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.library.apply.RunSummary;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.TextColumn;
import org.shenava.view.common.Texts;
import org.shenava.view.common.WorkBar;
import org.shenava.view.history.Moments;

/** What was done, newest first, with the way to finish or undo it, and files that were left as they are. */
final class RunsPane extends VBox {
    private static final double REASONS_HEIGHT = 120;

    private final RunsViewModel model;
    private final Texts texts;
    private final Moments when;
    private final TableView<RunSummary> table = new TableView<>();
    private final Label nothing = Parts.placeholder("");
    private final ListView<String> reasons = new ListView<>();
    private final WorkBar work;
    // The model lives longer than the pane.
    private final Bonds bonds = new Bonds();
    private final ListChangeListener<RunSummary> listed = change -> showReasons();

    RunsPane(RunsViewModel model, PageContext context) {
        this.model = model;
        this.texts = context.texts();
        when = new Moments(texts, ZoneId.systemDefault());
        work = new WorkBar("library-applying", model.work(), texts);
        getStyleClass().addAll("card", "library-card");
        setUpTable();
        setUpReasons();
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(buttons(), work, damaged(), table, reasons);
    }

    private Node buttons() {
        Parts parts = new Parts(texts);
        Button undo = parts.button("library-run-undo", "library.runs.undo", this::undo);
        undo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.work().running().get()
                                || chosen().filter(RunsViewModel::undoable).isEmpty(),
                        model.work().running(),
                        table.getSelectionModel().selectedItemProperty(),
                        table.getItems()));
        Button finish = parts.button(
                "library-run-finish", "library.runs.finish", () -> chosen().ifPresent(run -> model.finish(run.id())));
        finish.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.work().running().get()
                                || chosen().filter(run -> run.state().unfinished())
                                        .isEmpty(),
                        model.work().running(),
                        table.getSelectionModel().selectedItemProperty(),
                        table.getItems()));
        Label hint = new Label(texts.text("library.runs.hint"));
        hint.getStyleClass().add("muted");
        hint.setMinWidth(0);
        hint.setWrapText(true);
        return Parts.row(hint, Parts.gap(), finish, undo);
    }

    private Node damaged() {
        Label sentence = new Label();
        sentence.setId("library-runs-damaged");
        sentence.getStyleClass().add("verbatim");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.managedProperty().bind(sentence.visibleProperty());
        bonds.on(model.damaged(), () -> say(sentence));
        say(sentence);
        return sentence;
    }

    private void say(Label sentence) {
        Optional<String> said = Optional.ofNullable(model.damaged().get()).map(one -> one.words(texts));
        sentence.setText(said.orElse(""));
        sentence.setVisible(said.isPresent());
    }

    /** The run that is chosen, or else the newest one. */
    private Optional<RunSummary> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).or(model::newest);
    }

    void undo() {
        chosen().filter(RunsViewModel::undoable).ifPresent(run -> model.undo(run.id()));
    }

    private void setUpTable() {
        table.setId("library-runs");
        table.setAccessibleText(texts.text("library.runs.table"));
        table.setPlaceholder(nothing);
        for (ObservableValue<Boolean> one : List.of(model.work().running(), model.read())) {
            bonds.on(one, this::sayWhyEmpty);
        }
        sayWhyEmpty();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        column("when", 170, run -> when.of(run.started())),
                        column("state", 170, this::state),
                        column("files", 130, this::files),
                        column(
                                        "target",
                                        360,
                                        run -> Parts.amongWords(run.target().toString()))
                                .verbatim()));
        table.setItems(new SortedList<>(model.runs()));
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, after) -> showReasons());
    }

    /** While the first run goes on, or the list is not read yet, an empty list does not mean that nothing was sorted. */
    private void sayWhyEmpty() {
        if (model.work().running().get()) {
            nothing.setText(texts.text("library.runs.first"));
        } else {
            nothing.setText(model.read().get() ? texts.text("library.runs.empty") : "");
        }
    }

    private TextColumn<RunSummary> column(String id, double width, Function<RunSummary, String> text) {
        return new TextColumn<>("library-runs-" + id, texts.text("library.runs.column." + id), width, text)
                .unsortable();
    }

    private String state(RunSummary run) {
        return texts.text("library.runs.state." + run.state().name());
    }

    private String files(RunSummary run) {
        return texts.text("library.runs.files", texts.number(run.doneCount()), texts.number(run.rowCount()));
    }

    private void setUpReasons() {
        reasons.setId("library-reasons");
        reasons.setAccessibleText(texts.text("library.runs.reasons"));
        reasons.getStyleClass().add("verbatim");
        reasons.setPrefHeight(REASONS_HEIGHT);
        reasons.setMinHeight(REASONS_HEIGHT);
        reasons.managedProperty().bind(reasons.visibleProperty());
        model.runs().addListener(listed);
        showReasons();
    }

    private void showReasons() {
        List<RunSummary.Reason> shown = chosen().map(RunsViewModel::reasons).orElse(List.of());
        reasons.getItems().setAll(shown.stream().map(this::words).toList());
        reasons.setVisible(!shown.isEmpty());
    }

    private String words(RunSummary.Reason one) {
        return Parts.amongWords(one.file().toString()) + ": " + texts.told(one.sentence());
    }

    Node firstFocus() {
        return table;
    }

    void close() {
        bonds.release();
        model.runs().removeListener(listed);
        table.setItems(null);
        work.close();
    }
}
