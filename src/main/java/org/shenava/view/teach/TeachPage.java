package org.shenava.view.teach;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.PastedPath;
import org.shenava.view.common.Segments;
import org.shenava.view.common.Shortcut;
import org.shenava.view.common.Texts;
import org.shenava.view.common.WorkBar;
import org.shenava.view.live.LivePage;
import org.shenava.view.live.LiveViewModel;

/** The page on which classes of a person's own are taught: collect, train, judge, and at every moment one thing to do next. */
public final class TeachPage implements Page {
    public static final String ID = "teach";

    private final Texts texts;
    private final LiveViewModel live;
    private final TeachParts shown;
    private final ProjectsViewModel projects;
    private final CollectViewModel collect;
    private final TakeViewModel take;
    private final TrainViewModel train;
    private final OwnModelsViewModel models;
    private final SampleViewModel sample;
    private final JudgeViewModel judge;
    private final Runnable listen;
    private final AskCard ask;
    private final Segments steps;
    private final ProjectBar projectBar;
    private final NextStepViewModel nextStep;
    private final NextBar next;
    private final WorkBar projectsWork;
    private final CollectPane collectPane;
    private final TrainPane trainPane;
    private final JudgePane judgePane;
    private final StackPane place = new StackPane();
    private final StackPane view;
    private final Bonds bonds = new Bonds();

    public TeachPage(LiveViewModel live, PageContext context) {
        this.live = live;
        texts = context.texts();
        shown = context.kept().the(TeachParts.class, TeachParts::new);
        projects = ProjectsViewModel.of(context);
        collect = CollectViewModel.of(context);
        take = TakeViewModel.of(context);
        train = TrainViewModel.of(context);
        models = OwnModelsViewModel.of(context);
        sample = SampleViewModel.of(context);
        judge = JudgeViewModel.of(context);
        nextStep = new NextStepViewModel(context);
        listen = () -> context.navigator().show(LivePage.ID);
        ask = new AskCard(texts);
        steps = steps();
        projectBar = new ProjectBar(context, steps, ask);
        next = new NextBar(texts, this::act, projects::tryTutorial);
        projectsWork = new WorkBar("teach-projects-work", projects.work(), texts);
        collectPane = new CollectPane(context, ask, this::asTake);
        trainPane = new TrainPane(context);
        judgePane = new JudgePane(context, ask, live::useModel, this::trainAgain);
        VBox.setVgrow(place, Priority.ALWAYS);
        VBox column = new VBox(projectBar, projectsWork, next, place);
        column.getStyleClass().add("teach-column");
        view = new StackPane(column, ask);
        view.setId("teach-page");
        view.getStyleClass().addAll("teach", "table-page");
        view.getStylesheets()
                .add(Objects.requireNonNull(TeachPage.class.getResource("/org/shenava/view/teach.css"))
                        .toExternalForm());
        bonds.on(nextStep.next(), this::showNext);
        bonds.on(train.work().running(), this::trainingBeganOrEnded);
        show(shown.part);
    }

    private Segments steps() {
        Segments made = new Segments(texts.text("teach.steps"));
        for (TeachParts.Part part : TeachParts.Part.values()) {
            String key = "teach.step." + part.name();
            made.add(
                    "teach-step-" + (part.ordinal() + 1),
                    texts.text("teach.step", texts.number(part.ordinal() + 1), texts.text(key)),
                    texts.text(key + ".help"),
                    () -> show(part));
        }
        return made;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Node firstFocus() {
        // The list of projects cannot have the keyboard while they are read.
        return steps.chosen();
    }

    @Override
    public void shown() {
        projects.refresh();
        collect.refresh();
        models.refresh();
    }

    @Override
    public void hidden() {
        sample.stop();
        // Nobody plays to a page that is not there; what was recorded is kept until it is asked for.
        take.stop();
    }

    @Override
    public void tick(long nowNanos) {
        take.tick(nowNanos);
        sample.playback().tick();
    }

    @Override
    public List<Shortcut> shortcuts() {
        Shortcut turn = Shortcut.of("E", "teach.keys.step", this::turn);
        Shortcut go = Shortcut.of("Shortcut+Enter", "teach.keys.next", this::act);
        return switch (shown.part) {
            case COLLECT ->
                List.of(
                        turn,
                        go,
                        Shortcut.of("N", "teach.keys.class", collectPane::addClass),
                        Shortcut.of("R", "teach.keys.record", collectPane::record),
                        Shortcut.of("P", "teach.keys.play", collectPane::play),
                        Shortcut.of("Delete", "teach.keys.remove", collectPane::remove),
                        Shortcut.of("Shortcut+V", "teach.keys.paste", this::paste),
                        Shortcut.of("Shortcut+Z", "teach.keys.undo", collect::undo));
            case TRAIN -> List.of(turn, go, Shortcut.of("P", "teach.keys.pause", train::pauseOrGoOn));
            case JUDGE -> List.of(turn, go, Shortcut.of("Shortcut+Z", "teach.keys.undo", collect::undo));
        };
    }

    /** What the microphone records for the class that is looked at. */
    private TakeViewModel.Wanted asTake() {
        String label = collect.label().get();
        return new TakeViewModel.Wanted(
                label,
                collect.collected().get().isBackground(label),
                live.inputs().deviceName(),
                live.makeWay());
    }

    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<Path> files = clipboard.hasFiles()
                ? clipboard.getFiles().stream().map(java.io.File::toPath).toList()
                : PastedPath.of(clipboard.getString()).stream().toList();
        collect.add(files, collect.label().get());
    }

    private void act() {
        NextStep step = nextStep.next().get();
        switch (step.kind()) {
            case NEW_PROJECT -> projectBar.create();
            case ADD_CLASS -> {
                show(TeachParts.Part.COLLECT);
                collectPane.addClass();
            }
            case MEND -> {
                show(TeachParts.Part.COLLECT);
                step.remark().ifPresent(collectPane::show);
            }
            case RECORD_ROOM -> {
                show(TeachParts.Part.COLLECT);
                collect.chooseBackground(collectPane::record);
            }
            case WAIT -> {}
            case TRAIN, GO_ON -> trainAgain();
            case WATCH -> show(TeachParts.Part.TRAIN);
            case JUDGE -> show(TeachParts.Part.JUDGE);
            case USE -> models.use(train.taught().get().card().id(), live::useModel);
            case LISTEN -> listen.run();
        }
    }

    private void trainAgain() {
        show(TeachParts.Part.TRAIN);
        trainPane.train();
    }

    private void trainingBeganOrEnded() {
        // Whether one was cut off is another thing now.
        projects.refresh();
    }

    private void showNext() {
        NextStep step = nextStep.next().get();
        next.show(step, step.kind() == NextStep.Kind.WATCH && shown.part == TeachParts.Part.TRAIN);
    }

    private void turn() {
        TeachParts.Part[] all = TeachParts.Part.values();
        show(all[(shown.part.ordinal() + 1) % all.length]);
    }

    private void show(TeachParts.Part part) {
        if (part != shown.part) {
            sample.stop();
        }
        shown.part = part;
        steps.show(part.ordinal());
        place.getChildren()
                .setAll(
                        switch (part) {
                            case COLLECT -> collectPane;
                            case TRAIN -> trainPane;
                            case JUDGE -> judgePane;
                        });
        if (part == TeachParts.Part.JUDGE) {
            judge.look();
            nextStep.judgementIsSeen();
        }
        showNext();
    }

    @Override
    public void close() {
        bonds.release();
        nextStep.close();
        take.stop();
        projectBar.close();
        projectsWork.close();
        collectPane.close();
        trainPane.close();
        judgePane.close();
    }
}
