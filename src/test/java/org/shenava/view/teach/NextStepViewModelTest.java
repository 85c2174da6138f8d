package org.shenava.view.teach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shenava.view.teach.NextStep.Kind;

class NextStepViewModelTest extends TeachFixture {
    @Test
    void whoUsesTheNewModelIsToldToListen() throws Exception {
        CollectViewModel collect = collected();
        TrainViewModel train = TrainViewModel.of(context);
        OwnModelsViewModel models = OwnModelsViewModel.of(context);
        NextStepViewModel next = new NextStepViewModel(context);

        train.start(collect.project().get());
        assertThat(next.next().get().kind()).isEqualTo(Kind.JUDGE);
        next.judgementIsSeen();
        assertThat(next.next().get().kind()).isEqualTo(Kind.USE);

        models.use(
                train.taught().get().card().id(),
                id -> services.model.obtrudeValue(train.taught().get().card()));

        assertThat(next.next().get().kind()).isEqualTo(Kind.LISTEN);
    }

    @Test
    void aModelThatWasDeletedIsNotToBeUsed() throws Exception {
        CollectViewModel collect = collected();
        TrainViewModel train = TrainViewModel.of(context);
        OwnModelsViewModel models = OwnModelsViewModel.of(context);
        NextStepViewModel next = new NextStepViewModel(context);
        train.start(collect.project().get());
        next.judgementIsSeen();
        assertThat(next.next().get().kind()).isEqualTo(Kind.USE);

        models.delete();
        assertThat(models.models().get()).isEmpty();
        assertThat(next.next().get().kind()).isIn(Kind.RECORD_ROOM, Kind.TRAIN);

        models.restore();
        assertThat(next.next().get().kind()).isEqualTo(Kind.USE);
    }

    @Test
    void aPageThatIsClosedHearsNothingMore() throws Exception {
        NextStepViewModel next = new NextStepViewModel(context);
        Kind before = next.next().get().kind();

        next.close();
        ProjectsViewModel.of(context).refresh();

        assertThat(next.next().get().kind()).isEqualTo(before);
    }
}
