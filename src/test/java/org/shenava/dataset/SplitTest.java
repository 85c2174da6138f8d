package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.job.JobContext;

class SplitTest {
    @TempDir
    private static Path folder;

    private static Dataset dataset;

    @BeforeAll
    static void prepareNineRecordingsOfThreePlayers() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), 30);
        StringBuilder index = new StringBuilder("path,class,performer\n");
        for (String label : List.of("shur", "segah", "mahur")) {
            for (int take = 0; take < 3; take++) {
                index.append(label + "/take" + take + ".wav," + label + ",Player " + take + "\n");
            }
        }
        Files.writeString(music.resolve("index.csv"), index);
        new DatasetPreparer()
                .prepare(PrepareRequest.of(music, folder.resolve("data")).withWindow(5, 0), JobContext.QUIET);
        dataset = Dataset.open(folder.resolve("data"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noGroupIsOnBothSides(long seed) throws Exception {
        Split split = Split.of(dataset, Protocol.PERFORMER, seed);
        Set<String> trained = new HashSet<>();
        split.trainRecordings().forEach(one -> trained.add(one.group()));
        Set<String> tested = new HashSet<>();
        split.testRecordings().forEach(one -> tested.add(one.group()));

        assertThat(trained).isNotEmpty();
        assertThat(tested).isNotEmpty().doesNotContainAnyElementsOf(trained);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noRecordingIsOnBothSidesAndEveryClassIsOnBoth(long seed) throws Exception {
        Split split = Split.of(dataset, Protocol.RECORDINGS, seed);

        assertThat(split.testRecordings()).isNotEmpty().doesNotContainAnyElementsOf(split.trainRecordings());
        assertThat(split.testRecordings())
                .extracting(Recording::label)
                .containsExactlyInAnyOrder("shur", "segah", "mahur");
        assertThat(split.trainRecordings()).hasSize(6);
    }

    @Test
    void theLeakySplitHasRecordingsOnBothSidesButNoWindow() throws Exception {
        Split split = Split.of(dataset, Protocol.WINDOWS, 1);
        Set<Recording> both = new HashSet<>(split.trainRecordings());
        both.retainAll(split.testRecordings());

        assertThat(both).isNotEmpty();
        assertThat(split.test()).isNotEmpty().doesNotContainAnyElementsOf(split.train());
        assertThat(split.train().size() + split.test().size())
                .isEqualTo(dataset.windows().size());
    }

    @Test
    void theLeakySplitTrainsOnNoSliceOfATestWindow() throws Exception {
        Split split = Split.of(dataset, Protocol.WINDOWS, 1);
        List<Stretch> stretches = Stretch.of(dataset, split.train());
        int compared = 0;

        for (Stretch stretch : stretches) {
            for (Window held : split.test()) {
                if (held.recording().equals(stretch.recording())) {
                    for (ProfileSlice slice : stretch.slices()) {
                        double middle = (slice.startSeconds() + slice.endSeconds()) / 2;
                        assertThat(middle < held.startSeconds() || middle > held.endSeconds())
                                .isTrue();
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void trainingOnAllHoldsNothingOut() throws Exception {
        Split split = Split.of(dataset, Protocol.ALL, 1);

        assertThat(split.test()).isEmpty();
        assertThat(split.trainRecordings()).hasSize(9);
        assertThat(Stretch.of(dataset, split.train())).hasSize(9).allSatisfy(one -> assertThat(one.slices())
                .hasSize(one.recording().slices()));
    }

    @ParameterizedTest
    @EnumSource(value = Protocol.class, mode = EnumSource.Mode.EXCLUDE, names = "FILTERED")
    void theSameSeedGivesTheSameSplit(Protocol protocol) throws Exception {
        assertThat(Split.of(dataset, protocol, 5)).isEqualTo(Split.of(dataset, protocol, 5));
        assertThat(Protocol.parse(protocol.id())).isEqualTo(protocol);
    }

    @Test
    void classesAreDrawnEquallyOften() throws Exception {
        List<Stretch> all = Stretch.of(dataset, dataset.windows());
        // One class with a third of the recordings of the others.
        List<Stretch> skewed = all.stream()
                .filter(one -> !one.recording().path().matches("shur/take[12].wav"))
                .toList();
        assertThat(skewed).hasSize(7);
        SpanSampler sampler = new SpanSampler(
                skewed,
                List.of("shur", "segah", "mahur"),
                ProfileSpec.standard(),
                new SpanSampler.SpanLengths(2, 20, 0.2),
                1);
        int[] counts = new int[3];
        int draws = 3000;

        for (int i = 0; i < draws; i++) {
            SpanSampler.Example example = sampler.next();
            counts[example.label()]++;
            assertThat(skewed.get(example.stretch()).recording().label())
                    .isEqualTo(List.of("shur", "segah", "mahur").get(example.label()));
        }

        // Five standard deviations of a binomial count.
        for (int count : counts) {
            assertThat(count).isBetween(870, 1130);
        }
    }

    @Test
    void aSmallSetIsDrawnAsOftenAsALargeOne() throws Exception {
        List<Stretch> twoSets = new java.util.ArrayList<>(Stretch.of(dataset, dataset.windows()));
        Recording moved = twoSets.get(0).recording();
        Recording elsewhere = new Recording(
                moved.sha256(),
                moved.path(),
                "another set",
                moved.label(),
                moved.performer(),
                moved.group(),
                moved.seconds(),
                moved.slices(),
                moved.tonicHz());
        twoSets.set(0, new Stretch(elsewhere, twoSets.get(0).slices()));
        SpanSampler sampler = new SpanSampler(
                twoSets,
                List.of("shur", "segah", "mahur"),
                ProfileSpec.standard(),
                new SpanSampler.SpanLengths(2, 20, 0.2),
                1);
        int ofLabel = 0;
        int ofSmallSet = 0;

        for (int i = 0; i < 3000; i++) {
            int stretch = sampler.next().stretch();
            ofLabel += twoSets.get(stretch).recording().label().equals(moved.label()) ? 1 : 0;
            ofSmallSet += stretch == 0 ? 1 : 0;
        }

        // A half, within five standard deviations of a binomial count of about a thousand.
        assertThat((double) ofSmallSet / ofLabel).isBetween(0.42, 0.58);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatNobodyKnownPlayedIsNeverHeldOutAsAnUnheardPlayer(long seed) throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("some" + seed), 6);
        Files.writeString(music.resolve("index.csv"), """
                path,class,performer
                shur/take0.wav,shur,
                shur/take1.wav,shur,
                shur/take2.wav,shur,First
                segah/take0.wav,segah,
                segah/take1.wav,segah,Second
                """);
        Path prepared = folder.resolve("some-data" + seed);
        new DatasetPreparer().prepare(PrepareRequest.of(music, prepared), JobContext.QUIET);

        Split split = Split.of(Dataset.open(prepared), Protocol.PERFORMER, seed);

        assertThat(split.testRecordings())
                .extracting(Recording::performer)
                .hasSize(1)
                .containsAnyOf("First", "Second");
    }

    @Test
    void theOneKnownPlayerIsHeldOutWhereOthersAreUnknown() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("known"), 6);
        Files.writeString(
                music.resolve("index.csv"),
                "path,class,performer\nshur/take0.wav,shur,\nsegah/take0.wav,segah,\nsegah/take1.wav,segah,Only\n");
        Path prepared = folder.resolve("known-data");
        new DatasetPreparer().prepare(PrepareRequest.of(music, prepared), JobContext.QUIET);

        Split split = Split.of(Dataset.open(prepared), Protocol.PERFORMER, 1);

        assertThat(split.testRecordings()).extracting(Recording::performer).containsExactly("Only");
        assertThat(split.trainRecordings()).hasSize(2);
    }

    @Test
    void refusesToHoldOutTheOnlyGroup() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("one"), 6);
        Files.writeString(
                music.resolve("index.csv"),
                "path,class,performer\nshur/take0.wav,shur,Solo\nsegah/take0.wav,segah,Solo\n");
        new DatasetPreparer().prepare(PrepareRequest.of(music, folder.resolve("solo")), JobContext.QUIET);
        Dataset solo = Dataset.open(folder.resolve("solo"));

        assertThatThrownBy(() -> Split.of(solo, Protocol.PERFORMER, 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("Solo");
    }
}
