package org.shenava.view.teach;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Segments;
import org.shenava.view.common.Texts;

/** At the top: which project, what can be done with it, and the three steps. */
final class ProjectBar extends HBox {
    private final ProjectsViewModel model;
    private final Texts texts;
    private final AskCard ask;
    private final ComboBox<ProjectRow> chooser = new ComboBox<>();
    private final Bonds bonds = new Bonds();
    private boolean showing;

    ProjectBar(PageContext context, Segments steps, AskCard ask) {
        this.texts = context.texts();
        this.ask = ask;
        model = ProjectsViewModel.of(context);
        CollectViewModel collect = CollectViewModel.of(context);
        getStyleClass().add("control-row");
        setUpChooser();
        chooser.disableProperty().bind(collect.work().running());
        Parts parts = new Parts(texts);
        MenuButton more = parts.menu(
                "teach-project-more",
                "teach.project.more",
                parts.item("teach-project-rename", "teach.project.rename", this::rename),
                parts.item("teach-project-open", "teach.project.open", model::open));
        more.disableProperty().bind(model.current().isNull());
        getChildren()
                .addAll(
                        chooser,
                        parts.button("teach-project-new", "teach.project.new", this::create),
                        more,
                        Parts.gap(),
                        steps);
        bonds.on(model.rows(), this::show);
        bonds.on(model.current(), this::show);
        show();
    }

    private void setUpChooser() {
        chooser.setId("teach-project");
        chooser.setAccessibleText(texts.text("teach.project"));
        chooser.setTooltip(new Tooltip(texts.text("teach.project.help")));
        chooser.setPromptText(texts.text("teach.project.none"));
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(ProjectRow row) {
                return row == null ? "" : row.name();
            }

            @Override
            public ProjectRow fromString(String name) {
                throw new UnsupportedOperationException("projects are chosen, not written");
            }
        });
        chooser.setButtonCell(new ChosenCell<>(chooser));
        chooser.setOnAction(event -> {
            if (!showing) {
                model.choose(chooser.getValue());
            }
        });
    }

    private void show() {
        showing = true;
        List<ProjectRow> rows = model.rows().get();
        if (!chooser.getItems().equals(rows)) {
            chooser.getItems().setAll(rows);
        }
        chooser.setValue(model.current().get());
        // Names of projects are the person's own words; what stands there without one is ours.
        chooser.getStyleClass().remove("verbatim");
        if (model.current().get() != null) {
            chooser.getStyleClass().add("verbatim");
        }
        showing = false;
    }

    void create() {
        ask.ask(new AskCard.Ask(texts.text("teach.project.ask"), "", name -> objection(name, null), model::create));
    }

    private void rename() {
        ProjectRow row = model.current().get();
        if (row != null) {
            ask.ask(new AskCard.Ask(
                    texts.text("teach.project.ask.rename"), row.name(), name -> objection(name, row), model::rename));
        }
    }

    /** @param own the project that is to be called so; null for a new one */
    private String objection(String name, ProjectRow own) {
        boolean taken = model.rows().get().stream()
                .anyMatch(row -> !row.equals(own) && row.name().equals(name));
        return taken ? texts.text("teach.project.taken") : "";
    }

    void close() {
        bonds.release();
        chooser.disableProperty().unbind();
    }
}
