package org.shenava.library.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScanOutcome.Why;
import org.shenava.store.ContentHash;
import org.shenava.store.Database;
import org.shenava.store.Schema;

/** What was heard before is not heard again, and what has changed is. */
class LibraryRescanTest extends ScanFixture {
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
        AtomicInteger told = new AtomicInteger();
        JobContext stopping = new JobContext() {
            @Override
            public void progress(double fraction, String message) {}

            @Override
            public boolean isCancelled() {
                return told.get() >= 25;
            }
        };
        ScanRequest request = new ScanRequest(music, genres, Optional.of(modes), 2, outcome -> told.incrementAndGet());

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
    void aSingleRecordingIsHeardOnceAndRefusedWithAReason() throws Exception {
        Path file = write("a.mp3", "iranian");
        ScanRequest request = new ScanRequest(music, genres, Optional.of(modes), 1, outcome -> {});

        ScanOutcome first = new LibraryScan(request, store).one(file, JobContext.QUIET);
        ScanOutcome second = new LibraryScan(request, store).one(file, JobContext.QUIET);
        ScanOutcome gone = new LibraryScan(request, store).one(music.resolve("b.mp3"), JobContext.QUIET);

        assertThat(first).isInstanceOf(ScanOutcome.Heard.class);
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
        assertThat(genres.heard).hasValue(1);
        assertThat(gone).isInstanceOfSatisfying(Refused.class, one -> assertThat(one.why())
                .isEqualTo(Why.GONE));
    }

    @Test
    void allThatWasHeardAndIsStillThereIsKnown() throws Exception {
        write("b.mp3", "rock");
        write("a.mp3", "iranian");
        Path changed = write("c.mp3", "jazz");
        Path gone = write("d.mp3", "jazz too");
        scan(genres, modes);
        Files.writeString(changed, "jazz and more");
        Files.delete(gone);

        List<ScannedTrack> heard = store.heard(genres, Optional.of(modes));

        assertThat(heard)
                .extracting(track -> track.file().getFileName().toString())
                .containsExactly("a.mp3", "b.mp3");
        assertThat(heard.get(0).modes()).isPresent();
        assertThat(store.heard(new MadeUpModel("other", "rock"), Optional.empty()))
                .isEmpty();
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
}
