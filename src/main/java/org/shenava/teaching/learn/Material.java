package org.shenava.teaching.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.learn.Listening.Heard;

/**
 * What can be learned from: recordings that sound, each once, and the classes that they are of.
 *
 * @param labels in the order in which examples named them, the background last
 * @param background its label; empty when nothing of it can be used
 * @param recordings each of one of the labels
 * @param leftOut what cannot be used, one sentence each
 */
record Material(List<String> labels, Optional<String> background, List<Recording> recordings, List<String> leftOut) {
    Material {
        labels = List.copyOf(labels);
        recordings = List.copyOf(recordings);
        leftOut = List.copyOf(leftOut);
    }

    /** A recording with the index of its label. */
    record Recording(Example example, String fileSha256, HeardRecording heard, int label) {
        Lesson.Labelled labelled() {
            return new Lesson.Labelled(heard, label);
        }
    }

    /**
     * Looks through what was heard.
     *
     * @throws TeachingException in one sentence, when fewer than two classes are left, or all sound the same
     */
    static Material of(List<Heard> all, Optional<String> background) throws TeachingException {
        List<String> leftOut = new ArrayList<>();
        List<Heard> sounding = sounding(all, leftOut);
        Set<String> sounds = new HashSet<>();
        sounding.forEach(one -> sounds.add(sound(one)));
        if (sounding.size() > 1 && sounds.size() == 1) {
            throw new TeachingException(
                    "All classes hold the same sound; nothing can be told apart. Add other recordings.");
        }
        List<Heard> once = once(sounding, leftOut);
        LinkedHashSet<String> named = new LinkedHashSet<>();
        all.forEach(one -> named.add(one.example().label()));
        Set<String> present = new HashSet<>();
        once.forEach(one -> present.add(one.example().label()));
        List<String> labels = new ArrayList<>();
        for (String label : named) {
            if (!present.contains(label)) {
                leftOut.add(
                        "The class " + label + " has no recording that can be used, so the model does not know it.");
            } else if (!background.equals(Optional.of(label))) {
                labels.add(label);
            }
        }
        if (labels.size() < 2) {
            throw new TeachingException(
                    labels.isEmpty()
                            ? "There is no recording that can be learned from; add some to two classes or more."
                            : "Only the class " + labels.get(0)
                                    + " has recordings that can be learned from; add some to a second class.");
        }
        Optional<String> kept = background.filter(present::contains);
        kept.ifPresent(labels::add);
        List<Recording> recordings = once.stream()
                .map(one -> new Recording(
                        one.example(),
                        one.fileSha256(),
                        one.recording().orElseThrow(),
                        labels.indexOf(one.example().label())))
                .toList();
        return new Material(labels, kept, recordings, leftOut);
    }

    private static List<Heard> sounding(List<Heard> all, List<String> leftOut) {
        List<Heard> sounding = new ArrayList<>();
        for (Heard one : all) {
            if (one.recording().isEmpty()) {
                leftOut.add(one.example().path() + " cannot be used: " + one.problem());
            } else if (one.recording().get().windows().isEmpty()) {
                leftOut.add(one.example().path() + " is left out: there is no sound in it.");
            } else {
                sounding.add(one);
            }
        }
        return sounding;
    }

    /** The same sound twice in a class counts once; in two classes it contradicts itself and teaches neither. */
    private static List<Heard> once(List<Heard> sounding, List<String> leftOut) {
        Map<String, Heard> first = new HashMap<>();
        Set<String> torn = new HashSet<>();
        for (Heard one : sounding) {
            Heard before = first.putIfAbsent(sound(one), one);
            if (before != null && !before.example().label().equals(one.example().label())) {
                torn.add(sound(one));
            }
        }
        List<Heard> once = new ArrayList<>();
        for (Heard one : sounding) {
            Heard before = first.get(sound(one));
            if (torn.contains(sound(one))) {
                leftOut.add(one.example().path() + " is left out: the same sound lies in another class.");
            } else if (before != one) {
                leftOut.add(one.example().path() + " is the same as "
                        + before.example().path() + "; it counts once.");
            } else {
                once.add(one);
            }
        }
        return once;
    }

    private static String sound(Heard one) {
        return one.recording().orElseThrow().soundSha256();
    }

    int backgroundIndex() {
        return background.map(labels::indexOf).orElse(-1);
    }
}
