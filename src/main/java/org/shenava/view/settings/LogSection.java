package org.shenava.view.settings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Clip;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;
import org.shenava.view.settings.LogEntry.Weight;

/** The newest entries of the program's log, and the whole of the chosen one. */
final class LogSection implements Section {
    private static final long LOOK_NANOS = 2_000_000_000L;

    private final LogViewModel model;
    private final PageContext context;
    private final Texts texts;
    private final DateTimeFormatter clock;
    private final ListView<LogEntry> list = new ListView<>();
    private final TextArea whole = new TextArea();
    private final VBox view;
    private long lookedNanos;

    LogSection(PageContext context) {
        this.context = context;
        texts = context.texts();
        model = new LogViewModel(context.services(), context.ui(), context.notices());
        clock = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", texts.locale())
                .withDecimalStyle(DecimalStyle.of(texts.locale()))
                .withZone(ZoneId.systemDefault());
        VBox card = new Form(texts).card("preferences.log", controls(), list, whole);
        VBox.setVgrow(card, Priority.ALWAYS);
        view = new VBox(card);
        fillList();
        whole.setId("log-entry");
        whole.setEditable(false);
        whole.getStyleClass().add("verbatim");
        whole.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        whole.setAccessibleText(texts.text("preferences.log.entry"));
        whole.setPromptText(texts.text("preferences.log.entry"));
        whole.setPrefRowCount(4);
        whole.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void tick(long nowNanos) {
        if (nowNanos - lookedNanos >= LOOK_NANOS) {
            lookedNanos = nowNanos;
            model.refresh();
        }
    }

    private HBox controls() {
        Form form = new Form(texts);
        Choices<Weight> weights = new Choices<>(
                texts.text("preferences.log.weights"),
                Weight.values(),
                weight -> "log-" + weight.name().toLowerCase(java.util.Locale.ROOT),
                weight -> texts.text("preferences.log.from." + weight.name().toLowerCase(java.util.Locale.ROOT)),
                model.least()::set);
        weights.show(model.least().get());
        FlowPane buttons = new FlowPane(
                form.button("preferences.log.copy", this::copy),
                form.button("preferences.log.folder", model::openFolder));
        buttons.getStyleClass().add("choices");
        HBox line = new HBox(weights, buttons);
        line.getStyleClass().add("spread");
        HBox.setHgrow(weights, Priority.ALWAYS);
        return line;
    }

    private void copy() {
        Clip.text(model.text());
        context.notices()
                .post(Notice.of("preferences.log.copied", model.entries().get().size()));
    }

    private void fillList() {
        list.setId("log");
        list.setAccessibleText(texts.text("preferences.log"));
        list.setPlaceholder(Parts.placeholder(texts.text("preferences.log.none")));
        list.setCellFactory(ignored -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        model.entries().addListener((observed, before, after) -> {
            LogEntry chosen = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(after);
            if (chosen != null && after.contains(chosen)) {
                list.getSelectionModel().select(chosen);
            }
        });
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((observed, before, after) -> whole.setText(after == null ? "" : after.whole()));
    }

    /** Time and weight in the window's language, the words as they were written. */
    private final class Cell extends ListCell<LogEntry> {
        private final Label time = new Label();
        private final Label weight = new Label();
        private final Label words = new Label();
        private final HBox line = new HBox(time, weight, words);

        Cell() {
            line.getStyleClass().add("log-line");
            time.getStyleClass().addAll("muted", "log-time");
            weight.setMinWidth(Region.USE_PREF_SIZE);
            words.getStyleClass().add("verbatim");
            words.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            // Beside its weight, from whichever side one reads.
            words.setAlignment(texts.rightToLeft() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            words.setMinWidth(0);
            words.setPrefWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            String level = entry.weight().name().toLowerCase(java.util.Locale.ROOT);
            time.setText(clock.format(entry.time()));
            weight.setText(texts.text("preferences.log." + level));
            weight.getStyleClass().setAll("label", "log-weight", "log-" + level);
            words.setText(entry.headline());
            words.setTooltip(new Tooltip(entry.headline()));
            setGraphic(line);
        }
    }
}
