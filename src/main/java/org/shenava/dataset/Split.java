package org.shenava.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Windows to train on and windows to test on. Except for the leaky split, whole recordings are on one side.
 *
 * @param train windows to learn from
 * @param test windows that must not be learnt from
 */
public record Split(List<Window> train, List<Window> test) {
    /** Share of the recordings, groups or windows that is held out. */
    public static final double TEST_SHARE = 0.25;

    public Split {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /**
     * Splits a dataset. The same seed gives the same split.
     *
     * @throws DatasetException in one sentence, when the dataset cannot be split so
     */
    public static Split of(Dataset dataset, Protocol protocol, long seed) throws DatasetException {
        return switch (protocol) {
            case ALL -> new Split(dataset.windows(), List.of());
            case RECORDINGS -> byTest(dataset, testRecordings(dataset.recordings(), seed));
            case PERFORMER -> byTest(dataset, testGroups(dataset.recordings(), seed));
            case WINDOWS -> leaky(dataset.windows(), seed);
        };
    }

    /** Recordings on the test side, each once. */
    public List<Recording> testRecordings() {
        return test.stream().map(Window::recording).distinct().toList();
    }

    /** Recordings on the training side, each once. */
    public List<Recording> trainRecordings() {
        return train.stream().map(Window::recording).distinct().toList();
    }

    /** A share of every class with two recordings or more, so that each of them is tested and trained. */
    private static Set<Recording> testRecordings(List<Recording> recordings, long seed) throws DatasetException {
        Map<String, List<Recording>> byLabel = new TreeMap<>();
        recordings.forEach(one ->
                byLabel.computeIfAbsent(one.label(), label -> new ArrayList<>()).add(one));
        Set<Recording> test = new HashSet<>();
        Random random = new Random(seed);
        for (List<Recording> ofLabel : byLabel.values()) {
            Collections.shuffle(ofLabel, random);
            if (ofLabel.size() > 1) {
                test.addAll(ofLabel.subList(0, (int) Math.max(1, Math.round(TEST_SHARE * ofLabel.size()))));
            }
        }
        if (test.isEmpty()) {
            throw new DatasetException("No class has two recordings, so none can be held out.");
        }
        return test;
    }

    private static Set<Recording> testGroups(List<Recording> recordings, long seed) throws DatasetException {
        Map<String, List<Recording>> byGroup = new LinkedHashMap<>();
        recordings.forEach(one ->
                byGroup.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one));
        if (byGroup.size() < 2) {
            throw new DatasetException("All recordings belong to one group ("
                    + String.join("", byGroup.keySet())
                    + "), so no group can be held out; prepare a dataset with several players.");
        }
        List<String> groups = new ArrayList<>(new java.util.TreeSet<>(byGroup.keySet()));
        Collections.shuffle(groups, new Random(seed));
        int held = (int) Math.max(1, Math.round(TEST_SHARE * groups.size()));
        Set<Recording> test = new HashSet<>();
        groups.subList(0, held).forEach(group -> test.addAll(byGroup.get(group)));
        return test;
    }

    private static Split byTest(Dataset dataset, Set<Recording> testRecordings) {
        List<Window> train = new ArrayList<>();
        List<Window> test = new ArrayList<>();
        for (Window window : dataset.windows()) {
            (testRecordings.contains(window.recording()) ? test : train).add(window);
        }
        return new Split(train, test);
    }

    private static Split leaky(List<Window> windows, long seed) throws DatasetException {
        if (windows.size() < 2) {
            throw new DatasetException("There is only one window, so none can be held out.");
        }
        List<Window> shuffled = new ArrayList<>(windows);
        Collections.shuffle(shuffled, new Random(seed));
        int held = (int) Math.max(1, Math.round(TEST_SHARE * shuffled.size()));
        return new Split(shuffled.subList(held, shuffled.size()), shuffled.subList(0, held));
    }
}
