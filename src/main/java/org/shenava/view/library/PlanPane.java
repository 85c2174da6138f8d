package org.shenava.view.library;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.SortPlan;
import org.shenava.music.Labels;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;
import org.shenava.view.common.WorkBar;

/** How the recordings are to be sorted, and the plan that comes of it. */
final class PlanPane extends VBox {
    private static final int MOST_PROBLEMS = 4;

    private final PlanViewModel model;
    private final ScanViewModel scan;
    private final Texts texts;
    private final Parts parts;
    private final TextField target;
    private final TextField pattern;
    private final TextField unsure;
    private final Label patternHint = new Label();
    private final Label summary = new Label();
    private final VBox problems = new VBox();
    private final StackPane place = new StackPane();
    private final WorkBar work;
    private final ChangeListener<Object> changed = (observed, before, after) -> show();
    private final ListChangeListener<Object> listed = change -> show();
    private final BooleanBinding tagsOnly;
    private final BooleanBinding notReady;
    private PlanTable table;

    /** @param apply takes a plan that is to be carried out */
    PlanPane(PlanViewModel model, ScanViewModel scan, PageContext context, Consumer<SortPlan> apply) {
        this.model = model;
        this.scan = scan;
        this.texts = context.texts();
        parts = new Parts(texts);
        target = parts.path("library-target", "library.plan.target", model.target());
        pattern = parts.path("library-pattern", "library.plan.pattern", model.pattern());
        unsure = parts.path("library-unsure", "library.plan.unsure", model.unsureFolder());
        unsure.setPromptText(texts.text("library.plan.unsure.usual"));
        tagsOnly = model.action().isEqualTo(Action.TAG);
        notReady = model.state().isNotEqualTo(PlanViewModel.State.READY);
        work = new WorkBar("library-planning", model.work(), texts);
        getStyleClass().addAll("card", "library-card");
        problems.getStyleClass().add("library-problems");
        problems.setId("library-problems");
        problems.managedProperty().bind(problems.visibleProperty());
        problems.setMinHeight(USE_PREF_SIZE);
        setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(wayRow(), patternRow(), patternHint, doRow(apply), work, problems, place);
        setUpHint();
        buildTable();
        model.state().addListener(changed);
        model.problems().addListener(listed);
        model.rows().addListener(listed);
        show();
    }

    private Node wayRow() {
        ComboBox<Action> action = new ComboBox<>();
        action.setId("library-action");
        action.getItems().setAll(Action.values());
        action.setAccessibleText(texts.text("library.plan.action"));
        action.setTooltip(new Tooltip(texts.text("library.plan.action.help")));
        action.setConverter(new StringConverter<>() {
            @Override
            public String toString(Action one) {
                return one == null ? "" : texts.text("library.plan.action." + one.name());
            }

            @Override
            public Action fromString(String words) {
                throw new UnsupportedOperationException("actions are chosen, not written");
            }
        });
        action.setValue(model.action().get());
        action.setOnAction(event -> model.action().set(action.getValue()));
        Button choose = parts.button("library-target-choose", "library.plan.choose", () -> parts.chooseFolder(
                        getScene().getWindow(), "library.plan.choose", target.getText())
                .ifPresent(chosen -> target.setText(chosen.toString())));
        target.disableProperty().bind(tagsOnly);
        choose.disableProperty().bind(tagsOnly);
        return Parts.row(action, parts.label("library.plan.target.name", target), target, choose);
    }

    private Node patternRow() {
        pattern.disableProperty().bind(tagsOnly);
        unsure.disableProperty().bind(tagsOnly);
        HBox.setHgrow(unsure, Priority.NEVER);
        unsure.setPrefWidth(130);
        CheckBox companions = parts.box("library-companions", "library.plan.companions", model.companions());
        show(companions, tagsOnly.not());
        CheckBox replace = parts.box("library-replace", "library.plan.replaceGenre", model.replaceGenre());
        show(replace, tagsOnly);
        return Parts.row(
                parts.label("library.plan.pattern.name", pattern),
                pattern,
                parts.label("library.plan.unsure.name", unsure),
                unsure,
                companions,
                replace);
    }

    private static void show(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void setUpHint() {
        patternHint.setId("library-pattern-hint");
        patternHint.getStyleClass().addAll("muted", "verbatim");
        patternHint.setWrapText(true);
        patternHint.setMinHeight(USE_PREF_SIZE);
        patternHint.setText(texts.text(
                "library.plan.pattern.bad",
                "{genre} {dastgah} {family} {artist} {album} {title} {year} {track} {name} {class}"));
        show(patternHint, model.patternFits().not().and(tagsOnly.not()));
    }

    private Node doRow(Consumer<SortPlan> apply) {
        Button make = parts.button("library-plan-make", "library.plan.make", this::make);
        make.disableProperty().bind(model.work().running());
        summary.setId("library-plan-summary");
        summary.getStyleClass().add("muted");
        summary.setMinWidth(0);
        summary.setWrapText(true);
        Button out = parts.button("library-leave-out", "library.plan.leaveOut", () -> table.turnLeftOut());
        out.disableProperty().bind(Bindings.isEmpty(model.rows()));
        Button applying = parts.button(
                "library-apply", "library.plan.apply", () -> model.take().ifPresent(apply));
        applying.getStyleClass().add("primary");
        applying.disableProperty().bind(notReady);
        return Parts.row(make, summary, Parts.gap(), out, applying);
    }

    /** Makes a plan, with the names of this language. */
    void make() {
        model.make(id -> texts.name(Labels.of(id)), texts.text("library.plan.unsure.usual"));
    }

    void turnLeftOut() {
        table.turnLeftOut();
    }

    private void buildTable() {
        table = new PlanTable(model, scan::scanned, texts);
        place.getChildren().setAll(table);
    }

    private void show() {
        summary.setText(words());
        List<String> all = model.problems();
        problems.getChildren().clear();
        all.stream().limit(MOST_PROBLEMS).forEach(sentence -> {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("verbatim");
            problems.getChildren().add(label);
        });
        if (all.size() > MOST_PROBLEMS) {
            problems.getChildren()
                    .add(new Label(texts.text("library.plan.moreProblems", texts.number(all.size() - MOST_PROBLEMS))));
        }
        problems.setVisible(!all.isEmpty());
    }

    private String words() {
        PlanViewModel.State state = model.state().get();
        long ready = model.rows().stream()
                .filter(row -> row.state() == PlanRow.State.READY)
                .count();
        return switch (state) {
            case NONE, CHECKED -> "";
            case BLOCKED -> texts.text("library.plan.blocked");
            case READY ->
                texts.text(
                        "library.plan.ready",
                        texts.number(ready),
                        texts.number(model.rows().size()));
            case OUTDATED -> texts.text("library.plan.outdated");
            case APPLIED -> texts.text("library.plan.applied");
        };
    }

    Node firstFocus() {
        return target.isDisabled() ? pattern : target;
    }

    void close() {
        model.state().removeListener(changed);
        model.problems().removeListener(listed);
        model.rows().removeListener(listed);
        target.textProperty().unbindBidirectional(model.target());
        pattern.textProperty().unbindBidirectional(model.pattern());
        unsure.textProperty().unbindBidirectional(model.unsureFolder());
        table.setItems(null);
        tagsOnly.dispose();
        notReady.dispose();
        work.close();
    }
}
