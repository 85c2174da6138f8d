package org.shenava.teaching.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.shenava.feature.MelodyProfile;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.teaching.learn.HeardRecording;
import org.shenava.teaching.learn.Lesson;

/**
 * Profiles to learn from: each recording whole, and parts of it, since live a part is all that was heard. Every class weighs as much, and
 * inside a class every recording.
 */
final class NotesRows {
    private static final int MOST_ROWS = 320;
    private static final int MOST_PARTS = 3;
    private static final double SHORTEST_PART_SECONDS = 10;
    private static final double LONGEST_PART_SECONDS = 40;
    /** Parts together weigh as much as the whole. */
    private static final double WHOLE_SHARE = 0.5;

    private final List<float[]> profiles = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    private NotesRows() {}

    static NotesRows of(List<Lesson.Labelled> recordings, Lesson lesson, ProfileSpec features, boolean withParts) {
        NotesRows rows = new NotesRows();
        List<Lesson.Labelled> playing = recordings.stream()
                .filter(one -> whole(one.recording(), features) != null)
                .toList();
        int[] ofClass = new int[lesson.classes()];
        playing.forEach(one -> ofClass[one.label()]++);
        long present = Arrays.stream(ofClass).filter(count -> count > 0).count();
        int room = playing.isEmpty() ? 0 : MOST_ROWS / playing.size() - 1;
        int parts = withParts ? Math.max(0, Math.min(MOST_PARTS, room)) : 0;
        for (int i = 0; i < playing.size(); i++) {
            Lesson.Labelled one = playing.get(i);
            double share = 1.0 / ofClass[one.label()] / present;
            List<float[]> drawn = parts(one.recording(), features, parts, new Random(lesson.seed() * 1_000_003 + i));
            rows.add(whole(one.recording(), features), one.label(), drawn.isEmpty() ? share : WHOLE_SHARE * share);
            drawn.forEach(part -> rows.add(part, one.label(), (1 - WHOLE_SHARE) * share / drawn.size()));
        }
        return rows;
    }

    private void add(float[] profile, int label, double weight) {
        profiles.add(profile);
        labels.add(label);
        weights.add(weight);
    }

    private static List<float[]> parts(HeardRecording recording, ProfileSpec features, int count, Random random) {
        List<float[]> parts = new ArrayList<>();
        List<ProfileSlice> playing = recording.playing();
        double sliceSeconds = playing.get(0).seconds();
        for (int i = 0; i < count; i++) {
            double seconds =
                    SHORTEST_PART_SECONDS * Math.pow(LONGEST_PART_SECONDS / SHORTEST_PART_SECONDS, random.nextDouble());
            int length = (int) Math.round(seconds / sliceSeconds);
            if (length < playing.size()) {
                int start = random.nextInt(playing.size() - length + 1);
                float[] part = input(playing.subList(start, start + length), features);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** The input from all playing; null when there is none. */
    static float[] whole(HeardRecording recording, ProfileSpec features) {
        return input(recording.playing(), features);
    }

    /** The input from slices as listening makes it; null when nothing sounds in them. */
    static float[] input(List<ProfileSlice> slices, ProfileSpec features) {
        return MelodyProfile.inputOf(slices, features).orElse(null);
    }

    List<float[]> profiles() {
        return profiles;
    }

    int[] labels() {
        return labels.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Of each profile, summing to 1. */
    float[] weights() {
        float[] all = new float[weights.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = weights.get(i).floatValue();
        }
        return all;
    }
}
