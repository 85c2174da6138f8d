package org.shenava.view.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.teaching.project.Sounds;
import org.shenava.view.common.TeachingDesk;
import org.shenava.view.library.HeldJobs;

class TakeViewModelTest extends TeachFixture {
    private static final long SECOND = 1_000_000_000L;

    private final List<String> quiet = new ArrayList<>();

    private TakeViewModel begun(String label, boolean room) {
        TakeViewModel take = TakeViewModel.of(context);
        take.begin(() -> new TakeViewModel.Wanted(label, room, Optional.empty(), () -> quiet.add("quiet")));
        return take;
    }

    private static void countDown(TakeViewModel take) {
        take.tick(0);
        take.tick(3 * SECOND);
    }

    @Test
    void countsFromThreeBeforeItRecords() {
        TakeViewModel take = begun("tar", false);
        List<Integer> counted = new ArrayList<>();

        for (double second : new double[] {5, 5.9, 6.1, 7.1, 7.9}) {
            take.tick((long) (second * SECOND));
            counted.add(take.count().get());
        }

        assertThat(counted).containsExactly(3, 3, 2, 1, 1);
        assertThat(services.teaching.recorded).isEmpty();
        take.tick(8 * SECOND);
        assertThat(services.teaching.recorded).containsExactly(TakeViewModel.MOST_SECONDS);
        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.REVIEW);
        assertThat(take.heard().get().seconds()).isEqualTo(2);
        assertThat(quiet).containsExactly("quiet");
    }

    @Test
    void theRoomEndsByItself() {
        countDown(begun("background", true));

        assertThat(services.teaching.recorded).containsExactly(TakeViewModel.ROOM_SECONDS);
    }

    @Test
    void aTakeIsHeardAndKeptInItsClass() throws Exception {
        CollectViewModel collect = collected();
        services.teaching.take = new TeachingDesk.Take(Sounds.tone(440, 2), Sounds.RATE_HZ);
        TakeViewModel take = begun("tar", false);
        countDown(take);

        take.listen();
        assertThat(services.played).containsExactly(services.teaching.take.mono());
        take.keep(collect);

        assertThat(collect.collected().get().of("tar")).hasSize(3);
        assertThat(collect.label().get()).isEqualTo("tar");
        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.NONE);
    }

    @Test
    void aTakeThatWaitsIsNotLostToAnother() {
        TakeViewModel take = begun("tar", false);
        countDown(take);
        TeachingDesk.Take waiting = take.take().orElseThrow();

        take.begin(() -> new TakeViewModel.Wanted("setar", false, Optional.empty(), () -> {}));

        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.REVIEW);
        assertThat(take.take()).contains(waiting);
        assertThat(take.playing().message().get().key()).isEqualTo("teach.take.waiting");
        take.discard();
        take.begin(() -> new TakeViewModel.Wanted("setar", false, Optional.empty(), () -> {}));
        assertThat(take.playing().message().get()).isNull();
        assertThat(take.wanted().label()).isEqualTo("setar");
    }

    @Test
    void onceMoreAsksForTheMicrophoneAgainAndKeepsTheClass() {
        List<String> asked = new ArrayList<>();
        TakeViewModel take = TakeViewModel.of(context);
        take.begin(() -> {
            asked.add("now");
            return new TakeViewModel.Wanted("tar " + asked.size(), false, Optional.empty(), () -> quiet.add("quiet"));
        });
        countDown(take);

        take.again();
        countDown(take);

        assertThat(asked).as("somebody may listen by now").hasSize(2);
        assertThat(quiet).hasSize(2);
        assertThat(take.wanted().label()).isEqualTo("tar 1");
    }

    @Test
    void aTakeOfAClassThatWasRenamedIsKeptInTheOneLookedAt() throws Exception {
        CollectViewModel collect = collected();
        TakeViewModel take = begun("tar", false);
        countDown(take);
        assertThat(take.place(collect)).isEqualTo("tar");

        collect.renameClass("tar", "setar");
        assertThat(take.place(collect)).isEqualTo("setar");
        take.keep(collect);

        assertThat(collect.collected().get().of("setar")).hasSize(3);
        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.NONE);
    }

    @Test
    void aTakeThatCannotBeKeptIsNotLost() throws Exception {
        CollectViewModel collect = collected();
        TakeViewModel take = begun("oud", false);
        countDown(take);
        // By somebody else, so that nobody here knows.
        Path project = collect.project().get().folder();
        Files.move(project.resolve("oud"), home.resolve("oud"));

        take.keep(collect);

        assertThat(collect.work().message().get().sentence()).contains("There is no class");
        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.REVIEW);
        assertThat(take.take()).isPresent();
    }

    @Test
    void aTakeWaitsWhileFilesAreAdded() throws Exception {
        HeldJobs held = new HeldJobs();
        use(held);
        CollectViewModel collect = project("Mine");
        held.runAll();
        collect.addClass("tar");
        held.runAll();
        TakeViewModel take = begun("tar", false);
        countDown(take);
        held.runAll();

        collect.add(List.of(sound("t1.wav", 200)), "tar");
        take.keep(collect);
        held.runAll();

        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.REVIEW);
        take.keep(collect);
        held.runAll();
        assertThat(collect.collected().get().of("tar")).hasSize(2);
        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.NONE);
    }

    @Test
    void aTakeThatIsThrownAwayLeavesNothing() throws Exception {
        CollectViewModel collect = collected();
        TakeViewModel take = begun("tar", false);
        countDown(take);

        take.discard();
        take.keep(collect);

        assertThat(take.take()).isEmpty();
        assertThat(collect.collected().get().of("tar")).hasSize(2);
    }

    @Test
    void stoppingWhileItCountsRecordsNothing() {
        TakeViewModel take = begun("tar", false);
        take.tick(0);

        take.stop();
        take.tick(9 * SECOND);

        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.NONE);
        assertThat(services.teaching.recorded).isEmpty();
    }

    @Test
    void aLostMicrophoneIsASentence() {
        services.teaching.refusal = Optional.of("The microphone was disconnected.");
        TakeViewModel take = begun("tar", false);
        countDown(take);

        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.FAILED);
        assertThat(take.trouble().get().sentence()).isEqualTo("The microphone was disconnected.");

        services.teaching.refusal = Optional.empty();
        take.again();
        countDown(take);
        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.REVIEW);
        assertThat(take.trouble().get()).isNull();
    }

    @Test
    void onlySilenceWhereSomethingWasToBePlayedIsFaint() {
        services.teaching.loudnessDbfs = -70;
        TakeViewModel take = begun("tar", false);
        countDown(take);
        assertThat(take.faint()).isTrue();

        take.discard();
        begun("background", true);
        countDown(take);
        assertThat(take.faint()).isFalse();

        services.teaching.loudnessDbfs = -20;
        take.discard();
        begun("tar", false);
        countDown(take);
        assertThat(take.faint()).isFalse();
    }

    @Test
    void whatComesAfterItWasThrownAwayIsNotTaken() {
        HeldJobs held = new HeldJobs();
        use(held);
        TakeViewModel take = begun("tar", false);
        countDown(take);
        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.RECORDING);

        take.discard();
        held.runAll();

        assertThat(take.state().get()).isEqualTo(TakeViewModel.State.NONE);
        assertThat(take.take()).isEmpty();
    }
}
