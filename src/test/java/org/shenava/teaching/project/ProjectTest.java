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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.job.JobContext;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;

/** Classes, their order and their folders, and the file that says what folders cannot. */
class ProjectTest {
    @TempDir
    private Path home;

    private ProjectPlace place;

    @BeforeEach
    void choose() {
        place = new ProjectPlace(home);
    }

    @Test
    void aNewProjectHasAnEmptyBackground() throws Exception {
        Project project = place.opened();

        assertThat(project.classes()).containsExactly("background");
        assertThat(project.background()).contains("background");
        assertThat(project.examples()).isEmpty();
        assertThat(project.name()).isEqualTo("project");
    }

    @Test
    void classesKeepTheirOrderWithTheBackgroundLast() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        project.addClass("setar");
        project.addClass("  " + ProjectPlace.SEGAH + " ");

        assertThat(place.opened().classes()).containsExactly("tar", "setar", ProjectPlace.SEGAH, "background");
        assertThat(place.folder().resolve(ProjectPlace.SEGAH)).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../evil", "a/b", ".hidden", "-x", "TAR", "nul\u0000", "\u200cx"})
    void refusesLabelsThatNoFolderOrNobodyCouldHold(String label) throws Exception {
        Project project = place.opened();
        project.addClass("tar");

        assertThatThrownBy(() -> project.addClass(label)).isInstanceOf(TeachingException.class);
        assertThat(project.classes()).containsExactly("tar", "background");
    }

    @Test
    void aLabelThatWindowsReservesHasAnotherFolder() throws Exception {
        Project project = place.opened();
        project.addClass("con");

        assertThat(place.folder().resolve("_con")).isDirectory();
        assertThat(place.opened().classes()).containsExactly("con", "background");
    }

    @Test
    void aPlainFolderIsOnlyReadUntilSomethingIsAdded() throws Exception {
        Sounds.tone(place.folder().resolve("Tar & more/a.wav"), 300, 0.3);
        Sounds.tone(place.folder().resolve("setar/Lotfi/b.wav"), 310, 0.3);
        Map<String, String> before = place.contents();
        Path elsewhere = home.resolve("elsewhere");

        Project project = Project.open(place.folder(), elsewhere);
        project.inspect(JobContext.QUIET);

        assertThat(project.classes()).containsExactly("Tar more", "setar");
        assertThat(project.background()).isEmpty();
        assertThat(project.examples())
                .extracting(Example::player)
                .containsExactly(Optional.empty(), Optional.of("Lotfi"));
        assertThat(place.contents()).isEqualTo(before);
        assertThat(place.folder().resolve(".cache")).doesNotExist();
        assertThat(project.cache()).isDirectory().satisfies(cache -> assertThat(cache.startsWith(elsewhere))
                .isTrue());

        place.added(project, "c.wav", 320, "setar");
        assertThat(Project.open(place.folder(), elsewhere).classes()).containsExactly("Tar more", "setar");
        assertThat(project.cache()).isEqualTo(place.folder().resolve(".cache"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaVersion\":1,",
                "[]",
                "",
                "{\"schemaVersion\":1,\"name\":\"x\",\"background\":\"\",\"classes\":[{\"label\":\"a\",\"folder\":\"../..\"}]}",
                "{\"schemaVersion\":1,\"name\":\"x\",\"background\":\"\",\"changes\":[[{\"now\":\"tar/a.wav\",\"before\":\"../a.wav\"}]]}"
            })
    void aDamagedFileIsSetAsideAndMadeAnewFromTheFolders(String damage) throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        Example a = place.added(project, "a.wav", 300, "tar");
        place.added(project, "b.wav", 310, "tar");
        project.remove(List.of(a));
        Files.writeString(place.folder().resolve("project.json"), damage);

        Project again = place.opened();

        assertThat(again.classes()).containsExactly("tar", "background");
        assertThat(again.background()).contains("background");
        assertThat(again.examples()).extracting(Example::path).containsExactly("tar/b.wav");
        assertThat(place.folder().resolve("project.json.damaged-20260102-030405"))
                .hasContent(damage);
        again.undo(again.changes().get(0));
        assertThat(again.examples()).extracting(Example::path).containsExactly("tar/a.wav", "tar/b.wav");
    }

    @Test
    void aProjectOfANewerVersionIsLeftAlone() throws Exception {
        place.opened().addClass("tar");
        Path file = place.folder().resolve("project.json");
        Files.writeString(file, "{\"schemaVersion\":2,\"new\":true}");

        assertThatThrownBy(place::opened)
                .isInstanceOf(TeachingException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("update");
        assertThat(file).content().contains("\"new\":true");
    }
}
