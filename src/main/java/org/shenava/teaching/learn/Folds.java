package org.shenava.teaching.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.shenava.teaching.Judgement;

/**
 * How recordings are held out, some at a time, each at most once. Whole players where every class has two of them, else whole recordings. The only recording of a class, or of a
 * class the only player, is never held out: without it there would be nothing to learn the class from.
 *
 * @param held indices of the recordings that each fold holds out
 */
record Folds(Judgement.Test test, List<List<Integer>> held) {
    /** With fewer recordings than this in a class, each is needed to learn from. */
    private static final int FEW = 4;

    /** Beyond this folds cost less than one at a time, and hold out little more of a small class. */
    private static final int MOST_SINGLE = 30;

    Folds {
        held = held.stream().map(List::copyOf).toList();
    }

    /** What must be known of a recording. */
    record Item(int label, Optional<String> player) {}

    /**
     * Deals recordings out.
     *
     * @param ignored label that needs no second player: the background; -1 for none
     * @param most folds, where there is a choice
     * @param single whether few recordings may be held out one at a time, which is a training a recording
     */
    static Folds of(List<Item> items, int ignored, int most, boolean single, long seed) {
        Map<Integer, List<Integer>> byLabel = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            byLabel.computeIfAbsent(items.get(i).label(), label -> new ArrayList<>())
                    .add(i);
        }
        Optional<Folds> byPlayer = byPlayer(items, ignored, most, seed);
        if (byPlayer.isPresent()) {
            return byPlayer.get();
        }
        int fewest = byLabel.entrySet().stream()
                .filter(entry -> entry.getKey() != ignored)
                .mapToInt(entry -> entry.getValue().size())
                .min()
                .orElse(0);
        byLabel.values().removeIf(ofLabel -> ofLabel.size() < 2);
        if (single && fewest < FEW && items.size() <= MOST_SINGLE) {
            List<List<Integer>> each = new ArrayList<>();
            byLabel.values().forEach(ofLabel -> ofLabel.forEach(one -> each.add(List.of(one))));
            return new Folds(Judgement.Test.ONE_AT_A_TIME, each);
        }
        Random random = new Random(seed);
        List<List<Integer>> held = emptyLists(most);
        int next = 0;
        for (List<Integer> ofLabel : byLabel.values()) {
            List<Integer> shuffled = new ArrayList<>(ofLabel);
            Collections.shuffle(shuffled, random);
            for (int one : shuffled) {
                held.get(next++ % most).add(one);
            }
        }
        return new Folds(Judgement.Test.BY_RECORDING, notEmpty(held));
    }

    /** Recordings that a fold learns from. */
    List<Integer> learned(int fold, int count) {
        Set<Integer> out = new HashSet<>(held.get(fold));
        List<Integer> learned = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!out.contains(i)) {
                learned.add(i);
            }
        }
        return learned;
    }

    private static Optional<Folds> byPlayer(List<Item> items, int ignored, int most, long seed) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        Map<Integer, Set<String>> playersOf = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.label() != ignored && item.player().isEmpty()) {
                return Optional.empty();
            }
            // A room is nobody's: each recording of it stands alone.
            String group = item.player().map(name -> "p " + name).orElse("r " + i);
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(i);
            playersOf.computeIfAbsent(item.label(), label -> new HashSet<>()).add(group);
        }
        int fewest = playersOf.entrySet().stream()
                .filter(entry -> entry.getKey() != ignored)
                .mapToInt(entry -> entry.getValue().size())
                .min()
                .orElse(0);
        if (fewest < 2) {
            return Optional.empty();
        }
        groups.values().removeIf(group -> group.stream()
                .anyMatch(one -> playersOf.get(items.get(one).label()).size() < 2));
        Folds dealt = new Folds(Judgement.Test.BY_PLAYER, dealt(groups, items, Math.min(most, fewest), seed));
        return dealt.everyClassIsLearned(items) ? Optional.of(dealt) : Optional.empty();
    }

    /** The largest groups first, each to the fold that has least of its classes. */
    private static List<List<Integer>> dealt(
            Map<String, List<Integer>> groups, List<Item> items, int count, long seed) {
        List<List<Integer>> inTurn = new ArrayList<>(groups.values());
        Collections.shuffle(inTurn, new Random(seed));
        inTurn.sort(
                Comparator.comparingInt((List<Integer> group) -> group.size()).reversed());
        List<List<Integer>> held = emptyLists(count);
        for (List<Integer> group : inTurn) {
            Set<Integer> labels = new HashSet<>();
            group.forEach(one -> labels.add(items.get(one).label()));
            List<Integer> least = Collections.min(
                    held,
                    Comparator.comparingLong((List<Integer> fold) -> fold.stream()
                                    .filter(one ->
                                            labels.contains(items.get(one).label()))
                                    .count())
                            .thenComparingInt(List::size));
            least.addAll(group);
        }
        return notEmpty(held);
    }

    private boolean everyClassIsLearned(List<Item> items) {
        Set<Integer> labels = new HashSet<>();
        items.forEach(item -> labels.add(item.label()));
        for (int fold = 0; fold < held.size(); fold++) {
            Set<Integer> learned = new HashSet<>();
            learned(fold, items.size())
                    .forEach(one -> learned.add(items.get(one).label()));
            if (!learned.equals(labels)) {
                return false;
            }
        }
        return held.size() >= 2;
    }

    private static List<List<Integer>> emptyLists(int count) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static List<List<Integer>> notEmpty(List<List<Integer>> lists) {
        return lists.stream().filter(one -> !one.isEmpty()).toList();
    }
}
