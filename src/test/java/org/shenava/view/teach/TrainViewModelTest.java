package org.shenava.view.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shenava.teaching.Approach;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachingStep;
import org.shenava.teaching.project.Project;
import org.shenava.view.library.HeldJobs;

class TrainViewModelTest extends TeachFixture {
    @Test
    void learnsAllThatIsInTheProject() throws Exception {
        CollectViewModel collect = collected();
        TrainViewModel train = TrainViewModel.of(context);
        List<TeachingStep.Stage> stages = new ArrayList<>();
        train.step().addListener((observed, before, after) -> {
            if (after != null) {
                stages.add(after.stage());
            }
        });

        train.start(collect.project().get());

        TeachRequest request = services.teaching.requests.get(0);
        assertThat(request.examples())
                .containsExactlyElementsOf(collect.collected().get().examples());
        assertThat(request.background()).contains(Project.BACKGROUND);
        assertThat(request.cache()).isEqualTo(collect.project().get().cache());
        assertThat(request.progress()).isEqualTo(collect.project().get().progress());
        assertThat(request.title()).isEqualTo("Mine");
        assertThat(request.out().getFileName()).hasToString("own-mine-1");
        assertThat(request.advanced()).isEqualTo(TeachRequest.Advanced.DEFAULT);
        assertThat(stages).containsExactly(TeachingStep.Stage.values());
        assertThat(train.succeeded()).isTrue();
        assertThat(train.taught().get().card().id()).isEqualTo("own-mine-1");
        assertThat(train.work().message().get().key()).isEqualTo("teach.train.done");
        assertThat(train.work().running().get()).isFalse();
    }

    @Test
    void theSecondModelHasANumberInItsTitle() throws Exception {
        CollectViewModel collect = collected();
        TrainViewModel train = TrainViewModel.of(context);

        train.start(collect.project().get());
        train.start(collect.project().get());
        train.start(collect.project().get());

        assertThat(services.teaching.requests)
                .extracting(TeachRequest::title)
                .containsExactly("Mine", "Mine 2", "Mine 3");
    }

    @Test
    void settingsThatWereAskedForAreUsed() throws Exception {
        CollectViewModel collect = collected();
        TrainViewModel train = TrainViewModel.of(context);
        train.approach().set(Optional.of(Approach.NOTES_TRANSFER));
        train.windowSeconds().set(OptionalDouble.of(5));
        train.augment().set(false);

        train.start(collect.project().get());

        assertThat(services.teaching.requests.get(0).advanced())
                .isEqualTo(new TeachRequest.Advanced(
                        Optional.of(Approach.NOTES_TRANSFER), OptionalDouble.of(5), false, 1));
    }

    @Test
    void aRefusalIsASentenceAndNoModel() throws Exception {
        CollectViewModel collect = collected();
        services.teaching.refusal = Optional.of("The disk is full; make room.");
        TrainViewModel train = TrainViewModel.of(context);

        train.start(collect.project().get());

        assertThat(train.work().message().get().sentence()).isEqualTo("The disk is full; make room.");
        assertThat(train.taught().get()).isNull();
        assertThat(train.succeeded()).isFalse();
    }

    @Test
    void isPausedAndGoesOnAndRunsOnceOnly() throws Exception {
        Project project = collected().project().get();
        HeldJobs held = new HeldJobs();
        use(held);
        TrainViewModel train = TrainViewModel.of(context);
        train.pauseOrGoOn();
        assertThat(train.paused().get()).isFalse();

        train.start(project);
        train.start(project);
        train.pauseOrGoOn();
        assertThat(train.paused().get()).isTrue();
        train.pauseOrGoOn();
        assertThat(train.paused().get()).isFalse();
        held.runAll();

        assertThat(services.teaching.requests).hasSize(1);
        assertThat(train.taught().get()).isNotNull();
    }

    @Test
    void isCancelledWhilePaused() throws Exception {
        Project project = collected().project().get();
        HeldJobs held = new HeldJobs();
        use(held);
        TrainViewModel train = TrainViewModel.of(context);
        train.start(project);
        train.pauseOrGoOn();

        train.cancel();
        held.runAll();

        assertThat(train.work().message().get().key()).isEqualTo("work.stopped");
        assertThat(train.taught().get()).isNull();
        assertThat(train.paused().get()).isFalse();
    }
}
