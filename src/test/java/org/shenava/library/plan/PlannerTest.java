package org.shenava.library.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.library.Track;
import org.shenava.library.TrackTags;
import org.shenava.library.Trees;
import org.shenava.library.Verdict;
import org.shenava.library.plan.PlanRow.State;
import org.shenava.music.Labels;
import org.shenava.music.Thresholds;
import org.shenava.store.ContentHash;
import org.shenava.store.NameRules;

class PlannerTest {
    @TempDir
    Path folder;

    private Path music;
    private Path target;

    @BeforeEach
    void folders() throws IOException {
        music = Files.createDirectories(folder.resolve("music"));
        target = folder.resolve("sorted");
    }

    @Test
    void unsureTracksGoToAFolderOfTheirOwnAndHandMadeAnswersNever() throws Exception {
        Track weak = track("weak.mp3", "1", new Verdict("rock", 0.3, Optional.empty(), 0, false));
        Track byHand = track("mine.mp3", "2", Verdict.byHand("jazz", Optional.empty()));

        SortPlan plan = plan(List.of(weak, byHand), Action.COPY);

        assertThat(targets(plan)).containsExactly("Jazz/mine.mp3", "Unsure/weak.mp3");
        assertThat(plan.rows().get(1).unsure()).isTrue();
    }

    @Test
    void equalNamesAreNumberedAndEqualMusicIsNotTakenTwice() throws Exception {
        Verdict rock = new Verdict("rock", 0.9, Optional.empty(), 0, false);
        List<Track> tracks =
                List.of(track("1/a.mp3", "one", rock), track("2/A.mp3", "two", rock), track("3/a.mp3", "one", rock));

        SortPlan plan = plan(tracks, Action.COPY);

        assertThat(targets(plan)).containsExactly("Rock/a.mp3", "Rock/A (2).mp3", "Rock/a.mp3");
        assertThat(plan.rows()).extracting(PlanRow::state).containsExactly(State.READY, State.READY, State.SAME);
    }

    @Test
    void looksAtWhatIsThereAlready() throws Exception {
        Files.createDirectories(target.resolve("ROCK"));
        Files.writeString(target.resolve("ROCK/a.mp3"), "other");
        Files.writeString(target.resolve("ROCK/b.mp3"), "same");
        Files.writeString(target.resolve("Jazz"), "a file where a folder should be");
        Verdict rock = new Verdict("rock", 0.9, Optional.empty(), 0, false);
        Verdict jazz = new Verdict("jazz", 0.9, Optional.empty(), 0, false);
        List<Track> tracks =
                List.of(track("a.mp3", "new", rock), track("b.mp3", "same", rock), track("c.mp3", "c", jazz));

        SortPlan plan = plan(tracks, Action.COPY);

        assertThat(targets(plan)).containsExactly("ROCK/a (2).mp3", "ROCK/b.mp3", "Jazz (2)/c.mp3");
        assertThat(plan.rows().get(1).state()).isEqualTo(State.SAME);
    }

    @Test
    void whatStandsWhereItBelongsStays() throws Exception {
        target = music;
        Track there = track("Rock/a.mp3", "a", new Verdict("rock", 0.9, Optional.empty(), 0, false));

        SortPlan plan = plan(List.of(there), Action.MOVE);

        assertThat(plan.rows().get(0).state()).isEqualTo(State.IN_PLACE);
        assertThat(plan.ready()).isEmpty();
    }

    @Test
    void lyricsGoAlongUnderTheNewNameAndACoverThatSeveralNeedIsCopied() throws Exception {
        Track one = new Track(
                write("album/01.mp3", "1"),
                1,
                hash("album/01.mp3"),
                new TrackTags(Optional.of("X"), Optional.of("Y"), Optional.empty(), Optional.empty()),
                new Verdict("rock", 0.9, Optional.empty(), 0, false));
        Track two = track("album/02.mp3", "2", new Verdict("jazz", 0.9, Optional.empty(), 0, false));
        write("album/01.lrc", "la la");
        write("album/cover.jpg", "picture");
        write("album/notes.doc", "not music");

        SortPlan plan = plan(List.of(one, two), Action.MOVE);

        assertThat(targets(plan))
                .containsExactly("Rock/X - Y.mp3", "Jazz/02.mp3", "Rock/X - Y.lrc", "Rock/cover.jpg", "Jazz/cover.jpg");
        assertThat(plan.rows().get(2).action()).isEqualTo(Action.MOVE);
        assertThat(plan.rows().subList(3, 5)).extracting(PlanRow::action).containsOnly(Action.COPY);
    }

    /** Whatever the tree: no two rows meet, all stay below the target, every track has its row, and nothing is changed. */
    @Test
    void holdsItsPromisesOnTreesOfEveryKind() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Path tree = Files.createDirectories(folder.resolve("tree" + seed));
            List<Track> tracks = Trees.make(tree, 12, random);
            target = random.nextBoolean() ? tree : folder.resolve("out" + seed);
            if (random.nextBoolean() && target != tree) {
                Trees.make(target, 4, random);
            }
            Map<String, String> before = Trees.contents(folder.resolve("tree" + seed));
            Action action = random.nextBoolean() ? Action.MOVE : Action.COPY;

            SortPlan plan = plan(tracks, action);

            assertThat(Trees.contents(folder.resolve("tree" + seed))).isEqualTo(before);
            assertThat(plan.rows().stream().filter(row -> !row.companion()).map(PlanRow::source))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(
                            tracks.stream().map(Track::file).toList());
            Set<String> taken = new HashSet<>();
            for (PlanRow row : plan.ready()) {
                assertThat(taken.add(NameRules.key(row.target().toString())))
                        .as("seed %d: %s is free", seed, row.target())
                        .isTrue();
                assertThat(row.target().startsWith(target)).isTrue();
                assertThat(Files.exists(row.target()))
                        .as("seed %d: %s", seed, row.target())
                        .isFalse();
            }
            assertThat(PlanCheck.problems(plan)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void aProbabilityThatDoesNotCountIsNoZeroInTheFile() throws Exception {
        Path file = folder.resolve("plan.csv");
        PlanRow row = new PlanRow(
                Action.COPY,
                music.resolve("a.mp3"),
                target.resolve("a.mp3"),
                false,
                5,
                "0".repeat(64),
                "rock",
                Optional.empty(),
                0,
                true,
                PlanRow.State.READY);

        PlanCsv.write(new SortPlan(target, List.of(row)), file);

        assertThat(file).content().contains("track,rock,,,true,ready");
        assertThat(PlanCsv.read(file).rows()).containsExactly(row);
    }

    @Test
    void aPlanIsReadBackAsItWasWritten() throws Exception {
        SortPlan plan = plan(Trees.make(music, 40, new Random(3)), Action.MOVE);
        Path file = folder.resolve("plan.csv");

        PlanCsv.write(plan, file);
        SortPlan back = PlanCsv.read(file);

        assertThat(back.target()).isEqualTo(plan.target());
        assertThat(back.rows()).hasSameSizeAs(plan.rows()).hasSizeGreaterThan(20);
        for (int i = 0; i < plan.rows().size(); i++) {
            assertThat(back.rows().get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("p")
                    .isEqualTo(plan.rows().get(i));
        }
    }

    @Test
    void anEditedPlanThatLeadsElsewhereIsRefused() throws Exception {
        SortPlan plan = plan(List.of(track("a.mp3", "a", Verdict.byHand("rock", Optional.empty()))), Action.COPY);
        PlanRow out = plan.rows().get(0).withTarget(folder.resolve("elsewhere/a.mp3"));

        assertThat(PlanCheck.problems(new SortPlan(target, List.of(out))))
                .singleElement()
                .asString()
                .contains("is not below");
    }

    @Test
    void aGenreThatIsThereIsKeptUnlessToldAndWhatIsUnsureIsNotWritten() throws Exception {
        TrackTags tagged = new TrackTags(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Blues"));
        Verdict rock = new Verdict("rock", 0.9, Optional.empty(), 0, false);
        Track there = new Track(write("a.mp3", "a"), 1, hash("a.mp3"), tagged, rock);
        Track missing = track("b.mp3", "b", rock);
        Track unsure = track("c.mp3", "c", new Verdict("rock", 0.1, Optional.empty(), 0, false));

        assertThat(plan(List.of(there, missing, unsure), Action.TAG).rows())
                .extracting(PlanRow::state)
                .containsExactly(State.KEPT, State.READY, State.LEFT_OUT);
        assertThat(plan(List.of(there, missing, unsure), Action.TAG, true).rows())
                .extracting(PlanRow::state)
                .containsExactly(State.READY, State.READY, State.LEFT_OUT);
    }

    private SortPlan plan(List<Track> tracks, Action action) throws PlanException {
        return plan(tracks, action, false);
    }

    private SortPlan plan(List<Track> tracks, Action action, boolean replaceGenre) throws PlanException {
        Map<Path, Optional<String>> known = new HashMap<>();
        return Planner.plan(
                tracks,
                new PlanRequest(
                        target,
                        action,
                        TargetPattern.parse(TargetPattern.DEFAULT),
                        new Thresholds(OptionalDouble.of(0.5), Map.of()),
                        0.3,
                        0.3,
                        "Unsure",
                        true,
                        replaceGenre,
                        id -> Labels.of(id).english()),
                file -> known.computeIfAbsent(file, PlannerTest::content));
    }

    private static Optional<String> content(Path file) {
        try {
            return Optional.of(ContentHash.of(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private List<String> targets(SortPlan plan) {
        return plan.rows().stream()
                .map(row -> target.relativize(row.target()).toString())
                .toList();
    }

    private Track track(String name, String content, Verdict verdict) throws IOException {
        Path file = write(name, content);
        return new Track(file, content.length(), hash(name), TrackTags.NONE, verdict);
    }

    private Path write(String name, String content) throws IOException {
        Path file = music.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String hash(String name) throws IOException {
        return ContentHash.of(music.resolve(name));
    }
}
