package org.shenava.view.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.teaching.Judgement.JudgedExample;

class JudgeViewModelTest extends TeachFixture {
    private JudgeViewModel judged() throws Exception {
        CollectViewModel collect = collected();
        JudgeViewModel judge = JudgeViewModel.of(context);
        TrainViewModel.of(context).start(collect.project().get());
        return judge;
    }

    @Test
    void beginsWithTheCellOfMostMistakes() throws Exception {
        JudgeViewModel judge = judged();

        assertThat(judge.judgement()).isPresent();
        assertThat(judge.cell().get()).isEqualTo(new JudgeViewModel.Cell("tar", "oud"));
        assertThat(judge.answers().get()).extracting(JudgedExample::path).containsExactly("tar/t2-wrong.wav");
        assertThat(judge.chosen().get()).isEqualTo(judge.answers().get().get(0));
    }

    @Test
    void theWorstMomentOfAMistakeIsHeard() throws Exception {
        JudgeViewModel judge = judged();
        SampleViewModel sample = SampleViewModel.of(context);
        assertThat(sample.file().get().map(Path::getFileName)).hasToString("Optional[t2-wrong.wav]");
        assertThat(sample.range().cursor().get()).isEqualTo(0.5);

        judge.play();
        assertThat(players).hasSize(1);
        assertThat(players.get(0).asked).contains("play 0.5");
        assertThat(sample.playback().playing().get()).isTrue();

        judge.play();
        assertThat(sample.playback().playing().get()).isFalse();
    }

    @Test
    void aMistakeThatIsPutElsewhereIsWorthTrainingAgain() throws Exception {
        JudgeViewModel judge = judged();
        CollectViewModel collect = CollectViewModel.of(context);
        assertThat(judge.changed().get()).isFalse();

        judge.relabel("oud");

        assertThat(collect.collected().get().of("oud")).hasSize(3);
        assertThat(judge.changed().get()).isTrue();
        assertThat(judge.example(judge.chosen().get())).isEmpty();
        judge.remove();
        assertThat(collect.collected().get().examples()).hasSize(4);

        collect.undo();
        assertThat(judge.example(judge.chosen().get())).isPresent();
        judge.remove();
        assertThat(collect.collected().get().of("tar")).hasSize(1);

        TrainViewModel.of(context).start(collect.project().get());
        assertThat(judge.changed().get()).isFalse();
        assertThat(judge.cell().get().right()).isTrue();
    }

    @Test
    void anEmptyCellHasNothingToHear() throws Exception {
        JudgeViewModel judge = judged();

        judge.choose(new JudgeViewModel.Cell("oud", "tar"));

        assertThat(judge.answers().get()).isEmpty();
        assertThat(judge.chosen().get()).isNull();
        judge.play();
        assertThat(players).isEmpty();
    }

    @Test
    void aRecordingThatIsFoundLaterIsLookedAtThen() throws Exception {
        JudgeViewModel judge = judged();
        SampleViewModel sample = SampleViewModel.of(context);
        sample.play(sound("other.wav", 500), 0);
        sample.stop();

        judge.look();

        assertThat(sample.file().get().map(Path::getFileName)).hasToString("Optional[t2-wrong.wav]");
        assertThat(sample.range().cursor().get()).isEqualTo(0.5);
    }

    @Test
    void ofAnotherProjectThereIsNothingToChange() throws Exception {
        JudgeViewModel judge = judged();
        ProjectsViewModel.of(context).create("Other");

        judge.choose(new JudgeViewModel.Cell("tar", "oud"));
        judge.remove();

        assertThat(judge.changed().get()).isFalse();
        assertThat(judge.example(judge.chosen().get())).isEmpty();
    }

    @Test
    void aModelIsUsedRenamedDeletedAndBroughtBack() throws Exception {
        judged();
        OwnModelsViewModel models = OwnModelsViewModel.of(context);
        List<String> used = new ArrayList<>();
        assertThat(models.chosen().get().title()).isEqualTo("Mine");
        assertThat(models.inUse().get()).isEqualTo("dastgah-test-1");
        assertThat(models.ownAnswers()).isFalse();

        models.use(models.chosen().get().id(), used::add);
        assertThat(used).containsExactly("own-mine-1");

        models.rename(" Tar or oud ");
        assertThat(models.chosen().get().title()).isEqualTo("Tar or oud");
        models.rename("");
        assertThat(models.work().message().get().sentence()).contains("name");

        models.delete();
        assertThat(models.models().get()).isEmpty();
        assertThat(models.chosen().get()).isNull();
        assertThat(models.deleted().get()).isPresent();

        models.restore();
        assertThat(models.chosen().get().title()).isEqualTo("Tar or oud");
        assertThat(models.deleted().get()).isEmpty();
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws Exception {
        OwnModelsViewModel models = OwnModelsViewModel.of(context);

        models.importFrom(sound("no-model.wav", 200));

        assertThat(models.work().message().get().sentence()).contains("no-model.wav");
        assertThat(models.models().get()).isEmpty();
    }
}
