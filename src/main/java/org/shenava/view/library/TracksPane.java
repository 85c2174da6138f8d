package org.shenava.view.library;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Labels;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;
import org.shenava.view.common.WorkBar;

/** A folder is chosen and scanned; below stands what is in it. */
final class TracksPane extends VBox {
    private final ScanViewModel model;
    private final ResultFiles files;
    private final Texts texts;
    private final Parts parts;
    private final TracksTable table;
    private final TextField folder;
    private final TextField search;
    private final ComboBox<Filter> filter = new ComboBox<>();
    private final Label summary = new Label();
    private final WorkBar work;
    private final WorkBar small;
    private final ChangeListener<Object> counted = (observed, before, after) -> summarise();
    private final ChangeListener<Object> judged = (observed, before, after) -> judgeAnew();

    TracksPane(ScanViewModel model, PageContext context) {
        this.model = model;
        files = new ResultFiles(model);
        this.texts = context.texts();
        parts = new Parts(texts);
        table = new TracksTable(model, context);
        folder = parts.path("library-folder", "library.folder", model.folder());
        folder.setOnAction(event -> model.scan());
        search = parts.field("library-search", "library.search");
        search.setText(model.list().wanted());
        search.textProperty().addListener((observed, before, after) -> model.search(after));
        work = new WorkBar("library-scanning", model.work(), texts);
        small = new WorkBar("library-small", model.small(), texts);
        getStyleClass().addAll("card", "library-card");
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(folderRow(), work, small, listRow(), table);
        setOnDragDropped(this::dropped);
        model.counts().addListener(counted);
        model.judge().addListener(judged);
        model.classes().addListener(judged);
        model.alikeTo().addListener(counted);
        fillFilter();
        summarise();
    }

    private Node folderRow() {
        Button choose = parts.button("library-choose", "library.choose", this::choose);
        Button scan = parts.button("library-scan", "library.scan", model::scan);
        scan.getStyleClass().add("primary");
        scan.disableProperty().bind(model.work().running());
        return Parts.row(folder, choose, scan);
    }

    private Node listRow() {
        setUpFilter();
        summary.setId("library-summary");
        summary.getStyleClass().add("muted");
        summary.setMinWidth(0);
        Button all = parts.button("library-all", "library.showAll", model::showAll);
        all.visibleProperty().bind(model.alikeTo().isNotNull());
        all.managedProperty().bind(all.visibleProperty());
        return Parts.row(search, filter, all, summary, Parts.gap(), export());
    }

    private void setUpFilter() {
        filter.setId("library-filter");
        filter.setAccessibleText(texts.text("library.filter"));
        filter.setTooltip(new Tooltip(texts.text("library.filter.help")));
        filter.setConverter(new StringConverter<>() {
            @Override
            public String toString(Filter one) {
                return one == null ? "" : words(one);
            }

            @Override
            public Filter fromString(String words) {
                throw new UnsupportedOperationException("filters are chosen, not written");
            }
        });
        filter.setOnAction(event -> Optional.ofNullable(filter.getValue()).ifPresent(model::show));
    }

    private String words(Filter one) {
        return one.kind() == Filter.Kind.LABEL
                ? texts.name(Labels.of(one.label()))
                : texts.text("library.filter." + one.kind().name());
    }

    private void fillFilter() {
        List<Filter> choices = Filter.choices(model.classes().get());
        Filter chosen = choices.contains(model.list().filter()) ? model.list().filter() : Filter.ALL;
        filter.getItems().setAll(choices);
        filter.setValue(chosen);
    }

    private MenuButton export() {
        MenuButton menu = parts.menu("library-export", "library.export");
        menu.disableProperty().bind(Bindings.isEmpty(model.rows()));
        menu.getItems()
                .addAll(
                        parts.item("library-export-playlists", "library.export.playlists", () -> parts.chooseFolder(
                                        getScene().getWindow(), "library.export.playlists", "")
                                .ifPresent(place -> files.writePlaylists(place, id -> texts.name(Labels.of(id))))),
                        parts.item("library-export-csv", "library.export.csv", () -> ask("library.csv")
                                .ifPresent(files::writeCsv)),
                        parts.item("library-export-html", "library.export.html", () -> ask("report.html")
                                .ifPresent(file -> files.writeHtml(file, texts))));
        return menu;
    }

    private Optional<Path> ask(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("library.export.help"));
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private void choose() {
        parts.chooseFolder(
                        getScene().getWindow(), "library.choose", model.folder().get())
                .ifPresent(this::scan);
    }

    private void scan(Path chosen) {
        model.folder().set(chosen.toString());
        model.scan();
    }

    /** Folders are scanned; what else is dropped goes where the window sends it. */
    private void dropped(DragEvent event) {
        event.getDragboard().getFiles().stream()
                .filter(File::isDirectory)
                .findFirst()
                .ifPresent(dropped -> {
                    scan(dropped.toPath());
                    event.setDropCompleted(true);
                    event.consume();
                });
    }

    private void summarise() {
        ScannedTrack seed = model.alikeTo().get();
        Counts counts = model.counts().get();
        if (seed != null) {
            summary.setText(texts.text("library.alikeTo", TrackWords.title(seed)));
        } else if (counts.equals(Counts.NONE)) {
            summary.setText("");
        } else {
            String title = model.classes().get().title();
            summary.setText(texts.text(
                    title.isEmpty() ? "library.summary" : "library.summary.own",
                    texts.number(counts.tracks()),
                    texts.number(counts.unsure()),
                    texts.number(counts.trouble()),
                    title));
        }
    }

    private void judgeAnew() {
        fillFilter();
        table.judgeAnew();
        summarise();
    }

    /** Shows rows of a kind only, whatever was searched for. */
    void show(Filter wanted) {
        search.clear();
        model.showAll();
        filter.setValue(wanted);
        model.show(wanted);
    }

    Node firstFocus() {
        return folder;
    }

    TracksTable table() {
        return table;
    }

    void search() {
        search.requestFocus();
    }

    void close() {
        model.counts().removeListener(counted);
        model.judge().removeListener(judged);
        model.classes().removeListener(judged);
        model.alikeTo().removeListener(counted);
        folder.textProperty().unbindBidirectional(model.folder());
        table.close();
        work.close();
        small.close();
    }
}
