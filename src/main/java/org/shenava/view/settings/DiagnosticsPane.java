package org.shenava.view.settings;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Clip;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;

/** What the program counts of itself, as it counts; copied as text, or counted from nothing. */
public final class DiagnosticsPane extends VBox {
    private final PageContext context;
    private final Texts texts;
    private final DiagnosticsViewModel model;

    public DiagnosticsPane(PageContext context) {
        this.context = context;
        this.texts = context.texts();
        this.model = new DiagnosticsViewModel(
                context.kept().the(Diagnostics.class, Diagnostics::new),
                context.services().jobs(),
                context.ui(),
                texts);
        getStyleClass().add("diagnostics");
        getStylesheets()
                .add(DiagnosticsPane.class
                        .getResource("/org/shenava/view/diagnostics.css")
                        .toExternalForm());
        Label title = new Label(texts.text("diagnostics.title"));
        title.getStyleClass().add("card-title");
        Label about = new Label(texts.text("diagnostics.about"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        HBox buttons = new HBox(button("diagnostics.copy", this::copy), button("diagnostics.reset", model::reset));
        buttons.getStyleClass().add("diagnostics-buttons");
        getChildren().addAll(title, about, grid(), buttons);
    }

    /** Once a pulse while it is seen. */
    public void tick(long nowNanos) {
        model.tick(nowNanos);
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("diagnostics-grid");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        int row = 0;
        for (DiagnosticsViewModel.Line line : model.lines()) {
            Label name = new Label(texts.text(line.key()));
            name.getStyleClass().add("muted");
            Label value = new Label();
            value.setId(line.key().replace('.', '-'));
            value.getStyleClass().add("diagnostics-value");
            value.textProperty().bind(line.value());
            Tooltip help = new Tooltip(texts.text(line.key() + ".help"));
            name.setTooltip(help);
            value.setTooltip(help);
            name.setLabelFor(value);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(row++, name, value);
        }
        return grid;
    }

    private Button button(String key, Runnable action) {
        Button button = new Form(texts).button(key, action);
        button.getStyleClass().add("quiet");
        return button;
    }

    private void copy() {
        Clip.text(model.report());
        context.notices().post(Notice.of("diagnostics.copied"));
    }
}
