package org.shenava.view.common;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** While something works: how far it is, what it does, how long it takes, and a button to stop it. Else what came of it. */
public final class WorkBar extends HBox {
    private static final double BAR_WIDTH = 180;
    private static final double SECONDS_A_MINUTE = 60;

    private final LongWork work;
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final Label detail = new Label();
    private final Button stop;
    private final ChangeListener<Object> listener = (observed, before, after) -> show();

    public WorkBar(String id, LongWork work, Texts texts) {
        this.work = work;
        this.texts = texts;
        setId(id);
        getStyleClass().add("control-row");
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        bar.setAccessibleText(texts.text("work.progress"));
        words.setId(id + "-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        detail.getStyleClass().addAll("muted", "verbatim");
        detail.setMinWidth(0);
        setHgrow(detail, Priority.ALWAYS);
        detail.setMaxWidth(Double.MAX_VALUE);
        stop = new Parts(texts).button(id + "-stop", "work.stop", work::cancel);
        getChildren().addAll(bar, words, detail, stop);
        managedProperty().bind(visibleProperty());
        for (javafx.scene.Node node : new javafx.scene.Node[] {bar, detail, stop}) {
            node.visibleProperty().bind(work.running());
            node.managedProperty().bind(work.running());
        }
        work.running().addListener(listener);
        work.progress().addListener(listener);
        work.message().addListener(listener);
        show();
    }

    private void show() {
        boolean running = work.running().get();
        Message message = work.message().get();
        setVisible(running || message != null);
        if (running) {
            LongWork.Progress now = work.progress().get();
            bar.setProgress(now.fraction() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : now.fraction());
            words.setText(now.fraction() < 0 ? texts.text("work.working") : far(now));
            detail.setText(now.detail());
        } else {
            // An indeterminate bar would go on moving unseen.
            bar.setProgress(0);
            words.setText(message == null ? "" : message.words(texts));
        }
        words.getStyleClass().remove("verbatim");
        if (!running && message != null && message.key().isEmpty()) {
            words.getStyleClass().add("verbatim");
        }
    }

    private String far(LongWork.Progress now) {
        String percent = texts.percent(now.fraction());
        if (now.secondsLeft().isEmpty()) {
            return percent;
        }
        double seconds = now.secondsLeft().getAsDouble();
        return seconds < SECONDS_A_MINUTE
                ? texts.text("work.left.seconds", percent, texts.number((long) Math.ceil(seconds)))
                : texts.text("work.left.minutes", percent, texts.number(Math.round(seconds / SECONDS_A_MINUTE)));
    }

    /** Leaves the work to the next page. */
    public void close() {
        work.running().removeListener(listener);
        work.progress().removeListener(listener);
        work.message().removeListener(listener);
        for (javafx.scene.Node node : new javafx.scene.Node[] {bar, detail, stop}) {
            node.visibleProperty().unbind();
            node.managedProperty().unbind();
        }
    }
}
