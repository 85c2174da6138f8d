package org.shenava.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobContext;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.project.Project;

class BundledExamplesCopyTest {
    private final BundledExamples examples =
            BundledExamples.of(Path.of("target", "classes").toAbsolutePath());

    @TempDir
    Path folder;

    @Test
    void theClipsOfEveryPlayerComeIntoTheirClass() throws Exception {
        Project mine = Project.open(folder.resolve("mine"));

        examples.copy("gusheh", mine, JobContext.QUIET);

        assertThat(mine.classes()).containsExactly("Daramad", "Mokhalef", "Zabol", Project.BACKGROUND);
        assertThat(mine.examples()).hasSize(18);
        assertThat(mine.examples())
                .extracting(Example::player)
                .containsOnly(Optional.of("first player"), Optional.of("second player"), Optional.of("third player"));
        assertThat(mine.examples()).allMatch(one -> one.file().startsWith(folder));
    }

    @Test
    void aProgramWithoutThemSaysSo() {
        BundledExamples none = BundledExamples.of(folder.resolve("shenava.jar"));

        assertThatThrownBy(() -> none.check("gusheh"))
                .isInstanceOf(TeachingException.class)
                .hasMessageStartingWith("The recordings of the example are missing from ")
                .hasMessageEndingWith("install Shenava again.");
    }
}
