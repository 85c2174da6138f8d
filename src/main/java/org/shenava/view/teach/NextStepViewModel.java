package org.shenava.view.teach;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.PageContext;

/** What a person is to do next, as long as the page is there. JavaFX thread. */
final class NextStepViewModel {
    private final TeachParts parts;
    private final ProjectsViewModel projects;
    private final CollectViewModel collect;
    private final TrainViewModel train;
    private final OwnModelsViewModel models;
    private final JudgeViewModel judge;
    private final Bonds bonds = new Bonds();
    private final ReadOnlyObjectWrapper<NextStep> next = new ReadOnlyObjectWrapper<>();

    NextStepViewModel(PageContext context) {
        parts = context.kept().the(TeachParts.class, TeachParts::new);
        projects = ProjectsViewModel.of(context);
        collect = CollectViewModel.of(context);
        train = TrainViewModel.of(context);
        models = OwnModelsViewModel.of(context);
        judge = JudgeViewModel.of(context);
        List.of(
                        projects.loaded(),
                        projects.current(),
                        collect.collected(),
                        train.work().running(),
                        train.taught(),
                        models.inUse(),
                        models.deleted(),
                        judge.changed())
                .forEach(value -> bonds.on(value, this::look));
        look();
    }

    ReadOnlyObjectProperty<NextStep> next() {
        return next.getReadOnlyProperty();
    }

    /** The judgement of the newest model is on show. */
    void judgementIsSeen() {
        Optional.ofNullable(train.taught().get())
                .ifPresent(made -> parts.judged = made.card().id());
        look();
    }

    private void look() {
        next.set(NextStep.of(new NextStep.Place(
                projects.loaded().get(),
                Optional.ofNullable(projects.current().get()),
                collect.collected().get(),
                train.work().running().get(),
                made())));
    }

    private NextStep.Made made() {
        if (train.taught().get() == null
                || !train.project().get().equals(collect.project().get())) {
            return NextStep.Made.NONE;
        }
        String newest = train.taught().get().card().id();
        if (models.deleted().get().filter(one -> one.id().equals(newest)).isPresent()) {
            return NextStep.Made.NONE;
        }
        if (!newest.equals(parts.judged)) {
            return NextStep.Made.UNSEEN;
        }
        if (judge.changed().get()) {
            return NextStep.Made.OUTDATED;
        }
        return newest.equals(models.inUse().get()) ? NextStep.Made.USED : NextStep.Made.SEEN;
    }

    /** Nobody looks any more. */
    void close() {
        bonds.release();
    }
}
