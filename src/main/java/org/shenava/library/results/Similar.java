package org.shenava.library.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shenava.library.scan.ModelAnswer;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * Recordings that sound like another one, to the networks: the cosine between their embeddings. A model that offers none is compared by
 * the logarithms of its probabilities, which know its classes only. Two Iranian recordings are compared by their modes, too.
 */
public final class Similar {
    /** Below this, probabilities tell nothing apart. */
    private static final double LEAST = 1e-4;

    private Similar() {}

    /**
     * A recording and how alike it is.
     *
     * @param likeness -1 to 1
     */
    public record Alike(ScannedTrack track, double likeness) {}

    /** The most alike first, without the recording itself; of copies the first by its path. */
    public static List<Alike> to(ScannedTrack seed, List<ScannedTrack> tracks, int count) {
        Set<String> contents = new HashSet<>();
        return tracks.stream()
                .filter(track -> !track.sha256().equals(seed.sha256()))
                .map(track -> new Alike(track, likeness(seed, track)))
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(one -> one.track()
                        .file()))
                .filter(one -> contents.add(one.track().sha256()))
                .limit(count)
                .toList();
    }

    /** A playlist that begins with a recording and goes on with what is like it and like the one before. */
    public static List<ScannedTrack> grow(ScannedTrack seed, List<ScannedTrack> tracks, int count) {
        List<ScannedTrack> list = new ArrayList<>(List.of(seed));
        Set<String> used = new HashSet<>(Set.of(seed.sha256()));
        while (list.size() < count) {
            ScannedTrack last = list.get(list.size() - 1);
            ScannedTrack next = null;
            double best = Double.NEGATIVE_INFINITY;
            for (ScannedTrack track : tracks) {
                double likeness = used.contains(track.sha256()) ? best : likeness(seed, track) + likeness(last, track);
                if (likeness > best) {
                    best = likeness;
                    next = track;
                }
            }
            if (next == null) {
                return list;
            }
            list.add(next);
            used.add(next.sha256());
        }
        return list;
    }

    /** -1 to 1. */
    static double likeness(ScannedTrack one, ScannedTrack other) {
        double whole = likeness(one.answer(), other.answer());
        if (one.modes().isEmpty() || other.modes().isEmpty()) {
            return whole;
        }
        return (whole + likeness(one.modes().get(), other.modes().get())) / 2;
    }

    private static double likeness(ModelAnswer one, ModelAnswer other) {
        float[] a = one.embedding();
        float[] b = other.embedding();
        if (a.length > 0 && a.length == b.length) {
            double product = 0;
            double normA = 0;
            double normB = 0;
            for (int i = 0; i < a.length; i++) {
                product += a[i] * b[i];
                normA += a[i] * a[i];
                normB += b[i] * b[i];
            }
            return cosine(product, normA, normB);
        }
        return byProbabilities(one.top(), other.top());
    }

    private static double byProbabilities(List<LabelProbability> one, List<LabelProbability> other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double product = 0;
        double normOne = 0;
        double normOther = 0;
        for (LabelProbability a : one) {
            for (LabelProbability b : other) {
                if (a.label().equals(b.label())) {
                    product += (log(a) - meanOne) * (log(b) - meanOther);
                }
            }
            normOne += Math.pow(log(a) - meanOne, 2);
        }
        for (LabelProbability b : other) {
            normOther += Math.pow(log(b) - meanOther, 2);
        }
        return cosine(product, normOne, normOther);
    }

    private static double mean(List<LabelProbability> top) {
        return top.stream().mapToDouble(Similar::log).average().orElse(0);
    }

    private static double log(LabelProbability one) {
        return Math.log(Math.max(LEAST, one.p()));
    }

    private static double cosine(double product, double normA, double normB) {
        return normA > 0 && normB > 0 ? product / Math.sqrt(normA * normB) : 0;
    }
}
