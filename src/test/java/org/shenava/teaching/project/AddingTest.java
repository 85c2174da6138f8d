package org.shenava.teaching.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.store.ContentHash;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;

/** What comes into a project: files, folders, takes. */
class AddingTest {
    @TempDir
    private Path home;

    private ProjectPlace place;

    @BeforeEach
    void choose() {
        place = new ProjectPlace(home);
    }

    @Test
    void copiesWhatIsAddedAndLeavesTheOriginal() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        Path original = place.outside("a.wav", 300);

        Example example = place.added(project, "a.wav", 300, "tar");

        assertThat(example.path()).isEqualTo("tar/a.wav");
        assertThat(example.file()).hasSameBinaryContentAs(original);
        assertThat(original).exists();
        assertThat(place.opened().examples()).containsExactly(example);
        assertThat(Files.readString(place.folder().resolve("project.json")))
                .contains("2026-01-02T03:04:05Z", ContentHash.of(original));
    }

    @Test
    void anotherFileOfTheSameNameGetsANumberAndTheSameContentIsLeft() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        place.added(project, "a.wav", 300, "tar");

        assertThat(place.added(project, "A.wav", 400, "tar").path()).isEqualTo("tar/A (2).wav");
        Project.Added again =
                project.add(List.of(place.outside("copy of a.wav", 300)), "tar", Optional.empty(), JobContext.QUIET);

        assertThat(again.added()).isEmpty();
        assertThat(again.left()).singleElement().asString().contains("in the class already");
        assertThat(project.examples()).hasSize(2);
    }

    @Test
    void aDroppedFolderBringsItsPlayers() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        place.outside("loose.wav", 300);
        place.outside("Shahnaz/one.wav", 310);
        place.outside("Shahnaz/album/two.wav", 320);
        Files.writeString(home.resolve("outside/notes.txt"), "no music");

        Project.Added added = project.add(List.of(home.resolve("outside")), "tar", Optional.empty(), JobContext.QUIET);

        assertThat(added.left()).isEmpty();
        assertThat(added.added().stream().collect(Collectors.toMap(Example::path, Example::player)))
                .isEqualTo(Map.of(
                        "tar/loose.wav", Optional.empty(),
                        "tar/Shahnaz/one.wav", Optional.of("Shahnaz"),
                        "tar/Shahnaz/two.wav", Optional.of("Shahnaz")));
        assertThat(place.opened().examples()).containsExactlyInAnyOrderElementsOf(added.added());
    }

    @Test
    void whatCannotBeUsedIsNamedAndTheRestIsAdded() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        Path text = Files.writeString(home.resolve("text.mp3"), "This is no music.\n".repeat(100));
        Path empty = Files.createFile(home.resolve("empty.wav"));
        Path gone = home.resolve("gone.wav");
        Path paper = Files.writeString(home.resolve("paper.pdf"), "paper");

        Project.Added added = project.add(
                List.of(text, empty, gone, paper, place.outside("a.wav", 300)),
                "tar",
                Optional.empty(),
                JobContext.QUIET);

        assertThat(added.added()).extracting(Example::path).containsExactly("tar/a.wav");
        assertThat(added.left()).hasSize(4);
        assertThat(String.join("\n", added.left())).contains("text.mp3", "empty.wav", "gone.wav", "paper.pdf");
        assertThat(place.contents()).containsOnlyKeys("project.json", "tar/a.wav");
    }

    @Test
    void linksThatLeadInARingAreSurvived() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        place.outside("a.wav", 300);
        Files.createSymbolicLink(home.resolve("outside/ring"), home.resolve("outside"));
        Files.createSymbolicLink(place.folder().resolve("tar/ring"), place.folder());

        project.add(List.of(home.resolve("outside")), "tar", Optional.empty(), JobContext.QUIET);

        assertThat(project.examples()).extracting(Example::path).containsExactly("tar/a.wav");
    }

    @Test
    void aDiskThatFillsUpKeepsWhatIsWhole() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        List<Path> three =
                List.of(place.outside("a.wav", 300), place.outside("b.wav", 310), place.outside("c.wav", 320));

        Project.Added added = project.add(three, "tar", Optional.empty(), JobContext.QUIET, new FailingDisk(0));

        assertThat(added.added()).extracting(Example::path).containsExactly("tar/a.wav");
        assertThat(added.left()).singleElement().asString().contains("disk is full", "other 2");
        assertThat(place.contents()).containsOnlyKeys("project.json", "tar/a.wav");
    }

    @Test
    void aCopyThatFailsForAnotherReasonIsNamedAndTheRestIsAdded() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        List<Path> three =
                List.of(place.outside("a.wav", 300), place.outside("b.wav", 310), place.outside("c.wav", 320));

        Project.Added added = project.add(three, "tar", Optional.empty(), JobContext.QUIET, new FailingDisk(1L << 40));

        assertThat(added.added()).extracting(Example::path).containsExactly("tar/a.wav", "tar/c.wav");
        assertThat(added.left()).singleElement().asString().contains("b.wav").contains("disk");
    }

    /** By another window, in the same second. */
    @Test
    void twoAddTheirFilesToAClassAtOnce() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        Path other = place.outside("b.wav", 310);
        Adding.Disk slow = new Adding.Disk() {
            @Override
            public String copy(Path source, Path copy, JobContext job) throws IOException, JobCancelledException {
                String sha256 = REAL.copy(source, copy, job);
                try {
                    place.opened().add(List.of(other), "tar", Optional.empty(), job);
                } catch (TeachingException refused) {
                    throw new IOException(refused);
                }
                return sha256;
            }

            @Override
            public long freeBytes(Path folder) throws IOException {
                return REAL.freeBytes(folder);
            }
        };

        Project.Added added =
                project.add(List.of(place.outside("a.wav", 300)), "tar", Optional.empty(), JobContext.QUIET, slow);

        assertThat(added.left()).isEmpty();
        assertThat(project.examples()).extracting(Example::path).containsExactly("tar/a.wav", "tar/b.wav");
    }

    @Test
    void aStoppedAddingKeepsWhatIsWhole() throws Exception {
        Project project = place.opened();
        project.addClass("tar");
        List<Path> two = List.of(place.outside("a.wav", 300), place.outside("b.wav", 310));

        assertThatThrownBy(() -> project.add(two, "tar", Optional.empty(), cancelledAt("“b.wav”")))
                .isInstanceOf(JobCancelledException.class);

        assertThat(place.opened().examples()).extracting(Example::path).containsExactly("tar/a.wav");
        assertThat(place.contents()).containsOnlyKeys("project.json", "tar/a.wav");
    }

    @Test
    void keepsATake() throws Exception {
        Project project = place.opened();

        Example take = project.addTake(Sounds.tone(300, 1), Sounds.RATE_HZ, "background");
        Example second = project.addTake(Sounds.tone(310, 1), Sounds.RATE_HZ, "background");

        assertThat(take.path()).matches("background/take 2026-01-0[123] \\d\\d-04-05\\.(flac|wav)");
        assertThat(second.path()).contains("(2)");
        assertThat(place.opened().examples()).containsExactlyInAnyOrder(take, second);
    }

    /** Refuses the second copy. */
    private static final class FailingDisk implements Adding.Disk {
        private final long freeBytes;
        private int copies;

        FailingDisk(long freeBytes) {
            this.freeBytes = freeBytes;
        }

        @Override
        public String copy(Path source, Path copy, JobContext job) throws IOException, JobCancelledException {
            if (copies++ == 1) {
                throw new IOException("No space left on device");
            }
            return Adding.Disk.REAL.copy(source, copy, job);
        }

        @Override
        public long freeBytes(Path folder) {
            return freeBytes;
        }
    }

    private static JobContext cancelledAt(String message) {
        return new JobContext() {
            private boolean cancelled;

            @Override
            public void progress(double fraction, String said) {
                cancelled |= said.equals(message);
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }
}
