package org.shenava.teaching.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.store.ContentHash;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;

class ProjectTest {
    private static final String SEGAH = "سه\u200cگاه";

    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve("project");
    }

    private Project opened() throws TeachingException {
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        return Project.open(folder(), Optional.empty(), clock);
    }

    private Path outside(String name, double hz) throws Exception {
        return Sounds.tone(home.resolve("outside").resolve(name), hz, 0.3);
    }

    private Example added(Project project, String name, double hz, String label) throws Exception {
        return project.add(List.of(outside(name, hz)), label, Optional.empty(), JobContext.QUIET)
                .added()
                .get(0);
    }

    @Test
    void aNewProjectHasAnEmptyBackground() throws Exception {
        Project project = opened();

        assertThat(project.classes()).containsExactly("background");
        assertThat(project.background()).contains("background");
        assertThat(project.examples()).isEmpty();
        assertThat(project.name()).isEqualTo("project");
    }

    @Test
    void classesKeepTheirOrderWithTheBackgroundLast() throws Exception {
        Project project = opened();
        project.addClass("tar");
        project.addClass("setar");
        project.addClass("  " + SEGAH + " ");

        assertThat(opened().classes()).containsExactly("tar", "setar", SEGAH, "background");
        assertThat(folder().resolve(SEGAH)).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../evil", "a/b", ".hidden", "-x", "TAR", "nul\u0000", "\u200cx"})
    void refusesLabelsThatNoFolderOrNobodyCouldHold(String label) throws Exception {
        Project project = opened();
        project.addClass("tar");

        assertThatThrownBy(() -> project.addClass(label)).isInstanceOf(TeachingException.class);
        assertThat(project.classes()).containsExactly("tar", "background");
    }

    @Test
    void aLabelThatWindowsReservesHasAnotherFolder() throws Exception {
        Project project = opened();
        project.addClass("con");

        assertThat(folder().resolve("_con")).isDirectory();
        assertThat(opened().classes()).containsExactly("con", "background");
    }

    @Test
    void copiesWhatIsAddedAndLeavesTheOriginal() throws Exception {
        Project project = opened();
        project.addClass("tar");
        Path original = outside("a.wav", 300);

        Example example = added(project, "a.wav", 300, "tar");

        assertThat(example.path()).isEqualTo("tar/a.wav");
        assertThat(example.file()).hasSameBinaryContentAs(original);
        assertThat(original).exists();
        assertThat(opened().examples()).containsExactly(example);
        assertThat(Files.readString(folder().resolve("project.json")))
                .contains("2026-01-02T03:04:05Z", ContentHash.of(original));
    }

    @Test
    void anotherFileOfTheSameNameGetsANumberAndTheSameContentIsLeft() throws Exception {
        Project project = opened();
        project.addClass("tar");
        added(project, "a.wav", 300, "tar");

        assertThat(added(project, "A.wav", 400, "tar").path()).isEqualTo("tar/A (2).wav");
        Project.Added again =
                project.add(List.of(outside("copy of a.wav", 300)), "tar", Optional.empty(), JobContext.QUIET);

        assertThat(again.added()).isEmpty();
        assertThat(again.left()).singleElement().asString().contains("in the class already");
        assertThat(project.examples()).hasSize(2);
    }

    @Test
    void aDroppedFolderBringsItsPlayers() throws Exception {
        Project project = opened();
        project.addClass("tar");
        outside("loose.wav", 300);
        outside("Shahnaz/one.wav", 310);
        outside("Shahnaz/album/two.wav", 320);
        Files.writeString(home.resolve("outside/notes.txt"), "no music");

        Project.Added added = project.add(List.of(home.resolve("outside")), "tar", Optional.empty(), JobContext.QUIET);

        assertThat(added.left()).isEmpty();
        assertThat(added.added().stream().collect(Collectors.toMap(Example::path, Example::player)))
                .isEqualTo(Map.of(
                        "tar/loose.wav", Optional.empty(),
                        "tar/Shahnaz/one.wav", Optional.of("Shahnaz"),
                        "tar/Shahnaz/two.wav", Optional.of("Shahnaz")));
        assertThat(opened().examples()).containsExactlyInAnyOrderElementsOf(added.added());
    }

    @Test
    void whatCannotBeUsedIsNamedAndTheRestIsAdded() throws Exception {
        Project project = opened();
        project.addClass("tar");
        Path text = Files.writeString(home.resolve("text.mp3"), "This is no music.\n".repeat(100));
        Path empty = Files.createFile(home.resolve("empty.wav"));
        Path gone = home.resolve("gone.wav");
        Path paper = Files.writeString(home.resolve("paper.pdf"), "paper");

        Project.Added added = project.add(
                List.of(text, empty, gone, paper, outside("a.wav", 300)), "tar", Optional.empty(), JobContext.QUIET);

        assertThat(added.added()).extracting(Example::path).containsExactly("tar/a.wav");
        assertThat(added.left()).hasSize(4);
        assertThat(String.join("\n", added.left())).contains("text.mp3", "empty.wav", "gone.wav", "paper.pdf");
        assertThat(contents()).containsOnlyKeys("project.json", "tar/a.wav");
    }

    @Test
    void linksThatLeadInARingAreSurvived() throws Exception {
        Project project = opened();
        project.addClass("tar");
        outside("a.wav", 300);
        Files.createSymbolicLink(home.resolve("outside/ring"), home.resolve("outside"));
        Files.createSymbolicLink(folder().resolve("tar/ring"), folder());

        project.add(List.of(home.resolve("outside")), "tar", Optional.empty(), JobContext.QUIET);

        assertThat(project.examples()).extracting(Example::path).containsExactly("tar/a.wav");
    }

    @Test
    void aDiskThatFillsUpKeepsWhatIsWhole() throws Exception {
        Project project = opened();
        project.addClass("tar");
        List<Path> three = List.of(outside("a.wav", 300), outside("b.wav", 310), outside("c.wav", 320));

        Project.Added added = project.add(three, "tar", Optional.empty(), JobContext.QUIET, new FailingDisk(0));

        assertThat(added.added()).extracting(Example::path).containsExactly("tar/a.wav");
        assertThat(added.left()).singleElement().asString().contains("disk is full", "other 2");
        assertThat(contents()).containsOnlyKeys("project.json", "tar/a.wav");
    }

    @Test
    void aCopyThatFailsForAnotherReasonIsNamedAndTheRestIsAdded() throws Exception {
        Project project = opened();
        project.addClass("tar");
        List<Path> three = List.of(outside("a.wav", 300), outside("b.wav", 310), outside("c.wav", 320));

        Project.Added added = project.add(three, "tar", Optional.empty(), JobContext.QUIET, new FailingDisk(1L << 40));

        assertThat(added.added()).extracting(Example::path).containsExactly("tar/a.wav", "tar/c.wav");
        assertThat(added.left()).singleElement().asString().contains("b.wav").contains("disk");
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

    @Test
    void aStoppedAddingKeepsWhatIsWhole() throws Exception {
        Project project = opened();
        project.addClass("tar");
        List<Path> two = List.of(outside("a.wav", 300), outside("b.wav", 310));

        assertThatThrownBy(() -> project.add(two, "tar", Optional.empty(), cancelledAt("“b.wav”")))
                .isInstanceOf(JobCancelledException.class);

        assertThat(opened().examples()).extracting(Example::path).containsExactly("tar/a.wav");
        assertThat(contents()).containsOnlyKeys("project.json", "tar/a.wav");
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

    @Test
    void keepsATake() throws Exception {
        Project project = opened();

        Example take = project.addTake(Sounds.tone(300, 1), Sounds.RATE_HZ, "background");
        Example second = project.addTake(Sounds.tone(310, 1), Sounds.RATE_HZ, "background");

        assertThat(take.path()).matches("background/take 2026-01-0[123] \\d\\d-04-05\\.(flac|wav)");
        assertThat(second.path()).contains("(2)");
        assertThat(opened().examples()).containsExactlyInAnyOrder(take, second);
    }

    @Test
    void whatIsRemovedComesBackAlsoAfterARestart() throws Exception {
        Project project = opened();
        project.addClass("tar");
        Example a = added(project, "a.wav", 300, "tar");
        Map<String, String> before = contents();

        project.remove(List.of(a));
        assertThat(project.examples()).isEmpty();
        added(opened(), "a.wav", 400, "tar");
        Project restarted = opened();
        assertThat(restarted.changes()).hasSize(1);
        restarted.undo(restarted.changes().get(0));

        assertThat(restarted.changes()).isEmpty();
        assertThat(contents()).containsKeys("tar/a.wav", "tar/a (2).wav");
        assertThat(contents().get("tar/a (2).wav")).as("moved aside, not over").isEqualTo(before.get("tar/a.wav"));
        assertThat(folder().resolve(".removed")).doesNotExist();
    }

    @Test
    void aRemovedClassComesBackInItsOrder() throws Exception {
        Project project = opened();
        project.addClass("tar");
        project.addClass("setar");
        added(project, "a.wav", 300, "tar");

        Project.Change change = project.removeClass("tar");
        assertThat(project.classes()).containsExactly("setar", "background");
        opened().undo(change);

        assertThat(project.classes()).containsExactly("tar", "setar", "background");
        assertThat(project.examples()).hasSize(1);
    }

    @Test
    void severalRemovedClassesComeBackInTheirOrder() throws Exception {
        Project project = opened();
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
        Project project = opened();
        project.addClass("tar");
        added(project, "a.wav", 300, "tar");
        Project.Change change = project.removeClass("tar");
        project.addClass("tar");
        added(project, "a.wav", 400, "tar");

        project.undo(change);

        assertThat(project.examples()).extracting(Example::path).containsExactly("tar/a (2).wav", "tar/a.wav");
    }

    @Test
    void relabelsAndTakesItBack() throws Exception {
        Project project = opened();
        project.addClass("tar");
        project.addClass("setar");
        added(project, "a.wav", 400, "setar");
        Example a = added(project, "a.wav", 300, "tar");
        Map<String, String> before = recordings();

        Project.Change change = project.relabel(List.of(a), "setar");

        assertThat(project.examples()).extracting(Example::path).containsExactly("setar/a (2).wav", "setar/a.wav");
        assertThat(opened().changes()).containsExactly(change);
        opened().undo(change);
        assertThat(recordings()).isEqualTo(before);
        assertThat(opened().changes()).isEmpty();
    }

    @Test
    void aMoveThatWasOnlyWrittenDownIsTakenBackToo() throws Exception {
        Project project = opened();
        project.addClass("tar");
        project.addClass("setar");
        Example a = added(project, "a.wav", 300, "tar");
        Project.Change change = project.relabel(List.of(a), "setar");
        // As a crash leaves it: written down, not moved.
        Files.move(folder().resolve("setar/a.wav"), folder().resolve("tar/a.wav"));

        project.undo(change);

        assertThat(project.examples()).extracting(Example::path).containsExactly("tar/a.wav");
    }

    @Test
    void aRenamedClassKeepsItsOrderItsBackgroundAndWhatCanBeTakenBack() throws Exception {
        Project project = opened();
        project.addClass("tar");
        project.addClass("setar");
        Example a = added(project, "a.wav", 300, "tar");
        project.remove(List.of(a));

        project.renameClass("tar", SEGAH);
        project.renameClass("background", "room");
        project.undo(project.changes().get(0));

        assertThat(opened().classes()).containsExactly(SEGAH, "setar", "room");
        assertThat(project.background()).contains("room");
        assertThat(project.examples()).extracting(Example::path).containsExactly(SEGAH + "/a.wav");
        assertThatThrownBy(() -> project.renameClass("setar", "Room")).isInstanceOf(TeachingException.class);
    }

    @Test
    void aPlainFolderIsOnlyReadUntilSomethingIsAdded() throws Exception {
        Sounds.tone(folder().resolve("Tar & more/a.wav"), 300, 0.3);
        Sounds.tone(folder().resolve("setar/Lotfi/b.wav"), 310, 0.3);
        Map<String, String> before = contents();
        Path elsewhere = home.resolve("elsewhere");

        Project project = Project.open(folder(), elsewhere);
        project.inspect(JobContext.QUIET);

        assertThat(project.classes()).containsExactly("Tar more", "setar");
        assertThat(project.background()).isEmpty();
        assertThat(project.examples())
                .extracting(Example::player)
                .containsExactly(Optional.empty(), Optional.of("Lotfi"));
        assertThat(contents()).isEqualTo(before);
        assertThat(folder().resolve(".cache")).doesNotExist();
        assertThat(project.cache()).isDirectory().satisfies(cache -> assertThat(cache.startsWith(elsewhere))
                .isTrue());

        added(project, "c.wav", 320, "setar");
        assertThat(Project.open(folder(), elsewhere).classes()).containsExactly("Tar more", "setar");
        assertThat(project.cache()).isEqualTo(folder().resolve(".cache"));
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
        Project project = opened();
        project.addClass("tar");
        Example a = added(project, "a.wav", 300, "tar");
        added(project, "b.wav", 310, "tar");
        project.remove(List.of(a));
        Files.writeString(folder().resolve("project.json"), damage);

        Project again = opened();

        assertThat(again.classes()).containsExactly("tar", "background");
        assertThat(again.background()).contains("background");
        assertThat(again.examples()).extracting(Example::path).containsExactly("tar/b.wav");
        assertThat(folder().resolve("project.json.damaged-20260102-030405")).hasContent(damage);
        again.undo(again.changes().get(0));
        assertThat(again.examples()).extracting(Example::path).containsExactly("tar/a.wav", "tar/b.wav");
    }

    @Test
    void aProjectOfANewerVersionIsLeftAlone() throws Exception {
        opened().addClass("tar");
        Path file = folder().resolve("project.json");
        Files.writeString(file, "{\"schemaVersion\":2,\"new\":true}");

        assertThatThrownBy(this::opened)
                .isInstanceOf(TeachingException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("update");
        assertThat(file).content().contains("\"new\":true");
    }

    @Test
    void listsProjectsByNameWithoutThoseThatCannotBeRead() throws Exception {
        Project.open(home.resolve("1")).rename("Zarb");
        Project.open(home.resolve("2")).rename("avaz");
        Project.open(home.resolve("3"));
        Files.writeString(home.resolve("3/project.json"), "{\"schemaVersion\":99}");

        assertThat(Project.list(home)).extracting(Project::name).containsExactly("avaz", "Zarb");
        assertThat(Project.list(home.resolve("nowhere"))).isEmpty();
    }

    private Map<String, String> recordings() throws Exception {
        Map<String, String> all = contents();
        all.remove("project.json");
        return all;
    }

    private Map<String, String> contents() throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder().relativize(file).toString().replace('\\', '/'), ContentHash.of(file));
            }
        }
        return contents;
    }

    @Test
    void aPlayerIsSaidAndTakenBackByMovingWithinTheClass() throws Exception {
        Project project = opened();
        project.addClass("tar");
        Example plain = added(project, "a.wav", 220, "tar");

        Project.Change said = project.setPlayer(List.of(plain), Optional.of("  Sara "));

        Example moved = opened().examples().get(0);
        assertThat(moved.player()).contains("Sara");
        assertThat(moved.label()).isEqualTo("tar");
        project.undo(said);
        assertThat(opened().examples()).containsExactly(plain);
        project.setPlayer(opened().examples(), Optional.of("Sara"));
        project.setPlayer(opened().examples(), Optional.of(" "));
        assertThat(opened().examples().get(0).player()).isEmpty();
    }
}
