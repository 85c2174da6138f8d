package org.shenava.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.shenava.feature.WindowSpec;

/**
 * Windows to train on, windows that tell training when to stop, and windows to test on. Except for the leaky split, whole recordings
 * are on one side.
 *
 * @param train windows to learn from
 * @param validation windows to choose by; held out of training by the same rule as the test, or empty
 * @param test windows that must not be learnt from
 */
public record Split(List<Window> train, List<Window> validation, List<Window> test) {
    /** Share of the recordings, groups or windows that is held out. */
    public static final double TEST_SHARE = 0.25;

    /** Share of what is not held out for the test. */
    public static final double VALIDATION_SHARE = 1.0 / 6;

    /** Share of the windows that the leaky split of a dataset of windows holds out for the test, as papers do. */
    public static final double LEAKY_WINDOW_SHARE = 0.1;

    /** So that the validation side is not drawn as the test side was. */
    private static final long VALIDATION_SEED = 1_000_003;

    public Split {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
    }

    /**
     * Splits a dataset in two; the published split has its validation side all the same. The same seed gives the same split.
     *
     * @throws DatasetException in one sentence, when the dataset cannot be split so
     */
    public static Split of(Dataset dataset, Protocol protocol, long seed) throws DatasetException {
        return switch (protocol) {
            case ALL -> new Split(dataset.windows(), List.of(), List.of());
            case RECORDINGS, PERFORMER ->
                byRecordings(dataset, Set.of(), held(dataset, dataset.recordings(), protocol, TEST_SHARE, seed));
            case FILTERED -> published(dataset);
            case WINDOWS -> leaky(dataset.windows(), ofWindows(dataset) ? LEAKY_WINDOW_SHARE : TEST_SHARE, seed);
        };
    }

    /**
     * Splits a dataset in three: the test side is that of {@link #of}, the validation side is drawn by the same rule from the rest; where
     * only one group is left, from its recordings. Of {@link Protocol#ALL}, groups are for validation, too: what is chosen by them is to
     * hold for players that nobody knows.
     *
     * @throws DatasetException in one sentence, when the dataset cannot be split so
     */
    public static Split withValidation(Dataset dataset, Protocol protocol, long seed) throws DatasetException {
        Split two = of(dataset, protocol, seed);
        if (protocol == Protocol.FILTERED) {
            return two;
        }
        if (protocol == Protocol.WINDOWS) {
            int held =
                    (int) Math.max(1, Math.round(VALIDATION_SHARE * two.train().size()));
            return new Split(
                    two.train().subList(held, two.train().size()), two.train().subList(0, held), two.test());
        }
        List<Recording> rest = two.trainRecordings();
        boolean groups = protocol != Protocol.RECORDINGS
                && rest.stream().map(Recording::group).distinct().count() > 1;
        Set<Recording> validation = held(
                dataset,
                rest,
                groups ? Protocol.PERFORMER : Protocol.RECORDINGS,
                VALIDATION_SHARE,
                seed + VALIDATION_SEED);
        return byRecordings(dataset, validation, Set.copyOf(two.testRecordings()));
    }

    /** Recordings on the test side, each once. */
    public List<Recording> testRecordings() {
        return recordings(test);
    }

    /** Recordings on the validation side, each once. */
    public List<Recording> validationRecordings() {
        return recordings(validation);
    }

    /** Recordings on the training side, each once. */
    public List<Recording> trainRecordings() {
        return recordings(train);
    }

    private static List<Recording> recordings(List<Window> windows) {
        return windows.stream().map(Window::recording).distinct().toList();
    }

    private static Set<Recording> held(
            Dataset dataset, List<Recording> from, Protocol protocol, double share, long seed) throws DatasetException {
        if (protocol == Protocol.RECORDINGS) {
            return heldRecordings(from, share, seed);
        }
        if (from.stream().map(Recording::group).distinct().count() < 2) {
            throw new DatasetException("All recordings belong to one group ("
                    + from.stream().map(Recording::group).findFirst().orElse("")
                    + "), so no group can be held out; prepare a dataset with several players.");
        }
        // Profiles keep the rule of the models that were scored by it; artists of genres need one that minds the
        // classes.
        return ofWindows(dataset)
                ? GroupFolds.hold(from, one -> dataset.windows(one).size(), share, seed)
                : heldGroups(played(from), share, seed);
    }

    /**
     * Of profiles where some players are known and others are not, or are nobody, as of clips from scores, only known players can be held
     * out: the rest says nothing about a new player.
     */
    private static List<Recording> played(List<Recording> from) {
        List<Recording> known =
                from.stream().filter(one -> !one.performer().isEmpty()).toList();
        return known.isEmpty() ? from : known;
    }

    /** A share of every class with two recordings or more, so that each of them is tested and trained. */
    private static Set<Recording> heldRecordings(List<Recording> recordings, double share, long seed)
            throws DatasetException {
        Map<String, List<Recording>> byLabel = new TreeMap<>();
        recordings.forEach(one ->
                byLabel.computeIfAbsent(one.label(), label -> new ArrayList<>()).add(one));
        Set<Recording> held = new HashSet<>();
        Random random = new Random(seed);
        for (List<Recording> ofLabel : byLabel.values()) {
            Collections.shuffle(ofLabel, random);
            if (ofLabel.size() > 1) {
                held.addAll(ofLabel.subList(0, (int) Math.max(1, Math.round(share * ofLabel.size()))));
            }
        }
        if (held.isEmpty()) {
            throw new DatasetException("No class has two recordings, so none can be held out.");
        }
        return held;
    }

    private static Set<Recording> heldGroups(List<Recording> recordings, double share, long seed) {
        Map<String, List<Recording>> byGroup = new TreeMap<>();
        recordings.forEach(one ->
                byGroup.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one));
        List<String> groups = new ArrayList<>(byGroup.keySet());
        Collections.shuffle(groups, new Random(seed));
        int count = (int) Math.max(1, Math.round(share * groups.size()));
        Set<Recording> held = new HashSet<>();
        groups.subList(0, count).forEach(group -> held.addAll(byGroup.get(group)));
        return held;
    }

    private static boolean ofWindows(Dataset dataset) {
        return dataset.description().features() instanceof WindowSpec;
    }

    private static Split byRecordings(Dataset dataset, Set<Recording> validation, Set<Recording> test) {
        List<Window> train = new ArrayList<>();
        List<Window> chosenBy = new ArrayList<>();
        List<Window> tested = new ArrayList<>();
        for (Window window : dataset.windows()) {
            if (test.contains(window.recording())) {
                tested.add(window);
            } else {
                (validation.contains(window.recording()) ? chosenBy : train).add(window);
            }
        }
        return new Split(train, chosenBy, tested);
    }

    private static Split published(Dataset dataset) throws DatasetException {
        Map<Side, List<Window>> sides = new TreeMap<>();
        for (Side side : Side.values()) {
            sides.put(side, new ArrayList<>());
        }
        for (Recording one : dataset.recordings()) {
            one.side().ifPresent(side -> sides.get(side).addAll(dataset.windows(one)));
        }
        if (sides.get(Side.TRAIN).isEmpty() || sides.get(Side.TEST).isEmpty()) {
            throw new DatasetException("The dataset " + dataset.description().name()
                    + " has no published split; prepare it with --groups gtzan_tracks.csv, or use another protocol.");
        }
        return new Split(sides.get(Side.TRAIN), sides.get(Side.VALIDATION), sides.get(Side.TEST));
    }

    private static Split leaky(List<Window> windows, double share, long seed) throws DatasetException {
        if (windows.size() < 2) {
            throw new DatasetException("There is only one window, so none can be held out.");
        }
        List<Window> shuffled = new ArrayList<>(windows);
        Collections.shuffle(shuffled, new Random(seed));
        int held = (int) Math.max(1, Math.round(share * shuffled.size()));
        return new Split(shuffled.subList(held, shuffled.size()), List.of(), shuffled.subList(0, held));
    }
}
