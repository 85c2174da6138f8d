package org.shenava.view.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.teaching.Example;
import org.shenava.teaching.Remark;
import org.shenava.teaching.project.Project;
import org.shenava.view.library.HeldJobs;

class CollectViewModelTest extends TeachFixture {
    @Test
    void nothingIsThereBeforeAProject() {
        CollectViewModel collect = CollectViewModel.of(context);

        assertThat(collect.project().get()).isNull();
        assertThat(collect.collected().get()).isSameAs(Collected.NOTHING);
    }

    @Test
    void filesThatAreDroppedBeforeThereIsAClassAreToldWhatIsMissing() throws Exception {
        CollectViewModel collect = CollectViewModel.of(context);

        collect.add(List.of(sound("t1.wav", 200)), collect.label().get());

        assertThat(collect.work().message().get().key()).isEqualTo("teach.recordings.noClass");
    }

    @Test
    void aNewProjectHasOnlyItsBackground() {
        CollectViewModel collect = project("Mine");

        assertThat(collect.collected().get().labels()).containsExactly(Project.BACKGROUND);
        assertThat(collect.collected().get().classes()).isEmpty();
        assertThat(collect.label().get()).isEqualTo(Project.BACKGROUND);
        assertThat(ProjectsViewModel.of(context).rows().get())
                .extracting(ProjectRow::name)
                .containsExactly("Mine");
    }

    @Test
    void filesAreCopiedIntoTheirClassAndLookedAt() throws Exception {
        CollectViewModel collect = collected();
        Collected there = collect.collected().get();

        assertThat(there.of("tar")).hasSize(2);
        assertThat(there.fresh()).isTrue();
        assertThat(there.seconds("tar")).isBetween(1.9, 2.1);
        assertThat(there.facts(there.of("oud").get(0)).orElseThrow().seconds()).isBetween(0.9, 1.1);
        assertThat(collect.label().get()).isEqualTo("oud");
        assertThat(home.resolve("outside/t1.wav")).exists();
        assertThat(there.remarks()).extracting(Remark::kind).contains(Remark.Kind.FEW_RECORDINGS);
        assertThat(there.ready()).isTrue();
    }

    @Test
    void oneClassAloneForbidsToTrain() throws Exception {
        CollectViewModel collect = project("Mine");
        collect.addClass("tar");
        collect.add(List.of(sound("t1.wav", 200)), "tar");

        assertThat(collect.collected().get().ready()).isFalse();
        assertThat(collect.collected().get().forbidding().orElseThrow().kind()).isEqualTo(Remark.Kind.ONE_CLASS);
    }

    @Test
    void whatWasLeftOutIsNamedWithItsReason() throws Exception {
        CollectViewModel collect = project("Mine");
        collect.addClass("tar");
        Path text = Files.writeString(
                Files.createDirectories(home.resolve("outside")).resolve("notes.wav"), "no sound");

        collect.add(List.of(text, sound("t1.wav", 200)), "tar");

        assertThat(collect.collected().get().of("tar")).isNotEmpty();
        collect.add(List.of(sound("t1.wav", 200)), "tar");
        assertThat(collect.left()).isSameAs(collect.left());
        assertThat(collect.left()).hasSize(1).first().asString().contains("t1.wav");
        assertThat(collect.work().message().get().arguments()).containsExactly(0, 1);
    }

    @Test
    void whatIsGivenWhileOthersAreAddedIsAddedAfterThem() throws Exception {
        HeldJobs jobs = new HeldJobs();
        CollectViewModel collect = heldProject(jobs);
        Path text = Files.writeString(
                Files.createDirectories(home.resolve("outside")).resolve("notes.wav"), "no sound");

        collect.add(List.of(sound("t1.wav", 200), text), "tar");
        collect.add(List.of(sound("t2.wav", 230)), "tar");
        collect.addClass("oud");
        jobs.runAll();

        assertThat(collect.collected().get().of("tar")).hasSize(2);
        assertThat(collect.collected().get().classes()).containsExactly("tar", "oud");
        assertThat(collect.label().get()).isEqualTo("oud");
        assertThat(collect.left()).as("of both").hasSize(1);
    }

    @Test
    void aProjectThatIsChosenWhileFilesAreAddedToTheOneBeforeIsReadAfterThem() throws Exception {
        HeldJobs jobs = new HeldJobs();
        CollectViewModel collect = heldProject(jobs);
        collect.add(List.of(sound("t1.wav", 200)), "tar");
        collect.add(List.of(sound("t2.wav", 230)), "tar");

        ProjectsViewModel.of(context).create("Other");
        jobs.runAll();

        assertThat(ProjectsViewModel.of(context).current().get().name()).isEqualTo("Other");
        assertThat(collect.collected().get().labels()).containsExactly(Project.BACKGROUND);
    }

    /** With the class tar; what is begun in it waits. */
    private CollectViewModel heldProject(HeldJobs jobs) {
        use(jobs);
        CollectViewModel collect = project("Mine");
        jobs.runAll();
        collect.addClass("tar");
        jobs.runAll();
        return collect;
    }

    @Test
    void everyChangeComesBackOneByOne() throws Exception {
        CollectViewModel collect = collected();
        List<Example> before = collect.collected().get().examples();
        Example first = collect.collected().get().of("tar").get(0);

        collect.relabel(List.of(first), "oud");
        assertThat(collect.collected().get().of("oud")).hasSize(3);
        collect.setPlayer(collect.collected().get().of("oud"), Optional.of("Sara"));
        assertThat(collect.collected().get().of("oud"))
                .allMatch(one -> one.player().isPresent());
        collect.remove(collect.collected().get().of("oud"));
        assertThat(collect.collected().get().of("oud")).isEmpty();
        collect.removeClass("tar");
        assertThat(collect.collected().get().classes()).containsExactly("oud");
        assertThat(collect.undoing().get().changes()).hasSize(4);

        for (int i = 0; i < 4; i++) {
            collect.undo();
        }

        assertThat(collect.collected().get().examples()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(collect.undoing().get().newest()).isEmpty();
        collect.undo();
        assertThat(collect.collected().get().examples()).hasSize(4);
    }

    @Test
    void aRefusalIsASentenceAndChangesNothing() {
        CollectViewModel collect = project("Mine");

        collect.addClass("../evil");

        assertThat(collect.work().message().get().sentence()).contains("evil");
        assertThat(collect.collected().get().classes()).isEmpty();
    }

    @Test
    void anotherProjectIsReadAndTheChangesOfTheFirstAreItsOwn() throws Exception {
        CollectViewModel collect = collected();
        collect.removeClass("tar");
        ProjectsViewModel projects = ProjectsViewModel.of(context);

        projects.create("Other");

        assertThat(collect.collected().get().classes()).isEmpty();
        assertThat(collect.undoing().get().newest()).isEmpty();
        projects.choose(projects.rows().get().get(0));
        assertThat(projects.current().get().name()).isEqualTo("Mine");
        assertThat(collect.collected().get().classes()).containsExactly("oud");
    }

    @Test
    void renamingKeepsRecordingsAndChoice() throws Exception {
        CollectViewModel collect = collected();
        collect.choose("tar");

        collect.renameClass("tar", "سه\u200cتار");

        assertThat(collect.label().get()).isEqualTo("سه\u200cتار");
        assertThat(collect.collected().get().of("سه\u200cتار")).hasSize(2);
        ProjectsViewModel.of(context).rename("Instruments");
        assertThat(ProjectsViewModel.of(context).current().get().name()).isEqualTo("Instruments");
        assertThat(collect.collected().get().examples()).hasSize(4);
    }
}
