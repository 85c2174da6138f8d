package org.shenava.view.teach;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.teaching.TeachingStep;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Message;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** The second step: one button, and then how far the training is. */
final class TrainPane extends HBox {
    private static final int MOST_LEFT_OUT = 4;

    private final CollectViewModel collect;
    private final ProjectsViewModel projects;
    private final TrainViewModel model;
    private final Texts texts;
    private final TeachWords words;
    private final Label amount = new Label();
    private final Label hint = new Label();
    private final Label stage = new Label();
    private final Label left = new Label();
    private final Label end = new Label();
    private final Label leftOut = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final CurvePane curve;
    private final AdvancedPane advanced;
    private final Button train;
    private final Button pause;
    private final Button cancel;
    private final Bonds bonds = new Bonds();

    TrainPane(PageContext context) {
        texts = context.texts();
        words = new TeachWords(texts);
        collect = CollectViewModel.of(context);
        projects = ProjectsViewModel.of(context);
        model = TrainViewModel.of(context);
        curve = new CurvePane(texts);
        advanced = new AdvancedPane(model, texts);
        Parts parts = new Parts(texts);
        train = parts.button("teach-train", "teach.train", this::train);
        pause = parts.button("teach-pause", "teach.pause", model::pauseOrGoOn);
        cancel = parts.button("teach-cancel", "teach.cancel", model::cancel);
        getStyleClass().addAll("teach-step", "teach-side-by-side");
        getChildren().addAll(startCard(), progressCard());
        bonds.on(collect.collected(), this::showStart);
        bonds.on(projects.current(), this::showStart);
        bonds.on(model.work().running(), this::showAll);
        bonds.on(model.work().message(), this::showAll);
        bonds.on(model.paused(), this::showAll);
        bonds.on(model.step(), this::showProgress);
        showAll();
    }

    private VBox startCard() {
        Label title = title("teach.train.title");
        amount.setId("teach-amount");
        wrapped(amount);
        Label explanation = new Label(texts.text("teach.train.explained"));
        explanation.getStyleClass().add("muted");
        wrapped(explanation);
        hint.setId("teach-train-hint");
        wrapped(hint);
        hint.getStyleClass().addAll("teach-hint", "verbatim");
        hint.managedProperty().bind(hint.visibleProperty());
        train.getStyleClass().addAll("primary", "teach-train");
        train.setMaxWidth(Double.MAX_VALUE);
        VBox card = new VBox(title, amount, train, hint, explanation, advanced);
        card.getStyleClass().addAll("card", "teach-start");
        return card;
    }

    private VBox progressCard() {
        stage.setId("teach-stage");
        stage.getStyleClass().add("card-title");
        wrapped(stage);
        left.setId("teach-left");
        left.getStyleClass().add("muted");
        left.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.text("teach.progress"));
        end.setId("teach-train-end");
        wrapped(end);
        end.managedProperty().bind(end.visibleProperty());
        leftOut.setId("teach-left-out");
        leftOut.getStyleClass().addAll("muted", "verbatim");
        wrapped(leftOut);
        leftOut.managedProperty().bind(leftOut.visibleProperty());
        Label legend = new Label(texts.text("teach.curve"));
        legend.getStyleClass().add("muted");
        HBox keys = new HBox(
                legend,
                Parts.gap(),
                key("curve-key-learned", "teach.curve.learned"),
                key("curve-key-held-back", "teach.curve.heldBack"));
        keys.getStyleClass().add("control-row");
        VBox.setVgrow(curve, Priority.ALWAYS);
        VBox card = new VBox(Parts.row(stage, Parts.gap(), left, pause, cancel), bar, end, leftOut, keys, curve);
        card.getStyleClass().addAll("card", "teach-progress");
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        return card;
    }

    private Label title(String key) {
        Label title = new Label(texts.text(key));
        title.getStyleClass().add("card-title");
        return title;
    }

    private static void wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }

    private Label key(String style, String key) {
        javafx.scene.layout.Region dot = new javafx.scene.layout.Region();
        dot.getStyleClass().addAll("curve-key", style);
        Label label = new Label(texts.text(key), dot);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** Begins, when there is enough. */
    void train() {
        if (!train.isDisabled()) {
            model.start(collect.project().get());
            pause.requestFocus();
        }
    }

    private void showAll() {
        showStart();
        showProgress();
    }

    private void showStart() {
        Collected collected = collect.collected().get();
        boolean running = model.work().running().get();
        boolean cutOff =
                projects.current().get() != null && projects.current().get().cutOff();
        train.setDisable(running || !collected.ready());
        train.setText(texts.text(cutOff ? "teach.train.goOn" : "teach.train"));
        train.setAccessibleText(train.getText());
        amount.setText(amount(collected));
        String why = collected.forbidding().map(words::sentence).orElse("");
        hint.setText(why);
        hint.setVisible(!why.isEmpty() && !running);
    }

    private String amount(Collected collected) {
        if (collected.examples().isEmpty()) {
            return texts.text("teach.train.nothing");
        }
        double seconds =
                collected.labels().stream().mapToDouble(collected::seconds).sum();
        return texts.text(
                "teach.train.amount",
                texts.number(collected.classes().size()),
                texts.number(collected.examples().size()),
                words.length(seconds));
    }

    private void showProgress() {
        boolean running = model.work().running().get();
        TeachingStep step = model.step().get();
        boolean focused = pause.isFocused() || cancel.isFocused();
        pause.setDisable(!running);
        cancel.setDisable(!running);
        if (focused && !running) {
            firstFocus().requestFocus();
        }
        pause.setText(texts.text(model.paused().get() ? "teach.pause.goOn" : "teach.pause"));
        pause.setAccessibleText(pause.getText());
        stage.setText(stage(running, step));
        left.setText(
                running
                                && step != null
                                && step.secondsLeft().isPresent()
                                && !model.paused().get()
                        ? words.left(step.secondsLeft().getAsDouble())
                        : "");
        double fraction = step == null ? 0 : step.fraction();
        // An indeterminate bar would go on moving unseen.
        bar.setProgress(running && step == null ? ProgressBar.INDETERMINATE_PROGRESS : fraction);
        curve.show(step == null ? List.of() : step.curve());
        Message message = model.work().message().get();
        end.setVisible(!running && message != null);
        showLeftOut(running);
        end.setText(message == null ? "" : message.words(texts));
        end.getStyleClass().remove("verbatim");
        if (message != null && message.key().isEmpty()) {
            end.getStyleClass().add("verbatim");
        }
    }

    /** Sentences of the teacher. */
    private void showLeftOut(boolean running) {
        List<String> sentences =
                model.taught().get() == null ? List.of() : model.taught().get().leftOut();
        leftOut.setText(sentences.stream().limit(MOST_LEFT_OUT).map(texts::told).collect(Collectors.joining("\n")));
        leftOut.setVisible(!running && end.isVisible() && !sentences.isEmpty());
    }

    private String stage(boolean running, TeachingStep step) {
        if (!running) {
            return texts.text("teach.stage.none");
        }
        if (model.paused().get()) {
            return texts.text("teach.stage.paused");
        }
        return step == null ? texts.text("teach.stage.begin") : words.stage(step.stage());
    }

    Node firstFocus() {
        return train.isDisabled() ? pause.isDisabled() ? advanced.lookup("#teach-advanced") : pause : train;
    }

    void close() {
        bonds.release();
        bar.setProgress(0);
        advanced.close();
    }
}
