package org.shenava.teaching.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;

/** What is moved, removed and renamed in a project, and how it comes back. */
class MovesTest {
    @TempDir
    private Path home;

    private ProjectPlace place;

    @BeforeEach
    void choose() {
        place = new ProjectPlace(home);
    }

    @Test
    void whatIsRemovedComesBackAlsoAfterARestart() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        Example a = place.added(project, "a.wav", 300, "tar");
        Map<String, String> before = place.contents();

        project.remove(List.of(a));
        assertThat(project.examples()).isEmpty();
        place.added(place.opened(), "a.wav", 400, "tar");
        Project restarted = place.opened();
        assertThat(restarted.changes()).hasSize(1);
        restarted.undo(restarted.changes().get(0));

        assertThat(restarted.changes()).isEmpty();
        assertThat(place.contents()).containsKeys("tar/a.wav", "tar/a (2).wav");
        assertThat(place.contents().get("tar/a (2).wav"))
                .as("moved aside, not over")
                .isEqualTo(before.get("tar/a.wav"));
        assertThat(place.folder().resolve(".removed")).doesNotExist();
    }

    @Test
    void aRemovedClassComesBackInItsOrder() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        project.addClass("setar");
        place.added(project, "a.wav", 300, "tar");

        Project.Change change = project.removeClass("tar");
        assertThat(project.classes()).containsExactly("setar", "background");
        place.opened().undo(change);

        assertThat(project.classes()).containsExactly("tar", "setar", "background");
        assertThat(project.examples()).hasSize(1);
    }

    @Test
    void severalRemovedClassesComeBackInTheirOrder() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        project.addClass("setar");
        project.addClass("oud");

        Project.Change tar = project.removeClass("tar");
        Project.Change setar = project.removeClass("setar");
        project.renameClass("oud", "barbat");
        project.undo(setar);
        project.undo(tar);

        assertThat(project.classes()).containsExactly("tar", "setar", "barbat", "background");
    }

    @Test
    void aRemovedClassThatWasMadeAgainIsPutTogether() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        place.added(project, "a.wav", 300, "tar");
        Project.Change change = project.removeClass("tar");
        project.addClass("tar");
        place.added(project, "a.wav", 400, "tar");

        project.undo(change);

        assertThat(project.examples()).extracting(Example::path).containsExactly("tar/a (2).wav", "tar/a.wav");
    }

    @Test
    void relabelsAndTakesItBack() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        project.addClass("setar");
        place.added(project, "a.wav", 400, "setar");
        Example a = place.added(project, "a.wav", 300, "tar");
        Map<String, String> before = place.recordings();

        Project.Change change = project.relabel(List.of(a), "setar");

        assertThat(project.examples()).extracting(Example::path).containsExactly("setar/a (2).wav", "setar/a.wav");
        assertThat(place.opened().changes()).containsExactly(change);
        place.opened().undo(change);
        assertThat(place.recordings()).isEqualTo(before);
        assertThat(place.opened().changes()).isEmpty();
    }

    @Test
    void aMoveThatWasOnlyWrittenDownIsTakenBackToo() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        project.addClass("setar");
        Example a = place.added(project, "a.wav", 300, "tar");
        Project.Change change = project.relabel(List.of(a), "setar");
        // As a crash leaves it: written down, not moved.
        Files.move(place.folder().resolve("setar/a.wav"), place.folder().resolve("tar/a.wav"));

        project.undo(change);

        assertThat(project.examples()).extracting(Example::path).containsExactly("tar/a.wav");
    }

    @Test
    void aRenamedClassKeepsItsOrderItsBackgroundAndWhatCanBeTakenBack() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        project.addClass("setar");
        Example a = place.added(project, "a.wav", 300, "tar");
        project.remove(List.of(a));

        project.renameClass("tar", ProjectPlace.SEGAH);
        project.renameClass("background", "room");
        project.undo(project.changes().get(0));

        assertThat(place.opened().classes()).containsExactly(ProjectPlace.SEGAH, "setar", "room");
        assertThat(project.background()).contains("room");
        assertThat(project.examples()).extracting(Example::path).containsExactly(ProjectPlace.SEGAH + "/a.wav");
        assertThatThrownBy(() -> project.renameClass("setar", "Room")).isInstanceOf(TeachingException.class);
    }

    @Test
    void aPlayerIsSaidAndTakenBackByMovingWithinTheClass() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        Example plain = place.added(project, "a.wav", 220, "tar");

        Project.Change said = project.setPlayer(List.of(plain), Optional.of("  Sara "));

        Example moved = place.opened().examples().get(0);
        assertThat(moved.player()).contains("Sara");
        assertThat(moved.label()).isEqualTo("tar");
        project.undo(said);
        assertThat(place.opened().examples()).containsExactly(plain);
        project.setPlayer(place.opened().examples(), Optional.of("Sara"));
        project.setPlayer(place.opened().examples(), Optional.of(" "));
        assertThat(place.opened().examples().get(0).player()).isEmpty();
    }
}
