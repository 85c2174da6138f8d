package org.shenava.view.library;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.library.plan.SortPlan;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Segments;
import org.shenava.view.common.Shortcut;
import org.shenava.view.common.Texts;

/** The page on which a library is sorted, in four parts: the recordings, what they are made of, the plan, what was done. */
public final class LibraryPage implements Page {
    public static final String ID = "library";

    private final LibraryParts shown;
    private final RunsViewModel runs;
    private final TracksPane tracksPane;
    private final TotalsPane totalsPane;
    private final PlanPane planPane;
    private final RunsPane runsPane;
    private final Segments segments;
    private final StackPane place = new StackPane();
    private final VBox view;

    public LibraryPage(PageContext context) {
        Texts texts = context.texts();
        shown = context.kept().the(LibraryParts.class, LibraryParts::new);
        runs = RunsViewModel.of(context);
        ScanViewModel scan = ScanViewModel.of(context);
        tracksPane = new TracksPane(scan, context);
        totalsPane = new TotalsPane(TotalsViewModel.of(context), context, this::list);
        planPane = new PlanPane(PlanViewModel.of(context), scan, context, this::apply);
        runsPane = new RunsPane(runs, context);
        segments = new Segments(texts.text("library.part"));
        segments.add(
                "library-part-tracks",
                texts.text("library.part.tracks"),
                texts.text("library.part.tracks.help"),
                () -> show(LibraryParts.Part.TRACKS));
        segments.add(
                "library-part-totals",
                texts.text("library.part.totals"),
                texts.text("library.part.totals.help"),
                () -> show(LibraryParts.Part.TOTALS));
        segments.add(
                "library-part-plan",
                texts.text("library.part.plan"),
                texts.text("library.part.plan.help"),
                () -> show(LibraryParts.Part.PLAN));
        segments.add(
                "library-part-runs",
                texts.text("library.part.runs"),
                texts.text("library.part.runs.help"),
                () -> show(LibraryParts.Part.RUNS));
        VBox.setVgrow(place, Priority.ALWAYS);
        view = new VBox(segments, place);
        view.setId("library-page");
        view.getStyleClass().addAll("library", "table-page");
        view.getStylesheets()
                .add(Objects.requireNonNull(LibraryPage.class.getResource("/org/shenava/view/library.css"))
                        .toExternalForm());
        show(shown.part);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Node firstFocus() {
        return switch (shown.part) {
            case TRACKS -> tracksPane.firstFocus();
            case TOTALS -> totalsPane.firstFocus().orElse(segments.chosen());
            case PLAN -> planPane.firstFocus();
            case RUNS -> runsPane.firstFocus();
        };
    }

    @Override
    public void shown() {
        runs.refresh();
    }

    @Override
    public List<Shortcut> shortcuts() {
        Shortcut turn = Shortcut.of("E", "library.keys.part", this::turn);
        return switch (shown.part) {
            case TRACKS ->
                List.of(
                        turn,
                        Shortcut.of("Enter", "library.keys.play", () -> tracksPane
                                .table()
                                .play()),
                        Shortcut.of("A", "library.keys.alike", () -> tracksPane
                                .table()
                                .moreLikeChosen()),
                        Shortcut.of("Shortcut+F", "library.keys.search", tracksPane::search));
            case TOTALS -> List.of(turn);
            case PLAN ->
                List.of(
                        turn,
                        Shortcut.of("Shortcut+Enter", "library.keys.make", planPane::make),
                        Shortcut.of("Shortcut+S", "library.keys.savePlan", planPane.files()::save),
                        Shortcut.of("Shortcut+Shift+O", "library.keys.openPlan", planPane.files()::open),
                        Shortcut.of("Delete", "library.keys.leaveOut", planPane::turnLeftOut));
            case RUNS -> List.of(turn, Shortcut.of("Shortcut+Z", "library.keys.undo", runsPane::undo));
        };
    }

    void showRuns() {
        show(LibraryParts.Part.RUNS);
    }

    /** Rows of a kind, in the table. */
    private void list(Filter wanted) {
        show(LibraryParts.Part.TRACKS);
        tracksPane.show(wanted);
        tracksPane.table().requestFocus();
    }

    private void apply(SortPlan plan) {
        showRuns();
        // The button that had the focus is gone.
        firstFocus().requestFocus();
        runs.apply(plan);
    }

    private void turn() {
        LibraryParts.Part[] all = LibraryParts.Part.values();
        show(all[(shown.part.ordinal() + 1) % all.length]);
        firstFocus().requestFocus();
    }

    private void show(LibraryParts.Part part) {
        shown.part = part;
        segments.show(part.ordinal());
        place.getChildren()
                .setAll(
                        switch (part) {
                            case TRACKS -> tracksPane;
                            case TOTALS -> totalsPane;
                            case PLAN -> planPane;
                            case RUNS -> runsPane;
                        });
        totalsPane.watch(part == LibraryParts.Part.TOTALS);
        if (part == LibraryParts.Part.RUNS) {
            runs.refresh();
        }
    }

    @Override
    public void close() {
        tracksPane.close();
        totalsPane.close();
        planPane.close();
        runsPane.close();
    }
}
