package org.shenava.view.teach;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.shenava.teaching.Example;
import org.shenava.teaching.ExampleFacts;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Parts;
import org.shenava.view.common.TextColumn;
import org.shenava.view.common.Texts;

/** The recordings of the class that is looked at. */
final class RecordingsTable extends TableView<Example> {
    private static final double LEAST_HEIGHT = 100;

    private final CollectViewModel model;
    private final SampleViewModel sample;
    private final Texts texts;
    private final TeachWords words;
    private final Label nothing = Parts.placeholder("");
    private final Bonds bonds = new Bonds();

    RecordingsTable(CollectViewModel model, SampleViewModel sample, Texts texts) {
        this.model = model;
        this.sample = sample;
        this.texts = texts;
        words = new TeachWords(texts);
        setId("teach-recordings");
        setMinHeight(LEAST_HEIGHT);
        setAccessibleText(texts.text("teach.recordings.name"));
        setPlaceholder(nothing);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns()
                .setAll(List.of(
                        column("file", 230, one -> TeachWords.file(one.path())).verbatim(),
                        column("length", 90, this::length),
                        column("player", 110, one -> one.player().orElse("")).verbatim(),
                        column("remark", 150, this::remark)));
        setRowFactory(table -> row());
        bonds.on(model.collected(), this::show);
        bonds.on(model.label(), this::show);
        show();
    }

    private void show() {
        nothing.setText(
                texts.text(model.label().get().isEmpty() ? "teach.recordings.noClass" : "teach.recordings.none"));
        List<Example> found = model.collected().get().of(model.label().get());
        List<Example> before = chosen();
        if (!getItems().equals(found)) {
            getItems().setAll(found);
            getSelectionModel().clearSelection();
            before.stream().filter(found::contains).forEach(getSelectionModel()::select);
        }
        // Lengths and remarks come later than the recordings.
        refresh();
    }

    private String length(Example example) {
        return model.collected()
                .get()
                .facts(example)
                .filter(facts -> facts.seconds() > 0)
                .map(facts -> texts.clock(facts.seconds()))
                .orElse("");
    }

    private String remark(Example example) {
        Optional<String> said = model.collected().get().remarks().stream()
                .filter(remark -> remark.path().equals(example.path()))
                .findFirst()
                .map(words::brief);
        return said.or(() -> model.collected()
                        .get()
                        .facts(example)
                        .flatMap(ExampleFacts::problem)
                        .map(problem -> texts.text("teach.brief.UNREADABLE")))
                .orElse("");
    }

    private TextColumn<Example> column(String id, double width, Function<Example, String> text) {
        return new TextColumn<>("teach-column-" + id, texts.text("teach.column." + id), width, text).unsortable();
    }

    private TableRow<Example> row() {
        TableRow<Example> row = new TableRow<>();
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                sample.toggle(row.getItem().file());
            }
        });
        return row;
    }

    List<Example> chosen() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(one -> one != null)
                .toList();
    }

    /** The first that is chosen. */
    Optional<Example> first() {
        return chosen().stream().findFirst();
    }

    void choose(Example example) {
        getSelectionModel().clearSelection();
        getSelectionModel().select(example);
        scrollTo(example);
    }

    void close() {
        bonds.release();
    }
}
