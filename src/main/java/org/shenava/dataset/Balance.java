package org.shenava.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.shenava.dataset.WindowTable.Placed;

/**
 * Keeps at most so many windows of a class: one of each group in turn, of its recordings in turn, so that few players or pieces do not
 * fill a class. Seeded.
 */
final class Balance {
    private Balance() {}

    /**
     * The windows to keep, in the order in which they were.
     *
     * @param most windows of a class, at least 1
     */
    static List<Placed> keep(List<Placed> windows, int most, long seed) {
        Map<String, Map<String, Map<String, List<Placed>>>> byLabel = new TreeMap<>();
        for (Placed one : windows) {
            Recording recording = one.window().recording();
            byLabel.computeIfAbsent(recording.label(), label -> new TreeMap<>())
                    .computeIfAbsent(recording.group(), group -> new TreeMap<>())
                    .computeIfAbsent(recording.sha256(), sha256 -> new ArrayList<>())
                    .add(one);
        }
        Set<Placed> kept = new HashSet<>();
        Random random = new Random(seed);
        for (Map<String, Map<String, List<Placed>>> groups : byLabel.values()) {
            List<List<Placed>> orders = new ArrayList<>();
            for (Map<String, List<Placed>> recordings : groups.values()) {
                List<List<Placed>> shuffled = new ArrayList<>();
                recordings.values().forEach(ofRecording -> {
                    List<Placed> order = new ArrayList<>(ofRecording);
                    Collections.shuffle(order, random);
                    shuffled.add(order);
                });
                Collections.shuffle(shuffled, random);
                orders.add(inTurn(shuffled));
            }
            Collections.shuffle(orders, random);
            List<Placed> all = inTurn(orders);
            kept.addAll(all.subList(0, Math.min(most, all.size())));
        }
        return windows.stream().filter(kept::contains).toList();
    }

    /** The first of each list, then the second of each, and so on. */
    private static List<Placed> inTurn(List<List<Placed>> lists) {
        List<Placed> turns = new ArrayList<>();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<Placed> one : lists) {
                if (turn < one.size()) {
                    turns.add(one.get(turn));
                }
            }
        }
        return turns;
    }
}
