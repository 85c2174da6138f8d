package org.shenava.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Shares groups out over folds so that every class lies in every fold about equally often: the largest group first, each into the fold
 * where it leaves the classes most even, as scikit-learn's StratifiedGroupKFold does. Seeded.
 */
final class GroupFolds {
    private GroupFolds() {}

    private record Group(List<Recording> recordings, int[] windowsOfLabel, int windows) {}

    /**
     * One fold to hold out: the one in which every class has nearest to the wished share.
     *
     * @param windows how many windows a recording has
     * @param share of the windows, in (0, 0.5]
     * @return recordings of whole groups; not all of them
     * @throws IllegalArgumentException when there are fewer than two groups
     */
    static Set<Recording> hold(List<Recording> recordings, ToIntFunction<Recording> windows, double share, long seed) {
        List<String> labels =
                recordings.stream().map(Recording::label).distinct().sorted().toList();
        List<Group> groups = groups(recordings, windows, labels);
        if (groups.size() < 2) {
            throw new IllegalArgumentException("two groups are needed, got " + groups.size());
        }
        Collections.shuffle(groups, new Random(seed));
        groups.sort(Comparator.comparingInt(Group::windows).reversed());
        double[] total = new double[labels.size()];
        groups.forEach(group -> add(total, group));
        int count = (int) Math.min(groups.size(), Math.round(1 / share));
        double[][] folds = new double[count][labels.size()];
        List<Set<Recording>> held = new ArrayList<>();
        for (int fold = 0; fold < count; fold++) {
            held.add(new HashSet<>());
        }
        for (Group group : groups) {
            int best = 0;
            double bestUnevenness = Double.POSITIVE_INFINITY;
            for (int fold = 0; fold < count; fold++) {
                double unevenness = unevennessWith(folds, fold, group, total);
                if (unevenness < bestUnevenness) {
                    best = fold;
                    bestUnevenness = unevenness;
                }
            }
            add(folds[best], group);
            held.get(best).addAll(group.recordings());
        }
        return held.get(nearest(folds, total, share));
    }

    private static List<Group> groups(
            List<Recording> recordings, ToIntFunction<Recording> windows, List<String> labels) {
        Map<String, List<Recording>> byName = new TreeMap<>();
        recordings.forEach(one ->
                byName.computeIfAbsent(one.group(), name -> new ArrayList<>()).add(one));
        List<Group> groups = new ArrayList<>();
        for (List<Recording> members : byName.values()) {
            int[] windowsOfLabel = new int[labels.size()];
            int all = 0;
            for (Recording one : members) {
                int count = windows.applyAsInt(one);
                windowsOfLabel[labels.indexOf(one.label())] += count;
                all += count;
            }
            groups.add(new Group(members, windowsOfLabel, all));
        }
        return groups;
    }

    private static void add(double[] counts, Group group) {
        for (int label = 0; label < counts.length; label++) {
            counts[label] += group.windowsOfLabel()[label];
        }
    }

    /** Sum over classes of the variance of their shares over the folds, if the group went into one. */
    private static double unevennessWith(double[][] folds, int into, Group group, double[] total) {
        double sum = 0;
        for (int label = 0; label < total.length; label++) {
            double squares = 0;
            double mean = 0;
            for (int fold = 0; fold < folds.length; fold++) {
                double count = folds[fold][label] + (fold == into ? group.windowsOfLabel()[label] : 0);
                double share = total[label] == 0 ? 0 : count / total[label];
                squares += share * share;
                mean += share / folds.length;
            }
            sum += squares / folds.length - mean * mean;
        }
        return sum;
    }

    private static int nearest(double[][] folds, double[] total, double share) {
        int best = 0;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int fold = 0; fold < folds.length; fold++) {
            double distance = 0;
            for (int label = 0; label < total.length; label++) {
                distance += total[label] == 0 ? 0 : Math.abs(folds[fold][label] / total[label] - share);
            }
            if (distance < bestDistance) {
                best = fold;
                bestDistance = distance;
            }
        }
        return best;
    }
}
