package org.shenava.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenava.feature.ProfileSlice;

/** Slices of one recording that follow each other without a gap: what spans to train on are cut from. */
public record Stretch(Recording recording, List<ProfileSlice> slices) {
    /** Windows that begin where the one before ended, within rounding, belong to one stretch. */
    private static final double TOUCHING_SECONDS = 1e-6;

    public Stretch {
        slices = List.copyOf(slices);
    }

    /**
     * The stretches that windows make up: a whole recording when all its windows are there, its runs of neighbouring windows when some
     * are held out.
     *
     * @throws DatasetException when slices are missing or damaged
     */
    public static List<Stretch> of(Dataset dataset, List<Window> windows) throws DatasetException {
        Map<Recording, List<Window>> byRecording = new LinkedHashMap<>();
        windows.forEach(window -> byRecording
                .computeIfAbsent(window.recording(), recording -> new ArrayList<>())
                .add(window));
        List<Stretch> stretches = new ArrayList<>();
        for (Map.Entry<Recording, List<Window>> entry : byRecording.entrySet()) {
            Recording recording = entry.getKey();
            List<ProfileSlice> slices = dataset.slices(recording);
            if (entry.getValue().size() == dataset.windows(recording).size()) {
                // With the rest that is too short for a window.
                stretches.add(new Stretch(recording, slices));
            } else {
                stretches.addAll(runs(recording, slices, entry.getValue()));
            }
        }
        return stretches;
    }

    private static List<Stretch> runs(Recording recording, List<ProfileSlice> slices, List<Window> windows) {
        List<Window> inOrder = new ArrayList<>(windows);
        inOrder.sort(Comparator.comparingDouble(Window::startSeconds));
        List<Stretch> runs = new ArrayList<>();
        double start = inOrder.get(0).startSeconds();
        double end = inOrder.get(0).endSeconds();
        for (Window window : inOrder.subList(1, inOrder.size())) {
            if (window.startSeconds() > end + TOUCHING_SECONDS) {
                runs.add(new Stretch(recording, between(slices, start, end)));
                start = window.startSeconds();
            }
            end = window.endSeconds();
        }
        runs.add(new Stretch(recording, between(slices, start, end)));
        return runs;
    }

    /** Slices that lie wholly between two moments, so that no sound of a neighbouring window is among them. */
    static List<ProfileSlice> between(List<ProfileSlice> slices, double startSeconds, double endSeconds) {
        return slices.stream()
                .filter(slice -> slice.startSeconds() >= startSeconds - TOUCHING_SECONDS
                        && slice.endSeconds() <= endSeconds + TOUCHING_SECONDS)
                .toList();
    }
}
