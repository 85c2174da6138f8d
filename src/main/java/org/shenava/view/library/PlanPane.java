package org.shenava.view.library;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
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
import org.shenava.library.plan.FolderNames;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.SortPlan;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.OpenList;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;
import org.shenava.view.common.WorkBar;

/** How the recordings are to be sorted, and the plan that comes of it. */
final class PlanPane extends VBox {
    private static final int MOST_PROBLEMS = 4;
    /** Also while the last change is being looked at: it may have been ended by the very press on the button. */
    private static final Set<PlanViewModel.State> APPLICABLE =
            EnumSet.of(PlanViewModel.State.READY, PlanViewModel.State.CHECKED, PlanViewModel.State.WANTED);

    private final PlanViewModel model;
    private final PlanWishes wishes;
    private final ScanViewModel scan;
    private final Texts texts;
    private final Parts parts;
    private final FolderNames names;
    private final PlanFileMenu files;
    private final TextField target;
    private final TextField pattern;
    private final TextField unsure;
    private final ComboBox<Action> action = new ComboBox<>();
    private final Label patternHint = new Label();
    private final Label summary = new Label();
    private final VBox problems = new VBox();
    private final StackPane place = new StackPane();
    private final WorkBar work;
    private final Bonds bonds = new Bonds();
    private final ListChangeListener<Object> listed = change -> show();
    private final BooleanBinding tagsOnly;
    private final BooleanBinding notReady;
    private final BooleanBinding applied;
    private PlanTable table;

    /** @param apply takes a plan that is to be carried out */
    PlanPane(PlanViewModel model, ScanViewModel scan, PageContext context, Consumer<SortPlan> apply) {
        this.model = model;
        wishes = model.wishes();
        this.scan = scan;
        this.texts = context.texts();
        parts = new Parts(texts);
        files = new PlanFileMenu(model, texts);
        target = parts.path("library-target", "library.plan.target", wishes.target());
        pattern = parts.path("library-pattern", "library.plan.pattern", wishes.pattern());
        unsure = parts.path("library-unsure", "library.plan.unsure", wishes.unsureFolder());
        names = texts.rightToLeft() ? FolderNames.PERSIAN : FolderNames.ENGLISH;
        unsure.setPromptText(names.unsure());
        tagsOnly = wishes.action().isEqualTo(Action.TAG);
        applied = model.state().isEqualTo(PlanViewModel.State.APPLIED);
        notReady = Bindings.createBooleanBinding(
                () -> model.sorting().get()
                        || !APPLICABLE.contains(model.state().get()),
                model.sorting(),
                model.state());
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
        bonds.on(model.state(), this::show);
        bonds.on(model.sorting(), this::show);
        bonds.on(scan.work().running(), this::show);
        bonds.on(applied, this::became);
        bonds.on(model.fates(), this::became);
        model.problems().addListener(listed);
        model.rows().addListener(listed);
        show();
    }

    private Node wayRow() {
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
        action.valueProperty().bindBidirectional(wishes.action());
        OpenList.escapeTakesBack(action);
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
        CheckBox companions = parts.box("library-companions", "library.plan.companions", wishes.companions());
        show(companions, tagsOnly.not());
        CheckBox replace = parts.box("library-replace", "library.plan.replaceGenre", wishes.replaceGenre());
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
        show(patternHint, wishes.patternFits().not().and(tagsOnly.not()));
    }

    private Node doRow(Consumer<SortPlan> apply) {
        Button make = parts.button("library-plan-make", "library.plan.make", this::make);
        make.disableProperty().bind(model.work().running());
        summary.setId("library-plan-summary");
        summary.getStyleClass().add("muted");
        summary.setMinWidth(0);
        summary.setWrapText(true);
        Button out = parts.button("library-leave-out", "library.plan.leaveOut", () -> table.turnLeftOut());
        out.disableProperty().bind(Bindings.isEmpty(model.rows()).or(applied));
        Button applying = parts.button("library-apply", "library.plan.apply", () -> model.apply(apply));
        applying.getStyleClass().add("primary");
        applying.disableProperty().bind(notReady);
        return Parts.row(make, files.button(), summary, Parts.gap(), out, applying);
    }

    /** Makes a plan, with the names of this language. */
    void make() {
        model.make(names);
    }

    void turnLeftOut() {
        table.turnLeftOut();
    }

    private void buildTable() {
        table = new PlanTable(model, scan::scanned, texts);
        table.setEditable(!applied.get());
        place.getChildren().setAll(table);
    }

    private void show() {
        summary.setText(words());
        List<String> all = model.problems();
        problems.getChildren().clear();
        all.stream().limit(MOST_PROBLEMS).forEach(sentence -> {
            Label label = new Label(texts.told(sentence));
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

    /** What the rows say of themselves hangs on what is done with the plan, and not on the rows alone. */
    private void became() {
        table.setEditable(!applied.get());
        table.refresh();
        show();
    }

    private String words() {
        PlanViewModel.State state = model.state().get();
        long ready = model.rows().stream()
                .filter(row -> row.state() == PlanRow.State.READY)
                .count();
        return switch (state) {
            case NONE, CHECKED -> "";
            case BLOCKED -> texts.text("library.plan.blocked");
            case WANTED -> texts.text("library.plan.checking");
            case READY ->
                model.sorting().get()
                        ? texts.text("library.plan.busy")
                        : texts.text(
                                "library.plan.ready",
                                texts.number(ready),
                                texts.number(model.rows().size()));
            case EMPTY -> texts.text("library.plan.nothing");
            case OUTDATED ->
                texts.text(scan.work().running().get() ? "library.plan.scanning" : "library.plan.outdated");
            case APPLIED ->
                texts.text(model.fates().get().isEmpty() ? "library.plan.applying" : "library.plan.applied");
        };
    }

    PlanFileMenu files() {
        return files;
    }

    Node firstFocus() {
        return target.isDisabled() ? pattern : target;
    }

    void close() {
        bonds.release();
        model.problems().removeListener(listed);
        model.rows().removeListener(listed);
        action.valueProperty().unbindBidirectional(wishes.action());
        target.textProperty().unbindBidirectional(wishes.target());
        pattern.textProperty().unbindBidirectional(wishes.pattern());
        unsure.textProperty().unbindBidirectional(wishes.unsureFolder());
        table.setItems(null);
        files.close();
        tagsOnly.dispose();
        notReady.dispose();
        applied.dispose();
        work.close();
    }
}
