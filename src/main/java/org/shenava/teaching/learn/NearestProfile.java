package org.shenava.teaching.learn;

import java.util.List;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.RunningProfile;

/** The class of the recording whose notes are most alike, in whatever tuning: the highest product of two profiles over all rotations. */
final class NearestProfile implements SimpleMethod {
    private final List<float[]> profiles;
    private final int[] labels;

    NearestProfile(List<Lesson.Labelled> learned) {
        List<Lesson.Labelled> playing = learned.stream()
                .filter(one -> !one.recording().playing().isEmpty())
                .toList();
        profiles = playing.stream().map(one -> profile(one.recording())).toList();
        labels = playing.stream().mapToInt(Lesson.Labelled::label).toArray();
    }

    @Override
    public int answer(HeardRecording recording) {
        if (recording.playing().isEmpty()) {
            return -1;
        }
        float[] asked = profile(recording);
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < labels.length; i++) {
            double alike = alike(asked, profiles.get(i));
            if (alike > most) {
                most = alike;
                best = labels[i];
            }
        }
        return best;
    }

    private static double alike(float[] a, float[] b) {
        double most = 0;
        for (int rotation = 0; rotation < a.length; rotation++) {
            double product = 0;
            for (int bin = 0; bin < a.length; bin++) {
                product += a[bin] * b[(bin + rotation) % b.length];
            }
            most = Math.max(most, product);
        }
        return most;
    }

    private static float[] profile(HeardRecording recording) {
        RunningProfile profile = new RunningProfile(recording.playing().get(0).bins().length);
        for (ProfileSlice slice : recording.playing()) {
            profile.add(slice.bins());
        }
        return profile.input();
    }
}
