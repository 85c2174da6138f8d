package org.shenava.view.teach;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.shenava.classifier.ModelCard;
import org.shenava.teaching.project.OwnModels;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** Which model of the person's, whether it answers, and what can be done with it. */
final class ModelBar extends HBox {
    private final OwnModelsViewModel model;
    private final Texts texts;
    private final AskCard ask;
    private final Consumer<String> use;
    private final ComboBox<OwnModel> chooser = new ComboBox<>();
    private final Button useIt;
    private final Button back;
    private final Button restore;
    private final List<MenuItem> ofChosen;
    private final Bonds bonds = new Bonds();
    private boolean showing;

    /** @param use lets a model answer everywhere, by id or task */
    ModelBar(PageContext context, AskCard ask, Consumer<String> use) {
        this.ask = ask;
        this.use = use;
        texts = context.texts();
        model = OwnModelsViewModel.of(context);
        Parts parts = new Parts(texts);
        getStyleClass().add("control-row");
        setUpChooser();
        useIt = parts.button("teach-use", "teach.use", this::use);
        back = parts.button("teach-back", "teach.back", () -> model.use(ModelCard.TASK_OF_MODES, use));
        restore = parts.button("teach-restore", "teach.model.restore", model::restore);
        restore.managedProperty().bind(restore.visibleProperty());
        MenuItem rename = parts.item("teach-model-rename", "teach.model.rename", this::rename);
        MenuItem export = parts.item("teach-model-export", "teach.model.export", this::export);
        MenuItem delete = parts.item("teach-model-delete", "teach.model.delete", this::delete);
        ofChosen = List.of(rename, export, delete);
        MenuButton more = parts.menu(
                "teach-model-more",
                "teach.model.more",
                rename,
                export,
                parts.item("teach-model-import", "teach.model.import", this::importFrom),
                delete);
        getChildren().addAll(chooser, useIt, back, Parts.gap(), restore, more);
        bonds.on(model.models(), this::show);
        bonds.on(model.chosen(), this::show);
        bonds.on(model.inUse(), this::show);
        bonds.on(model.deleted(), this::show);
        show();
    }

    private void setUpChooser() {
        chooser.setId("teach-model");
        chooser.setAccessibleText(texts.text("teach.model"));
        chooser.setTooltip(new Tooltip(texts.text("teach.model.help")));
        chooser.setPromptText(texts.text("teach.model.none"));
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(OwnModel one) {
                return one == null ? "" : one.title();
            }

            @Override
            public OwnModel fromString(String title) {
                throw new UnsupportedOperationException("models are chosen, not written");
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
        List<OwnModel> models = model.models().get();
        if (!chooser.getItems().equals(models)) {
            chooser.getItems().setAll(models);
        }
        OwnModel chosen = model.chosen().get();
        chooser.setValue(chosen);
        chooser.getStyleClass().remove("verbatim");
        if (chosen != null) {
            chooser.getStyleClass().add("verbatim");
        }
        boolean answers = chosen != null && chosen.id().equals(model.inUse().get());
        useIt.setText(texts.text(answers ? "teach.used" : "teach.use"));
        useIt.getStyleClass().remove("primary");
        if (!answers) {
            // A dimmed button of that kind is hard to read, and this one says something.
            useIt.getStyleClass().add("primary");
        }
        useIt.setDisable(chosen == null || answers || !chosen.installed().usable());
        back.setDisable(!model.ownAnswers());
        restore.setVisible(model.deleted().get().isPresent());
        ofChosen.forEach(item -> item.setDisable(chosen == null));
        showing = false;
    }

    private void use() {
        Optional.ofNullable(model.chosen().get()).ifPresent(one -> model.use(one.id(), use));
    }

    private void rename() {
        Optional.ofNullable(model.chosen().get())
                .ifPresent(one -> ask.ask(
                        new AskCard.Ask(texts.text("teach.model.ask"), one.title(), name -> "", model::rename)));
    }

    /** What answers is taken out of use first, so that nobody listens with a model that is gone. */
    private void delete() {
        OwnModel chosen = model.chosen().get();
        if (chosen != null && chosen.id().equals(model.inUse().get())) {
            model.use(ModelCard.TASK_OF_MODES, use);
        }
        model.delete();
    }

    private void export() {
        FileChooser chooserOfFile = fileChooser("teach.model.export");
        Optional.ofNullable(model.chosen().get())
                .ifPresent(one -> chooserOfFile.setInitialFileName(one.id() + "." + OwnModels.ENDING));
        File file = chooserOfFile.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(file.toPath());
        }
    }

    private void importFrom() {
        FileChooser chooserOfFile = fileChooser("teach.model.import");
        // Who exports may leave the ending out.
        chooserOfFile.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.text("open.all"), "*.*"));
        File file = chooserOfFile.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.importFrom(file.toPath());
        }
    }

    private FileChooser fileChooser(String titleKey) {
        FileChooser chooserOfFile = new FileChooser();
        chooserOfFile.setTitle(texts.text(titleKey));
        chooserOfFile
                .getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.text("teach.model.file"), "*." + OwnModels.ENDING));
        return chooserOfFile;
    }

    Node firstFocus() {
        return useIt.isDisabled() ? chooser : useIt;
    }

    void close() {
        bonds.release();
    }
}
