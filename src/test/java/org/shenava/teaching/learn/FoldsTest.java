package org.shenava.teaching.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shenava.teaching.learn.Folds.Item;

class FoldsTest {
    private static final int NO_BACKGROUND = -1;

    @Test
    void keepsPlayersTogetherWhereEveryClassHasTwo() {
        List<Item> items = new ArrayList<>();
        for (int label = 0; label < 3; label++) {
            for (int take = 0; take < 12; take++) {
                items.add(new Item(label, Optional.of("player " + (label + take) % 4)));
            }
        }

        Folds folds = Folds.of(items, NO_BACKGROUND, 5, true, 1);

        assertThat(folds.test()).isEqualTo(org.shenava.teaching.Judgement.Test.BY_PLAYER);
        assertThat(folds.held()).hasSize(4);
        for (int fold = 0; fold < folds.held().size(); fold++) {
            Set<Optional<String>> out = new HashSet<>();
            folds.held().get(fold).forEach(one -> out.add(items.get(one).player()));
            Set<Optional<String>> in = new HashSet<>();
            folds.learned(fold, items.size())
                    .forEach(one -> in.add(items.get(one).player()));
            assertThat(out).isNotEmpty();
            assertThat(in).isNotEmpty().doesNotContainAnyElementsOf(out);
        }
    }

    @Test
    void everyRecordingIsHeldOutOnceAndEveryClassIsLearned() {
        List<Item> items = plain(7, 12, 5);

        Folds folds = Folds.of(items, NO_BACKGROUND, 5, true, 1);

        assertThat(folds.test()).isEqualTo(org.shenava.teaching.Judgement.Test.BY_RECORDING);
        List<Integer> all = new ArrayList<>();
        folds.held().forEach(all::addAll);
        assertThat(all).doesNotHaveDuplicates().hasSize(24);
        for (int fold = 0; fold < folds.held().size(); fold++) {
            assertThat(folds.learned(fold, 24))
                    .doesNotContainAnyElementsOf(folds.held().get(fold));
            assertThat(labels(items, folds.learned(fold, 24))).containsExactlyInAnyOrder(0, 1, 2);
        }
    }

    @Test
    void aClassOfOnePlayerMakesItATestByRecordings() {
        List<Item> items = new ArrayList<>(plain(0, 8));
        for (int take = 0; take < 8; take++) {
            items.add(new Item(0, Optional.of(take < 4 ? "a" : "b")));
        }

        assertThat(Folds.of(items, NO_BACKGROUND, 5, true, 1).test())
                .isEqualTo(org.shenava.teaching.Judgement.Test.BY_RECORDING);
    }

    @Test
    void veryFewAreHeldOutOneAtATime() {
        Folds folds = Folds.of(plain(3, 3), NO_BACKGROUND, 5, true, 1);

        assertThat(folds.test()).isEqualTo(org.shenava.teaching.Judgement.Test.ONE_AT_A_TIME);
        assertThat(folds.held()).hasSize(6).allMatch(fold -> fold.size() == 1);
    }

    @Test
    void theOnlyRecordingOfAClassIsNeverHeldOut() {
        List<Item> items = plain(6, 6, 1);

        Folds folds = Folds.of(items, 2, 5, true, 1);

        assertThat(folds.held()).isNotEmpty().allSatisfy(fold -> assertThat(fold)
                .doesNotContain(12));
    }

    @Test
    void theBackgroundNeedsNoPlayers() {
        List<Item> items = new ArrayList<>();
        for (int take = 0; take < 8; take++) {
            items.add(new Item(0, Optional.of("a" + take % 2)));
            items.add(new Item(1, Optional.of("b" + take % 2)));
        }
        items.add(new Item(2, Optional.empty()));
        items.add(new Item(2, Optional.empty()));

        Folds folds = Folds.of(items, 2, 5, true, 1);

        assertThat(folds.test()).isEqualTo(org.shenava.teaching.Judgement.Test.BY_PLAYER);
        List<Integer> all = new ArrayList<>();
        folds.held().forEach(all::addAll);
        assertThat(all).hasSize(18).doesNotHaveDuplicates();
    }

    @Test
    void playersOfWholeClassesAreNoFoldsWhenAClassWouldBeGone() {
        // Player "a" has all of class 0 but one take that is "b"'s, who has all else: holding "b" out leaves no class
        // 1.
        List<Item> items = new ArrayList<>();
        for (int take = 0; take < 5; take++) {
            items.add(new Item(0, Optional.of("a")));
            items.add(new Item(1, Optional.of("b")));
        }
        items.add(new Item(0, Optional.of("b")));

        assertThat(Folds.of(items, NO_BACKGROUND, 5, true, 1).test())
                .isEqualTo(org.shenava.teaching.Judgement.Test.BY_RECORDING);
    }

    private static List<Item> plain(int... counts) {
        List<Item> items = new ArrayList<>();
        for (int label = 0; label < counts.length; label++) {
            for (int take = 0; take < counts[label]; take++) {
                items.add(new Item(label, Optional.empty()));
            }
        }
        return items;
    }

    private static Set<Integer> labels(List<Item> items, List<Integer> indices) {
        Set<Integer> labels = new HashSet<>();
        indices.forEach(one -> labels.add(items.get(one).label()));
        return labels;
    }
}
