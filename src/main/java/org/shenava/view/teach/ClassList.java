package org.shenava.view.teach;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Texts;

/** The classes of the project, each with what was collected; files can be dropped on each. */
final class ClassList extends ListView<String> {
    private static final double LEAST_HEIGHT = 100;

    private final CollectViewModel model;
    private final Texts texts;
    private final TeachWords words;
    private final Bonds bonds = new Bonds();
    private boolean showing;

    ClassList(CollectViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new TeachWords(texts);
        setId("teach-classes");
        setMinHeight(LEAST_HEIGHT);
        setAccessibleText(texts.text("teach.classes"));
        getStyleClass().add("teach-classes");
        Label nothing = new Label(texts.text("teach.classes.none"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        setCellFactory(list -> new ClassCell());
        getSelectionModel().selectedItemProperty().addListener((observed, before, after) -> {
            if (!showing && after != null) {
                model.choose(after);
            }
        });
        bonds.on(model.collected(), this::show);
        bonds.on(model.label(), this::show);
        show();
    }

    private void show() {
        showing = true;
        getItems().setAll(model.collected().get().labels());
        getSelectionModel()
                .select(model.label().get().isEmpty() ? null : model.label().get());
        showing = false;
    }

    /** What was collected of a class, in words. */
    static String amount(Collected collected, String label, Texts texts, TeachWords words) {
        int count = collected.of(label).size();
        String recordings = texts.text(count == 1 ? "teach.recording" : "teach.recordings", texts.number(count));
        double seconds = collected.seconds(label);
        return seconds <= 0 ? recordings : texts.text("teach.amount", recordings, words.length(seconds));
    }

    void close() {
        bonds.release();
    }

    private final class ClassCell extends ListCell<String> {
        private final Label name = new Label();
        private final Label amount = new Label();
        private final VBox both = new VBox(name, amount);
        private final Tooltip help = new Tooltip();

        ClassCell() {
            name.getStyleClass().addAll("teach-class", "verbatim");
            amount.getStyleClass().add("muted");
            both.setMinWidth(0);
            // The width of the list, not of the longest name.
            setPrefWidth(0);
            FileDropTarget.on(
                    this,
                    () -> getItem() != null && !model.work().running().get(),
                    files -> model.add(files, getItem()));
        }

        @Override
        protected void updateItem(String label, boolean empty) {
            super.updateItem(label, empty);
            if (empty || label == null) {
                setGraphic(null);
                setAccessibleText(null);
                setTooltip(null);
                return;
            }
            name.setText(words.name(label));
            amount.setText(amount(model.collected().get(), label, texts, words));
            help.setText(texts.text(
                    model.collected().get().isBackground(label) ? "teach.background.help" : "teach.class.help"));
            setTooltip(help);
            setAccessibleText(texts.text("teach.class.spoken", name.getText(), amount.getText()));
            setGraphic(both);
        }
    }
}
