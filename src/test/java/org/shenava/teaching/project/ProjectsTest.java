package org.shenava.teaching.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.teaching.TeachingException;

/** The projects of a person. */
class ProjectsTest {
    @TempDir
    private Path home;

    @Test
    void listsProjectsByNameWithoutThoseThatCannotBeRead() throws Exception {
        Project.open(home.resolve("1")).rename("Zarb");
        Project.open(home.resolve("2")).rename("avaz");
        Project.open(home.resolve("3"));
        Files.writeString(home.resolve("3/project.json"), "{\"schemaVersion\":99}");

        assertThat(new Projects(home).all()).extracting(Project::name).containsExactly("avaz", "Zarb");
        assertThat(new Projects(home.resolve("nowhere")).all()).isEmpty();
    }

    @Test
    void projectsOfOneNameHaveFoldersOfTheirOwn() throws Exception {
        Project first = new Projects(home).create("  a: b/c ");
        Project second = new Projects(home).create("A: B/C");

        assertThat(first.folder().getParent()).isEqualTo(home);
        assertThat(second.folder().getFileName().toString()).endsWith("(2)");
        assertThat(new Projects(home).all()).extracting(Project::name).containsExactlyInAnyOrder("a: b/c", "A: B/C");
    }

    @Test
    void aNameThatNobodyCouldReadMakesNoFolder() {
        for (String name : List.of("", "  ", "two\nlines", "x".repeat(200))) {
            assertThatThrownBy(() -> new Projects(home).create(name)).isInstanceOf(TeachingException.class);
        }

        assertThat(home).isEmptyDirectory();
    }
}
