package org.shenava.view.teach;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.teaching.Remark;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.FollowFocus;
import org.shenava.view.common.Texts;

/** What would make the recordings better, a sentence each, the gravest first, with a button that goes there. */
final class RemarksPane extends VBox {
    private static final double MOST_HEIGHT = 96;
    private static final double BAR_WIDTH = 160;

    private final CollectViewModel model;
    private final Texts texts;
    private final TeachWords words;
    private final Consumer<Remark> go;
    private final VBox list = new VBox();
    private final Label title = new Label();
    private final ProgressBar looking = new ProgressBar(0);
    private final Bonds bonds = new Bonds();
    private final InvalidationListener left = observed -> show();

    RemarksPane(CollectViewModel model, Texts texts, Consumer<Remark> go) {
        this.model = model;
        this.texts = texts;
        this.go = go;
        words = new TeachWords(texts);
        setId("teach-remarks");
        getStyleClass().addAll("card", "teach-remarks");
        title.setId("teach-remarks-title");
        title.getStyleClass().add("card-title");
        looking.setPrefWidth(BAR_WIDTH);
        looking.setAccessibleText(texts.text("teach.looking"));
        HBox head = new HBox(title, looking);
        head.getStyleClass().add("control-row");
        list.getStyleClass().add("teach-remark-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        DoubleBinding needed =
                Bindings.createDoubleBinding(() -> Math.min(MOST_HEIGHT, list.getHeight()), list.heightProperty());
        scroll.prefViewportHeightProperty().bind(needed);
        scroll.minViewportHeightProperty().bind(needed);
        scroll.setAccessibleText(texts.text("teach.remarks"));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        FollowFocus.within(scroll);
        scroll.managedProperty().bind(scroll.visibleProperty());
        scroll.visibleProperty().bind(Bindings.isNotEmpty(list.getChildren()));
        getChildren().addAll(head, scroll);
        managedProperty().bind(visibleProperty());
        bonds.on(model.collected(), this::show);
        bonds.on(model.looking(), this::showLooking);
        model.left().addListener(left);
        show();
        showLooking();
    }

    private void showLooking() {
        boolean now = model.looking().get() >= 0;
        looking.setVisible(now);
        looking.setProgress(Math.max(0, model.looking().get()));
        showTitle();
    }

    private void showTitle() {
        Collected collected = model.collected().get();
        boolean now = model.looking().get() >= 0;
        boolean nothing = collected.remarks().isEmpty();
        setVisible(now || !nothing || !model.left().isEmpty() || collected.ready());
        title.setText(texts.text(now ? "teach.looking" : nothing ? "teach.remarks.none" : "teach.remarks"));
    }

    private void show() {
        List<Remark> remarks = model.collected().get().remarks();
        list.getChildren().clear();
        // First what became of the files just given: below the remarks nobody would look for it.
        model.left().forEach(sentence -> list.getChildren().add(sentence(texts.told(sentence))));
        remarks.forEach(remark -> list.getChildren().add(row(remark)));
        showTitle();
    }

    private HBox row(Remark remark) {
        Label sentence = sentence(words.sentence(remark));
        HBox row = new HBox(sentence);
        row.getStyleClass().addAll("control-row", "teach-remark");
        if (remark.kind().forbidding()) {
            row.getStyleClass().add("teach-forbidding");
        }
        HBox.setHgrow(sentence, Priority.ALWAYS);
        if (!remark.path().isEmpty() || !remark.label().isEmpty()) {
            Button show = new Button(texts.text("teach.remark.show"));
            show.getStyleClass().add("quiet");
            show.setMinWidth(USE_PREF_SIZE);
            show.setTooltip(new Tooltip(texts.text("teach.remark.show.help")));
            show.setAccessibleText(texts.text("teach.remark.show.spoken", words.sentence(remark)));
            show.setOnAction(event -> go.accept(remark));
            row.getChildren().add(show);
        }
        return row;
    }

    /** Holds names that the person gave, or a sentence of a lower layer. */
    private static Label sentence(String text) {
        Label sentence = new Label(text);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.getStyleClass().add("verbatim");
        return sentence;
    }

    void close() {
        bonds.release();
        model.left().removeListener(left);
    }
}
