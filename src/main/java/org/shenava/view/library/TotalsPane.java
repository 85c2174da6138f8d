package org.shenava.view.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;

/** What the scanned folder is made of: a bar for each class and each dastgah, what is unsure apart. */
final class TotalsPane extends VBox {
    private final TotalsViewModel model;
    private final Texts texts;
    private final Label summary = new Label();
    private final Label empty;
    private final ScrollPane scroll = new ScrollPane();
    private final TotalsChart classes;
    private final TotalsChart modes;
    private final ChangeListener<Totals> changed = (observed, before, after) -> show(after);

    /** @param choose takes what the rows of the table are to be, when a bar was chosen */
    TotalsPane(TotalsViewModel model, PageContext context, Consumer<Filter> choose) {
        this.model = model;
        texts = context.texts();
        classes = new TotalsChart(
                "library-total", texts.text("library.totals.classes"), Filter.Kind.UNSURE, texts, choose);
        modes = new TotalsChart(
                "library-total-mode", texts.text("library.totals.modes"), Filter.Kind.NO_MODE, texts, choose);
        summary.setId("library-totals-summary");
        summary.getStyleClass().add("muted");
        empty = new Label(texts.text("library.totals.empty"));
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        VBox charts = new VBox(classes, modes);
        charts.getStyleClass().add("library-charts");
        scroll.setId("library-totals");
        scroll.setContent(charts);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.text("library.totals"));
        setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("card", "library-card");
        getChildren().addAll(summary, empty, scroll);
        model.totals().addListener(changed);
        show(model.totals().get());
    }

    private void show(Totals totals) {
        boolean any = totals.count() > 0;
        for (Node node : List.of(summary, scroll)) {
            node.setVisible(any);
            node.setManaged(any);
        }
        empty.setVisible(!any);
        empty.setManaged(!any);
        summary.setText(texts.text(
                "library.totals.summary", texts.number(totals.count()), TotalsChart.time(totals.seconds(), texts)));
        classes.show(totals.classes());
        modes.show(totals.modes());
    }

    /** The pane is shown, or another part of the page. */
    void watch(boolean shown) {
        if (shown) {
            model.watch();
        } else {
            model.rest();
        }
    }

    /** Empty while there are no bars. */
    Optional<Node> firstFocus() {
        return scroll.isVisible() ? Optional.of(scroll) : Optional.empty();
    }

    void close() {
        model.rest();
        model.totals().removeListener(changed);
    }
}
