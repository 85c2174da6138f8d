package org.shenava.view.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.shenava.history.Correction;
import org.shenava.history.Session;
import org.shenava.history.Verdict;
import org.shenava.music.Labels;
import org.shenava.view.common.AddToClass;
import org.shenava.view.common.OpenList;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** Below the table: the selected session, its answers over time, and what can be done with it. */
final class SessionCard extends VBox {
    private static final int TOP = 3;

    private final HistoryViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label top = new Label();
    private final CourseStrip strip;
    private final ComboBox<Optional<String>> correction = new ComboBox<>();
    private final Button play;
    private final Button reveal;
    private final MenuButton addTo;
    private boolean showing;

    SessionCard(HistoryViewModel model, PageContext context) {
        this.model = model;
        this.texts = context.texts();
        strip = new CourseStrip(texts, context.palette(), model::play);
        setId("history-session");
        getStyleClass().addAll("card", "history-session");
        title.setId("history-title");
        title.getStyleClass().add("card-title");
        top.setId("history-top");
        top.getStyleClass().add("muted");
        play = button("history-play", "history.play", () -> model.play(0));
        reveal = button("history-reveal", "history.reveal", model::reveal);
        addTo = new AddToClass("history-add-to", context, this::sound).button();
        Button delete = button("history-delete", "history.delete", model::delete);
        setUpCorrection();
        Label was = new Label(texts.text("history.was"));
        was.setLabelFor(correction);
        was.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(line(title, play, addTo, reveal, delete), strip, line(top, was, correction));
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.details().isNotNull());
        model.details().addListener((observed, before, after) -> show(after));
    }

    private static HBox line(Label first, Node... rest) {
        HBox line = new HBox(first, Parts.gap());
        line.getChildren().addAll(rest);
        line.getStyleClass().add("spread");
        return line;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(id);
        button.setTooltip(new Tooltip(texts.text(key + ".help")));
        button.setAccessibleText(texts.text(key + ".help"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void setUpCorrection() {
        correction.setId("history-correct");
        correction.setAccessibleText(texts.text("history.correct.help"));
        correction.setTooltip(new Tooltip(texts.text("history.correct.help")));
        correction.setVisibleRowCount(14);
        correction.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<String> label) {
                return label == null || label.isEmpty()
                        ? texts.text("history.correct.none")
                        : texts.name(Labels.of(label.get()));
            }

            @Override
            public Optional<String> fromString(String name) {
                throw new UnsupportedOperationException("nobody writes here");
            }
        });
        correction.setOnAction(event -> {
            // An open list is walked through by keys, and what is only passed is no correction.
            if (!correction.isShowing()) {
                correct();
            }
        });
        correction.setOnHidden(event -> correct());
        OpenList.escapeTakesBack(correction);
    }

    private void correct() {
        // Also comes when another session is shown.
        if (!showing && correction.getValue() != null) {
            model.correct(correction.getValue());
        }
    }

    private List<Path> sound() {
        return Optional.ofNullable(model.details().get())
                .flatMap(details -> details.row().session().playable())
                .map(List::of)
                .orElse(List.of());
    }

    private void show(SessionDetails details) {
        if (details == null) {
            return;
        }
        showing = true;
        Session session = details.row().session();
        title.setText(texts.text(
                "history.title",
                details.row().when(),
                details.row().source(),
                details.row().length()));
        top.setText(session.verdict().map(this::words).orElse(texts.text("history.noAnswer")));
        strip.show(details.course(), session.seconds(), session.playable().isPresent());
        play.setDisable(session.playable().isEmpty());
        reveal.setDisable(session.playable().isEmpty());
        addTo.setDisable(session.playable().isEmpty());
        List<Optional<String>> choices = choices(session);
        if (!correction.getItems().equals(choices)) {
            correction.getItems().setAll(choices);
        }
        correction.setValue(session.correction().map(Correction::label));
        showing = false;
    }

    private String words(Verdict verdict) {
        String first = verdict.shares().stream()
                .limit(TOP)
                .map(share ->
                        texts.text("history.share", texts.named(Labels.of(share.label())), texts.percent(share.p())))
                .collect(Collectors.joining(" · "));
        return verdict.tonicHz().isPresent()
                ? texts.text(
                        "history.tonic", first, texts.number(verdict.tonicHz().getAsDouble(), 0))
                : first;
    }

    /** What it may have been: the labels of the model that answered, those of the modes where none did. */
    private static List<Optional<String>> choices(Session session) {
        List<String> labels = session.verdict()
                .map(verdict -> verdict.shares().stream()
                        .map(Verdict.Share::label)
                        .collect(Collectors.toCollection(ArrayList::new)))
                .orElseGet(ArrayList::new);
        List<String> known = known(labels);
        // In the order that people know; classes that a person made come after.
        labels.removeAll(known);
        List<Optional<String>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        known.forEach(label -> choices.add(Optional.of(label)));
        labels.stream().sorted().forEach(label -> choices.add(Optional.of(label)));
        return choices;
    }

    /** The whole task that an answer is of; nothing of it, where all classes are a person's own. */
    private static List<String> known(List<String> labels) {
        for (List<org.shenava.music.Label> task : List.of(Labels.GENRE, Labels.DASTGAH)) {
            List<String> ids = task.stream().map(org.shenava.music.Label::id).toList();
            if (ids.stream().anyMatch(labels::contains)) {
                return ids;
            }
        }
        return labels.isEmpty()
                ? Labels.DASTGAH.stream().map(org.shenava.music.Label::id).toList()
                : List.of();
    }
}
