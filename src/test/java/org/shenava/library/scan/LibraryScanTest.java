package org.shenava.library.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScanOutcome.Why;
import org.shenava.store.ContentHash;
import org.shenava.store.Database;
import org.shenava.store.Schema;

class LibraryScanTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000);

    @TempDir
    Path folder;

    private final MadeUpModel genres = new MadeUpModel("genre-1", "rock", "jazz", "iranian");
    private final MadeUpModel modes = new MadeUpModel("modes-1", "shur", "segah");
    private Path music;
    private AnswerStore store;

    @BeforeEach
    void open() throws IOException {
        music = Files.createDirectory(folder.resolve("music"));
        store = new AnswerStore(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everythingInAFolderIsHeardOrNamed() throws Exception {
        write("a/one.mp3", "jazz one");
        write("شور/سه‌گاه \u202eodd.flac", "iranian two");
        write("con.ogg", "rock three");
        write("noise.mp3", "noise");
        write("locked.m4p", "anything");
        write("a/cover.jpg", "picture");
        write("a/.hidden.mp3", "jazz hidden");
        Files.createFile(music.resolve("empty.wav"));
        Files.createSymbolicLink(music.resolve("a/up"), music);
        Files.createSymbolicLink(music.resolve("again"), music.resolve("a"));
        Files.createSymbolicLink(music.resolve("link.mp3"), music.resolve("a/one.mp3"));
        Files.createSymbolicLink(music.resolve("nowhere.mp3"), music.resolve("gone.mp3"));

        ScanResult result = scan(genres, modes);

        assertThat(labels(result))
                .isEqualTo(Map.of("one.mp3", "jazz", "سه‌گاه \u202eodd.flac", "iranian", "con.ogg", "rock"));
        Map<String, Why> why = result.refused().stream()
                .collect(Collectors.toMap(one -> one.file().getFileName().toString(), Refused::why));
        assertThat(why)
                .containsEntry("noise.mp3", Why.NO_SOUND)
                .containsEntry("locked.m4p", Why.PROTECTED)
                .containsEntry("cover.jpg", Why.NOT_MUSIC)
                .containsEntry("empty.wav", Why.EMPTY)
                .containsEntry("link.mp3", Why.LINK)
                .containsEntry("up", Why.LOOP)
                .containsEntry("again", Why.LOOP)
                .doesNotContainKey(".hidden.mp3");
        assertThat(result.refused()).allSatisfy(one -> assertThat(one.sentence())
                .contains(one.file().getFileName().toString())
                .endsWith("."));
        assertThat(genres.open).as("every network was closed").hasValue(0);
    }

    @Test
    void linkedFoldersAreSearchedOnce() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("a.mp3"), "jazz");
        Files.createSymbolicLink(elsewhere.resolve("back"), folder);
        Files.createSymbolicLink(music.resolve("one"), elsewhere);
        Files.createSymbolicLink(music.resolve("two"), elsewhere);

        ScanResult result = scan(genres, modes);

        assertThat(result.tracks()).hasSize(1);
        assertThat(result.refused()).extracting(Refused::why).contains(Why.LOOP);
    }

    @Test
    void iranianMusicGetsItsDastgahAndOnlyThat() throws Exception {
        write("a.mp3", "iranian");
        write("b.mp3", "rock");

        ScanResult result = scan(genres, modes);

        assertThat(result.tracks().get(0).verdict().dastgah()).contains("shur");
        assertThat(result.tracks().get(1).verdict().dastgah()).isEmpty();
        assertThat(modes.heard).hasValue(1);
    }

    @Test
    void theSameMusicIsNotHeardAgain() throws Exception {
        writeSome(20);
        ScanResult first = scan(genres, modes);
        int heard = genres.heard.get();

        ScanResult second = scan(genres, modes);

        assertThat(heard).isEqualTo(20);
        assertThat(genres.heard).hasValue(heard);
        assertThat(second.heardNow()).isZero();
        assertThat(second.tracks()).usingRecursiveComparison().isEqualTo(first.tracks());
    }

    @Test
    void aSecondScanOpensNoFileAtAll() throws Exception {
        assumeTrue(!isRoot(), "root may read everything");
        Path file = write("a.mp3", "jazz");
        scan(genres, modes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));

        assertThat(labels(scan(genres, modes))).containsEntry("a.mp3", "jazz");
    }

    @Test
    void movedAndRenamedFilesAreRecognised() throws Exception {
        Path file = write("a.mp3", "jazz");
        scan(genres, modes);
        Files.move(file, Files.createDirectory(music.resolve("new")).resolve("b.mp3"));

        ScanResult again = scan(genres, modes);

        assertThat(labels(again)).isEqualTo(Map.of("b.mp3", "jazz"));
        assertThat(genres.heard).hasValue(1);
    }

    @Test
    void changedMusicIsHeardAgainAlsoWhenItsSizeIsTheSame() throws Exception {
        write("a.mp3", "jazz");
        scan(genres, modes);
        Files.writeString(music.resolve("a.mp3"), "rock");
        Files.setLastModifiedTime(music.resolve("a.mp3"), FileTime.fromMillis(1_000_000_500));

        assertThat(labels(scan(genres, modes))).containsEntry("a.mp3", "rock");
    }

    @Test
    void aFileThatWasWrittenJustNowIsNotTrustedToStayTheSame() throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "jazz");
        FileTime now = FileTime.fromMillis(System.currentTimeMillis());
        Files.setLastModifiedTime(file, now);
        scan(genres, modes);
        Files.writeString(file, "rock");
        Files.setLastModifiedTime(file, now);

        assertThat(labels(scan(genres, modes))).containsEntry("a.mp3", "rock");
    }

    @Test
    void aNewModelHearsOnlyWhatItMust() throws Exception {
        write("a.mp3", "iranian");
        write("b.mp3", "rock");
        scan(genres, modes);
        MadeUpModel newModes = new MadeUpModel("modes-2", "segah", "shur");

        ScanResult result = scan(genres, newModes);

        assertThat(genres.heard).as("the genres are known").hasValue(2);
        assertThat(newModes.heard).as("only Iranian music has a dastgah").hasValue(1);
        assertThat(result.tracks().get(0).verdict().dastgah()).contains("segah");

        MadeUpModel newGenres = new MadeUpModel("genre-2", "rock", "jazz", "iranian");
        scan(newGenres, newModes);
        assertThat(newGenres.heard).hasValue(2);
        assertThat(newModes.heard).hasValue(1);
    }

    @Test
    void whatAPersonSaidIsNeverOverwritten() throws Exception {
        Path file = write("a.mp3", "rock");
        scan(genres, modes);
        store.sayByHand(ContentHash.of(file), "", Optional.of(new ByHand("iranian", Optional.of("segah"))));
        Files.move(file, music.resolve("moved.mp3"));

        ScanResult again = scan(new MadeUpModel("genre-2", "rock", "jazz"), modes);

        assertThat(again.tracks().get(0).verdict().label()).isEqualTo("iranian");
        assertThat(again.tracks().get(0).verdict().dastgah()).contains("segah");
        assertThat(again.tracks().get(0).verdict().byHand()).isTrue();
        assertThat(again.tracks().get(0).answer().best().label())
                .as("what the model says stays beside it")
                .isEqualTo("rock");
        store.sayByHand(ContentHash.of(music.resolve("moved.mp3")), "", Optional.empty());
        assertThat(labels(scan(genres, modes))).containsEntry("moved.mp3", "rock");
    }

    @Test
    void whatAPersonSaidCountsAmongItsOwnClassesOnly() throws Exception {
        Path file = write("a.mp3", "rock");
        MadeUpModel taste = new MadeUpModel("own-taste-1", "calm", "lively").own();
        MadeUpModel players = new MadeUpModel("own-players-1", "sara", "homa").own();
        scan(genres, modes);
        store.sayByHand(ContentHash.of(file), "", Optional.of(new ByHand("jazz", Optional.empty())));
        store.sayByHand(ContentHash.of(file), "own-taste-1", Optional.of(new ByHand("lively", Optional.empty())));

        assertThat(labels(scan(taste, modes))).containsEntry("a.mp3", "lively");
        assertThat(labels(scan(taste, modes))).as("known by its place").containsEntry("a.mp3", "lively");
        assertThat(labels(scan(players, modes))).containsEntry("a.mp3", "sara");
        assertThat(labels(scan(genres, modes))).containsEntry("a.mp3", "jazz");
        store.sayByHand(ContentHash.of(file), "own-taste-1", Optional.empty());
        assertThat(labels(scan(taste, modes))).containsEntry("a.mp3", "calm");
        assertThat(labels(scan(genres, modes))).containsEntry("a.mp3", "jazz");
    }

    @Test
    void whatWasSaidBeforeThereWereOwnClassesIsKept() throws Exception {
        Path file = write("a.mp3", "rock");
        String sha256 = ContentHash.of(file);
        store.close();
        Path old = folder.resolve("old/library.db");
        Schema first = new Schema("library", AnswerTable.SCHEMA.steps().subList(0, 1));
        try (Database database = Database.open(old, List.of(first), Clock.systemUTC())) {
            database.change(
                    "INSERT INTO library_hand (sha256, label, dastgah, said) VALUES (?, ?, ?, ?)",
                    sha256,
                    "iranian",
                    "segah",
                    1L);
        }
        store = new AnswerStore(old.getParent());

        ScanResult result = scan(genres, modes);

        assertThat(result.tracks().get(0).verdict().dastgah()).contains("segah");
        assertThat(store.setAside()).isEmpty();
    }

    @Test
    void newTagsDoNotMakeItOtherMusic() throws Exception {
        Path file = write("a.mp3", "jazz");
        String before = ContentHash.of(file);
        scan(genres, modes);
        store.sayByHand(before, "", Optional.of(new ByHand("rock", Optional.empty())));
        write("a.mp3", "jazz and a tag");
        store.sameMusic(before, ContentHash.of(file));

        ScanResult again = scan(genres, modes);

        assertThat(genres.heard).hasValue(1);
        assertThat(labels(again)).containsEntry("a.mp3", "rock");
    }

    @Test
    void aStoppedScanGoesOnWhereItWas() throws Exception {
        writeSome(60);
        int[] toldCount = {0};
        JobContext stopping = new JobContext() {
            @Override
            public void progress(double fraction, String message) {}

            @Override
            public boolean isCancelled() {
                return toldCount[0] >= 25;
            }
        };
        ScanRequest request = new ScanRequest(music, genres, Optional.of(modes), 2, outcome -> toldCount[0]++);

        assertThatThrownBy(() -> new LibraryScan(request, store).run(stopping))
                .isInstanceOf(JobCancelledException.class);
        int before = genres.heard.get();
        ScanResult rest = scan(genres, modes);

        assertThat(rest.tracks()).hasSize(60);
        assertThat(rest.heardNow()).as("what was told is kept").isLessThanOrEqualTo(60 - 25);
        assertThat(before).isLessThan(60);
        assertThat(genres.open).hasValue(0);
    }

    @Test
    void aFileThatVanishesWhileItIsReadIsNamed() throws Exception {
        Path vanishing = write("a.mp3", "jazz");
        write("b.mp3", "rock");
        genres.onHear(file -> {
            if (file.equals(vanishing)) {
                assertThat(file.toFile().delete()).isTrue();
            }
        });

        ScanResult result = scan(genres, modes);

        assertThat(labels(result)).isEqualTo(Map.of("b.mp3", "rock"));
        assertThat(result.trouble()).singleElement().satisfies(one -> assertThat(one.why())
                .isEqualTo(Why.GONE));
    }

    @Test
    void aFileThatChangesWhileItIsReadGetsNoAnswer() throws Exception {
        write("a.mp3", "jazz");
        genres.onHear(file -> {
            try {
                Files.writeString(file, "rock and more");
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });

        ScanResult result = scan(genres, modes);

        assertThat(result.tracks()).isEmpty();
        assertThat(result.trouble()).singleElement().satisfies(one -> assertThat(one.sentence())
                .contains("changed"));
    }

    @Test
    void whatMayNotBeReadIsNamedAndTheRestIsHeard() throws Exception {
        assumeTrue(!isRoot(), "root may read everything");
        Path secret = write("secret/a.mp3", "jazz").getParent();
        Path locked = write("b.mp3", "rock");
        write("c.mp3", "jazz");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        try {
            ScanResult result = scan(genres, modes);

            assertThat(labels(result)).isEqualTo(Map.of("c.mp3", "jazz"));
            assertThat(result.trouble()).extracting(Refused::why).containsOnly(Why.UNREADABLE);
            assertThat(result.trouble()).hasSize(2);
        } finally {
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void copiesOfARecordingAreHeardOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            write(i + ".mp3", "jazz");
        }

        ScanResult result = new LibraryScan(new ScanRequest(music, genres, Optional.empty(), 1, outcome -> {}), store)
                .run(JobContext.QUIET);

        assertThat(result.tracks()).hasSize(10);
        assertThat(genres.heard).hasValue(1);
    }

    @Test
    void aModelThatCannotBeLoadedEndsTheScanWithItsSentence() throws Exception {
        write("a.mp3", "jazz");
        ScanModel broken = new ScanModel() {
            @Override
            public String key() {
                return "broken";
            }

            @Override
            public Ear open() throws ModelException {
                throw new ModelException("The network is damaged.");
            }
        };

        assertThatThrownBy(() ->
                        new LibraryScan(new ScanRequest(music, broken, Optional.empty()), store).run(JobContext.QUIET))
                .isInstanceOf(ModelException.class)
                .hasMessage("The network is damaged.");
    }

    @Test
    void progressEndsWhole() throws Exception {
        writeSome(10);
        List<Double> fractions = new ArrayList<>();
        new LibraryScan(new ScanRequest(music, genres, Optional.of(modes)), store).run(new JobContext() {
            @Override
            public void progress(double fraction, String message) {
                fractions.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(fractions.get(fractions.size() - 1)).isEqualTo(1);
        assertThat(fractions.stream().filter(one -> one >= 0).toList()).isSorted();
    }

    private ScanResult scan(ScanModel model, ScanModel modeModel) throws Exception {
        return new LibraryScan(new ScanRequest(music, model, Optional.of(modeModel)), store).run(JobContext.QUIET);
    }

    private void writeSome(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            write("f" + i + ".mp3", (i % 3 == 0 ? "jazz " : "iranian ") + i);
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = music.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, LONG_AGO);
        return file;
    }

    private static Map<String, String> labels(ScanResult result) {
        return result.tracks().stream()
                .collect(Collectors.toMap(track -> track.file().getFileName().toString(), track -> track.verdict()
                        .label()));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
