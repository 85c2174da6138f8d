package org.shenava.library.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobContext;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScanOutcome.Why;

class LibraryScanTest extends ScanFixture {
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
}
