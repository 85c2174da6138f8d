package org.shenava.view.settings;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Clip;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.ProgramFacts;
import org.shenava.view.common.Texts;
import org.shenava.view.guide.GuideViewModel;

/** Version, licences, the report of a problem, and the guide once more. */
final class AboutSection implements Section {
    private static final int REPORT_ROWS = 10;

    private final PageContext context;
    private final Texts texts;
    private final Form form;
    private final AboutViewModel model;
    private final VBox view;

    AboutSection(PageContext context) {
        this.context = context;
        texts = context.texts();
        form = new Form(texts);
        model = new AboutViewModel(context.services(), context.preferences(), context.ui(), context.notices());
        view = new VBox(
                form.card("preferences.about", versions(), guide()),
                form.card("preferences.about.problem", report(), preview()),
                form.card("preferences.about.libraries", libraries()));
        model.report().addListener((observed, before, after) -> Clip.text(after));
    }

    @Override
    public Region view() {
        return view;
    }

    private GridPane versions() {
        ProgramFacts facts = context.services().facts();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        fact(grid, "preferences.about.version", facts.version());
        fact(grid, "preferences.about.java", Machine.java());
        fact(grid, "preferences.about.javafx", Machine.javaFx());
        fact(grid, "preferences.about.system", Machine.system());
        fact(grid, "preferences.about.folder", facts.home().toString());
        return grid;
    }

    private void fact(GridPane grid, String key, String value) {
        Label name = new Label(texts.text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, Form.verbatim(value));
    }

    private Button guide() {
        return form.button("preferences.about.guide", () -> context.kept()
                .the(GuideViewModel.class, () -> new GuideViewModel(context.preferences()))
                .begin());
    }

    private FlowPane report() {
        Button copy = form.button("preferences.about.copy", model::write);
        copy.disableProperty().bind(model.writing());
        FlowPane line = new FlowPane(copy);
        line.getStyleClass().add("choices");
        return line;
    }

    /** What was copied, so that nobody hands on what they have not seen. */
    private TextArea preview() {
        TextArea preview = new TextArea();
        preview.setId("report");
        preview.getStyleClass().add("verbatim");
        preview.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        preview.setEditable(false);
        preview.setWrapText(true);
        preview.setPrefRowCount(REPORT_ROWS);
        preview.setMinHeight(Region.USE_PREF_SIZE);
        preview.setAccessibleText(texts.text("preferences.about.problem"));
        preview.textProperty().bind(model.report());
        preview.visibleProperty().bind(model.report().isNotEmpty());
        preview.managedProperty().bind(preview.visibleProperty());
        return preview;
    }

    private GridPane libraries() {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("facts", "libraries");
        // Names of programs and licences are the same in every language, and read from the left.
        for (Library library : Library.all()) {
            Label name = Form.verbatim(library.name());
            Label version = Form.verbatim(library.version());
            Label licence = Form.verbatim(library.licence());
            version.setMinWidth(Region.USE_PREF_SIZE);
            version.getStyleClass().add("muted");
            licence.getStyleClass().add("muted");
            grid.addRow(grid.getRowCount(), name, version, licence);
        }
        return grid;
    }
}
