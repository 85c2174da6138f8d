package org.shenava.teaching.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.ClassCount;
import org.shenava.teaching.Example;
import org.shenava.teaching.ExampleFacts;
import org.shenava.teaching.Inventory;
import org.shenava.teaching.Remark;
import org.shenava.teaching.Remark.Kind;

class InspectionTest {
    private static final double LONG_ENOUGH = Remarks.SHORT_SECONDS + 1;

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void place() {
        folder = home.resolve("classes");
    }

    private Path tone(String path, double hz, double seconds) throws Exception {
        return Sounds.tone(folder.resolve(path), hz, seconds);
    }

    private Inventory inspect() throws Exception {
        return Project.open(folder).inspect(JobContext.QUIET);
    }

    private static List<Remark> of(Inventory inventory, Kind kind) {
        return inventory.remarks().stream().filter(one -> one.kind() == kind).toList();
    }

    @Test
    void countsWhatCanBeUsed() throws Exception {
        tone("tar/a.wav", 300, 6);
        tone("tar/b.wav", 310, 8);
        tone("setar/c.wav", 320, 6);
        tone("background/room.wav", 50, 2);

        Inventory inventory = inspect();

        assertThat(inventory.ready()).isTrue();
        assertThat(inventory.background()).contains("background");
        assertThat(inventory.classes())
                .containsExactly(
                        new ClassCount("setar", false, 1, 6),
                        new ClassCount("tar", false, 2, 14),
                        new ClassCount("background", true, 1, 2));
        assertThat(inventory.toLearn())
                .extracting(Example::path)
                .containsExactly("setar/c.wav", "tar/a.wav", "tar/b.wav", "background/room.wav");
        assertThat(inventory.remarks()).extracting(Remark::kind).containsOnly(Kind.FEW_RECORDINGS, Kind.LITTLE_SOUND);
    }

    @Test
    void measuresWhatSounds() throws Exception {
        float[] half = Sounds.tone(300, 8);
        java.util.Arrays.fill(half, half.length / 2, half.length, 0);
        Sounds.write(folder.resolve("tar/half.wav"), half);

        ExampleFacts facts = inspect().examples().get(0);

        assertThat(facts.seconds()).isCloseTo(8, within(0.01));
        assertThat(facts.soundingSeconds()).as("to a block of the gate").isCloseTo(4, within(0.26));
    }

    @Test
    void oneClassIsNotEnoughAndTheBackgroundIsNone() throws Exception {
        tone("tar/a.wav", 300, LONG_ENOUGH);
        tone("background/room.wav", 50, 2);

        Inventory inventory = inspect();

        assertThat(inventory.ready()).isFalse();
        assertThat(inventory.remarks().get(0)).isEqualTo(new Remark(Kind.ONE_CLASS, "", "", "", 1));
    }

    @Test
    void anEmptyClassForbidsAndAnEmptyBackgroundDoesNot() throws Exception {
        tone("tar/a.wav", 300, LONG_ENOUGH);
        tone("setar/b.wav", 310, LONG_ENOUGH);
        Files.createDirectories(folder.resolve("background"));

        Inventory withoutRoom = inspect();
        assertThat(withoutRoom.ready()).isTrue();
        assertThat(withoutRoom.background()).isEmpty();
        assertThat(of(withoutRoom, Kind.NO_BACKGROUND)).hasSize(1);

        Files.createDirectories(folder.resolve("oud"));
        Inventory withOud = inspect();
        assertThat(withOud.ready()).isFalse();
        assertThat(of(withOud, Kind.EMPTY_CLASS)).extracting(Remark::label).containsExactly("oud");
    }

    @Test
    void theSameSoundIsFoundInAnotherContainer() throws Exception {
        tone("tar/a.wav", 300, LONG_ENOUGH);
        tone("tar/again.flac", 300, LONG_ENOUGH);
        tone("setar/b.wav", 310, LONG_ENOUGH);
        tone("setar/c.wav", 300, LONG_ENOUGH);

        Inventory inventory = inspect();

        assertThat(of(inventory, Kind.TWICE))
                .containsExactly(new Remark(Kind.TWICE, "tar", "tar/again.flac", "tar/a.wav", 0));
        assertThat(of(inventory, Kind.SAME_IN_TWO_CLASSES))
                .containsExactly(new Remark(Kind.SAME_IN_TWO_CLASSES, "tar", "tar/a.wav", "setar/c.wav", 0));
        assertThat(inventory.classes().get(1)).isEqualTo(new ClassCount("tar", false, 1, LONG_ENOUGH));
        assertThat(inventory.toLearn()).extracting(Example::path).doesNotContain("tar/again.flac");
    }

    @Test
    void classesOfTheSameSoundForbid() throws Exception {
        tone("tar/a.wav", 300, LONG_ENOUGH);
        tone("setar/b.wav", 300, LONG_ENOUGH);

        Inventory inventory = inspect();

        assertThat(inventory.ready()).isFalse();
        assertThat(of(inventory, Kind.ALL_THE_SAME)).hasSize(1);
    }

    @Test
    void tellsOfShortAndSilentOnesOutsideTheBackground() throws Exception {
        tone("tar/a.wav", 300, LONG_ENOUGH);
        tone("tar/short.wav", 310, 2);
        Sounds.write(folder.resolve("tar/silent.wav"), new float[8 * Sounds.RATE_HZ]);
        tone("setar/b.wav", 320, LONG_ENOUGH);
        Sounds.write(folder.resolve("background/still.wav"), new float[2 * Sounds.RATE_HZ]);

        Inventory inventory = inspect();

        assertThat(of(inventory, Kind.SHORT)).containsExactly(new Remark(Kind.SHORT, "tar", "tar/short.wav", "", 2));
        assertThat(of(inventory, Kind.SILENT)).containsExactly(new Remark(Kind.SILENT, "tar", "tar/silent.wav", "", 0));
        assertThat(inventory.toLearn())
                .extracting(Example::path)
                .as("silence stands for the background only")
                .contains("background/still.wav")
                .doesNotContain("tar/silent.wav");
    }

    @Test
    void tellsOfImbalanceAndOfASinglePlayer() throws Exception {
        for (int i = 0; i < 4; i++) {
            tone("tar/Shahnaz/" + i + ".wav", 300 + i, LONG_ENOUGH);
        }
        tone("setar/Lotfi/a.wav", 400, LONG_ENOUGH);
        tone("oud/x/a.wav", 410, LONG_ENOUGH);
        tone("oud/b.wav", 420, LONG_ENOUGH);

        Inventory inventory = inspect();

        assertThat(of(inventory, Kind.IMBALANCE)).containsExactly(new Remark(Kind.IMBALANCE, "tar", "", "setar", 4));
        assertThat(of(inventory, Kind.ONE_PLAYER))
                .as("a single recording has a single player")
                .containsExactly(new Remark(Kind.ONE_PLAYER, "tar", "", "Shahnaz", 0));
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsCounted() throws Exception {
        tone("tar/a.wav", 300, LONG_ENOUGH);
        Files.writeString(folder.resolve("tar/broken.mp3"), "This is no music.\n".repeat(100));
        Files.createFile(folder.resolve("tar/empty.wav"));
        Files.createSymbolicLink(folder.resolve("tar/gone.wav"), home.resolve("nowhere.wav"));
        tone("setar/b.wav", 310, LONG_ENOUGH);

        Inventory inventory = inspect();

        assertThat(inventory.ready()).isTrue();
        assertThat(of(inventory, Kind.UNREADABLE))
                .extracting(Remark::path)
                .containsExactlyInAnyOrder("tar/broken.mp3", "tar/empty.wav", "tar/gone.wav");
        assertThat(of(inventory, Kind.UNREADABLE)).allSatisfy(one -> assertThat(one.sentence())
                .startsWith(one.path() + " cannot be used: ")
                .endsWith("."));
        assertThat(inventory.classes().get(1).recordings()).isEqualTo(1);
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws Exception {
        tone("tar/a.wav", 300, LONG_ENOUGH);
        Path closed = tone("tar/closed/b.wav", 310, LONG_ENOUGH).getParent();
        Assumptions.assumeThat(Files.getFileStore(closed).supportsFileAttributeView("posix"))
                .isTrue();
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeThat(Files.isReadable(closed))
                    .as("nobody keeps this user out")
                    .isFalse();

            assertThat(of(inspect(), Kind.UNREADABLE)).extracting(Remark::path).containsExactly("tar/closed");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFileThatVanishesMeanwhileIsNamed() throws Exception {
        tone("tar/a.wav", 300, LONG_ENOUGH);
        tone("setar/b.wav", 310, LONG_ENOUGH);
        Example gone = new Example("tar/gone.wav", folder.resolve("tar/gone.wav"), "tar", Optional.empty());
        List<Example> examples = new ArrayList<>(Project.open(folder).examples());
        examples.add(gone);

        Inventory inventory = new Inspection(home.resolve("cache"))
                .inspect(List.of("setar", "tar"), Optional.empty(), examples, List.of(), JobContext.QUIET);

        assertThat(inventory.ready()).isTrue();
        assertThat(of(inventory, Kind.UNREADABLE)).singleElement().satisfies(one -> assertThat(one.other())
                .contains("no longer there"));
    }

    @Test
    void whatWasHeardIsNotReadAgain() throws Exception {
        Path a = tone("tar/a.wav", 300, LONG_ENOUGH);
        tone("setar/b.wav", 310, LONG_ENOUGH);
        Inventory first = inspect();
        FileTime time = Files.getLastModifiedTime(a);
        long bytes = Files.size(a);
        // Of equal length and time: only somebody who reads it notices.
        Files.write(a, new byte[(int) bytes]);
        Files.setLastModifiedTime(a, time);

        assertThat(inspect()).isEqualTo(first);

        Files.setLastModifiedTime(a, FileTime.fromMillis(time.toMillis() + 5000));
        assertThat(of(inspect(), Kind.UNREADABLE)).hasSize(1);
    }

    @Test
    void aMovedFileIsKnownByItsContentAndADamagedMemoryIsForgotten() throws Exception {
        tone("tar/a.wav", 300, LONG_ENOUGH);
        tone("setar/b.wav", 310, LONG_ENOUGH);
        Inventory first = inspect();
        Files.writeString(folder.resolve(".cache/heard.json"), "{\"schemaVersion\":1,");

        assertThat(inspect()).isEqualTo(first);
    }

    @Test
    void stopsAndKeepsWhatWasHeard() throws Exception {
        for (int i = 0; i < 6; i++) {
            tone("tar/" + i + ".wav", 300 + i, 1);
        }
        JobContext afterTwo = new JobContext() {
            private volatile boolean cancelled;

            @Override
            public void progress(double fraction, String message) {
                cancelled |= fraction > 0.3;
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };

        assertThatThrownBy(() -> Project.open(folder).inspect(afterTwo)).isInstanceOf(JobCancelledException.class);

        assertThat(folder.resolve(".cache/heard.json")).content().contains("tar/0.wav", "tar/1.wav");
        assertThat(inspect().examples())
                .allSatisfy(one -> assertThat(one.seconds()).isEqualTo(1));
    }

    @Test
    void theBackgroundOfAPlainFolderCanBeNamed() throws Exception {
        tone("tar/a.wav", 300, LONG_ENOUGH);
        tone("setar/b.wav", 310, LONG_ENOUGH);
        tone("noise/c.wav", 50, 1);

        Inventory inventory = Project.open(folder).inspect(Optional.of("noise"), JobContext.QUIET);

        assertThat(inventory.background()).contains("noise");
        assertThat(inventory.classes().get(2).background()).isTrue();
        assertThatThrownBy(() -> Project.open(folder).inspect(Optional.of("nothing"), JobContext.QUIET))
                .hasMessageContaining("There is no class “nothing”");
    }
}
