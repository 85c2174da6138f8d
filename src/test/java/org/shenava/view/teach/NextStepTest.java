package org.shenava.view.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.teaching.Remark;
import org.shenava.teaching.project.Project;
import org.shenava.view.teach.NextStep.Kind;

/** One thing to do at every moment of a person's way from nothing to a model. */
class NextStepTest extends TeachFixture {
    private NextStep next(NextStep.Made made) {
        TrainViewModel train = TrainViewModel.of(context);
        return NextStep.of(new NextStep.Place(
                ProjectsViewModel.of(context).loaded().get(),
                Optional.ofNullable(ProjectsViewModel.of(context).current().get()),
                CollectViewModel.of(context).collected().get(),
                train.work().running().get(),
                made));
    }

    private Kind kind() {
        return next(NextStep.Made.NONE).kind();
    }

    @Test
    void leadsFromNothingToAModelThatIsUsed() throws Exception {
        CollectViewModel collect = CollectViewModel.of(context);
        ProjectsViewModel projects = ProjectsViewModel.of(context);
        assertThat(kind()).isEqualTo(Kind.WAIT);
        projects.refresh();
        assertThat(kind()).isEqualTo(Kind.NEW_PROJECT);

        projects.create("Mine");
        assertThat(kind()).isEqualTo(Kind.ADD_CLASS);
        collect.addClass("tar");
        assertThat(kind()).isEqualTo(Kind.ADD_CLASS);
        collect.addClass("oud");
        assertThat(kind()).isEqualTo(Kind.MEND);
        assertThat(next(NextStep.Made.NONE).remark().orElseThrow().kind()).isEqualTo(Remark.Kind.ONE_CLASS);

        collect.add(List.of(sound("t1.wav", 200)), "tar");
        collect.add(List.of(sound("o1.wav", 300)), "oud");
        assertThat(kind()).isEqualTo(Kind.RECORD_ROOM);
        collect.add(List.of(sound("room.wav", 50)), Project.BACKGROUND);
        assertThat(kind()).isEqualTo(Kind.TRAIN);

        assertThat(next(NextStep.Made.UNSEEN).kind()).isEqualTo(Kind.JUDGE);
        assertThat(next(NextStep.Made.SEEN).kind()).isEqualTo(Kind.USE);
        assertThat(next(NextStep.Made.USED).kind()).isEqualTo(Kind.LISTEN);
        assertThat(next(NextStep.Made.OUTDATED).kind()).isEqualTo(Kind.TRAIN);
    }

    @Test
    void aTrainingThatWasCutOffGoesOn() throws Exception {
        CollectViewModel collect = collected();
        ProjectRow row = ProjectsViewModel.of(context).current().get();
        ProjectRow cutOff = new ProjectRow(row.project(), row.name(), true);

        NextStep next = NextStep.of(new NextStep.Place(
                true, Optional.of(cutOff), collect.collected().get(), false, NextStep.Made.NONE));

        assertThat(next.kind()).isEqualTo(Kind.GO_ON);
    }

    @Test
    void whileItLearnsOneWatches() throws Exception {
        CollectViewModel collect = collected();

        NextStep next = NextStep.of(new NextStep.Place(
                true,
                Optional.of(ProjectsViewModel.of(context).current().get()),
                collect.collected().get(),
                true,
                NextStep.Made.UNSEEN));

        assertThat(next.kind()).isEqualTo(Kind.WATCH);
    }
}
