package org.shenava.view.history;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Shortcut;

/** The page of what was heard before: a table, and below it what is known of the selected session. */
public final class HistoryPage implements Page {
    public static final String ID = "history";

    private final HistoryViewModel model;
    private final HistoryBar bar;
    private final HistoryTable table;
    private final SessionCard card;
    private final ExportMenu export;
    private final VBox view;
    private final ChangeListener<Number> changes = (observed, before, after) -> changed();
    private boolean seen;

    public HistoryPage(PageContext context) {
        model = new HistoryViewModel(context, new Moments(context.texts(), ZoneId.systemDefault()));
        export = new ExportMenu(model, context.texts());
        bar = new HistoryBar(model, context, export);
        table = new HistoryTable(model, context.texts());
        card = new SessionCard(model, context);
        VBox list = new VBox(bar, table);
        list.getStyleClass().addAll("card", "history-list");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        view = new VBox(list, card);
        view.getStyleClass().addAll("history", "table-page");
        view.getStylesheets()
                .add(Objects.requireNonNull(HistoryPage.class.getResource("/org/shenava/view/history.css"))
                        .toExternalForm());
        model.keeper().changes().addListener(changes);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Node firstFocus() {
        return table;
    }

    @Override
    public void shown() {
        seen = true;
        model.refresh();
    }

    @Override
    public void hidden() {
        seen = false;
    }

    private void changed() {
        // Unseen it would be read every few seconds for nobody; it is read anew when it is shown.
        if (seen) {
            model.refresh();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("Enter", "history.keys.play", () -> model.play(0)),
                Shortcut.of("Delete", "history.keys.delete", model::delete),
                Shortcut.of("Shortcut+Z", "history.keys.undo", model::undo),
                Shortcut.of("Shortcut+F", "history.keys.search", bar::search),
                Shortcut.of("Shortcut+S", "history.keys.export", export::table));
    }

    @Override
    public void close() {
        model.keeper().changes().removeListener(changes);
        bar.close();
    }
}
