package org.shenava.view.ear;

import java.awt.image.BufferedImage;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.music.ModeLore;
import org.shenava.music.Modes;
import org.shenava.settings.Theme;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Pictures;
import org.shenava.view.common.Texts;

/** The practice sheets: a list of modes, the sheet as it will be printed, and the ways to take it along. */
final class SheetsPane extends HBox {
    /** Pixels a point: 216 to the inch. */
    private static final double PRINT_SCALE = 3;

    private static final double PREVIEW_MARGIN = 26;

    private final SheetsViewModel model;
    private final PageContext context;
    private final Texts texts;
    private final ListView<Mode> modes = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private final Scale scale = new Scale(1, 1);

    SheetsPane(SheetsViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        getStyleClass().add("ear-sheets");
        VBox preview = new VBox(tools(), scroll);
        preview.getStyleClass().add("ear-preview");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox.setHgrow(preview, Priority.ALWAYS);
        scroll.setId("ear-preview");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("ear-preview-scroll");
        scroll.viewportBoundsProperty().addListener((observed, before, after) -> fit());
        getChildren().addAll(list(), preview);
        model.mode().addListener((observed, before, after) -> show(after));
        show(model.mode().get());
    }

    Node firstFocus() {
        return modes;
    }

    private Node list() {
        modes.setId("ear-modes");
        modes.getStyleClass().addAll("card", "ear-modes");
        modes.setAccessibleText(texts.text("ear.sheet.modes"));
        modes.getItems().setAll(Modes.all());
        modes.setCellFactory(view -> new ModeCell());
        modes.getSelectionModel().selectedItemProperty().addListener((observed, before, after) -> {
            if (after != null) {
                model.choose(after);
            }
        });
        return modes;
    }

    private Node tools() {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("ear-progress");
        bar.progressProperty().bind(model.share());
        Label words = new Label();
        words.setId("ear-saved");
        words.getStyleClass().add("muted");
        words.textProperty().bind(model.saved());
        Button cancel =
                Buttons.of("ear-cancel", texts.text("ear.sheet.cancel"), texts.text("ear.sheet.cancel"), model::cancel);
        cancel.getStyleClass().add("quiet");
        for (Node node : List.of(bar, cancel)) {
            node.visibleProperty().bind(model.saving());
            node.managedProperty().bind(model.saving());
        }
        FlowPane row = new FlowPane(
                tool("ear-print", "ear.sheet.print", this::print),
                tool("ear-pdf", "ear.sheet.pdf", this::savePdf),
                tool("ear-png", "ear.sheet.png", this::savePng),
                tool("ear-all", "ear.sheet.all", this::saveAll),
                bar,
                cancel,
                words);
        row.getStyleClass().add("ear-tools");
        return row;
    }

    private Button tool(String id, String key, Runnable action) {
        return Buttons.of(id, texts.text(key), texts.text(key + ".help"), action);
    }

    private void show(Mode mode) {
        modes.getSelectionModel().select(mode);
        SheetPaper paper = paper(mode);
        paper.setAccessibleText(texts.text("ear.sheet.preview", name(mode)));
        Group scaled = new Group(paper);
        scaled.getTransforms().setAll(scale);
        // A group tells its size without its own transforms; one around it counts them.
        StackPane ground = new StackPane(new Group(scaled));
        ground.getStyleClass().add("ear-preview-ground");
        scroll.setContent(ground);
        scroll.setVvalue(0);
        fit();
    }

    private void fit() {
        double width = scroll.getViewportBounds().getWidth() - PREVIEW_MARGIN;
        double factor = Math.max(0.5, Math.min(1.6, width / SheetPaper.WIDTH));
        scale.setX(factor);
        scale.setY(factor);
    }

    private SheetPaper paper(Mode mode) {
        return new SheetPaper(mode, ModeLore.of(mode.label()), texts);
    }

    /** The sheet as a picture, in the light theme whatever is shown. */
    BufferedImage picture(Mode mode) {
        Group paper = new Group(onItsOwn(mode));
        return Pictures.buffered(Pictures.of(paper, PRINT_SCALE, Color.WHITE));
    }

    /** A sheet in a scene that nobody sees, laid out. */
    private Node onItsOwn(Mode mode) {
        SheetPaper paper = paper(mode);
        StackPane root = new StackPane(paper);
        Scene scene = new Scene(root, SheetPaper.WIDTH, SheetPaper.HEIGHT, Color.WHITE);
        Palette.sheets(Theme.LIGHT).forEach(sheet -> scene.getStylesheets()
                .add(SheetsPane.class.getResource(sheet).toExternalForm()));
        scene.getStylesheets().add(EarPage.sheet());
        root.applyCss();
        root.layout();
        return root;
    }

    void print() {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            say("ear.sheet.noPrinter");
            return;
        }
        if (!job.showPrintDialog(getScene().getWindow())) {
            job.cancelJob();
            return;
        }
        PageLayout layout =
                job.getPrinter().createPageLayout(Paper.A4, PageOrientation.PORTRAIT, Printer.MarginType.EQUAL);
        job.getJobSettings().setPageLayout(layout);
        Node page = onItsOwn(model.mode().get());
        double fit = Math.min(
                layout.getPrintableWidth() / SheetPaper.WIDTH, layout.getPrintableHeight() / SheetPaper.HEIGHT);
        page.getTransforms().add(new Scale(fit, fit));
        if (job.printPage(layout, page)) {
            job.endJob();
        } else {
            job.cancelJob();
            say("ear.sheet.notPrinted");
        }
    }

    void savePdf() {
        Mode mode = model.mode().get();
        file("pdf", name(mode)).ifPresent(file -> model.savePdf(List.of(mode), file.toPath(), this::picture));
    }

    private void saveAll() {
        file("pdf", texts.text("ear.part.sheets"))
                .ifPresent(file -> model.savePdf(Modes.all(), file.toPath(), this::picture));
    }

    private void savePng() {
        file("png", name(model.mode().get())).ifPresent(file -> model.savePng(file.toPath(), this::picture));
    }

    private Optional<File> file(String suffix, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name + "." + suffix);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.text("ear.sheet.file." + suffix), "*." + suffix));
        return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()));
    }

    private void say(String key) {
        context.notices().post(Notice.of(key));
    }

    private String name(Mode mode) {
        return texts.name(Labels.of(mode.label()));
    }

    private final class ModeCell extends ListCell<Mode> {
        @Override
        protected void updateItem(Mode mode, boolean empty) {
            super.updateItem(mode, empty);
            setText(empty || mode == null ? "" : name(mode));
        }
    }
}
