package org.shenava.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.ModelCatalog;
import org.shenava.teaching.project.Project;

class InstalledTeachingTest {
    @TempDir
    private Path home;

    private InstalledTeaching teaching() {
        return new InstalledTeaching(home, new ModelCatalog(List.of()), Microphones.OF_THIS_MACHINE);
    }

    @Test
    void projectsOfOneNameAreTwoProjects() throws Exception {
        Project first = teaching().create("سازها: یک/دو");
        Project second = teaching().create("سازها: یک/دو");

        assertThat(first.folder()).isNotEqualTo(second.folder());
        assertThat(first.folder().getParent()).isEqualTo(home.resolve("teaching"));
        assertThat(teaching().projects()).extracting(Project::name).containsExactly("سازها: یک/دو", "سازها: یک/دو");
        assertThat(first.background()).contains(Project.BACKGROUND);
    }

    @Test
    void whatIsRememberedOfPlainFoldersIsNoProject() throws Exception {
        Files.createDirectories(InstalledTeaching.plainFolders(home).resolve("x"));

        assertThat(teaching().projects()).isEmpty();
    }

    @Test
    void aModelWithoutATestHasNoJudgement() {
        assertThat(teaching().judgement(home)).isEmpty();
    }
}
