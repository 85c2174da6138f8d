package org.shenava.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.music.Family;
import org.shenava.music.Labels;
import org.shenava.music.Thresholds;

/**
 * The program's answer at a moment, or for a whole recording.
 *
 * @param state what is heard at this moment
 * @param timeSeconds since the start of the stream
 * @param heardSeconds of sound that the answer rests on
 * @param top every label of the model with its probability from the evidence since the start, best first, summing to 1; equal
 *     shares before anything was heard
 * @param recent the same from the last seconds only
 * @param unsure too little was heard, or no label is likely enough
 * @param notes tonic, shahed and ist, as far as they are known
 * @param dastgah what the model of the modes answers to the same sound; empty unless this answer {@linkplain #saysIranian() says Iranian}
 *     and such a model was asked
 * @param caution what {@code unsure} was decided by, so that it can be decided anew by other thresholds
 */
public record Answer(
        ListeningState state,
        double timeSeconds,
        double heardSeconds,
        List<LabelProbability> top,
        List<LabelProbability> recent,
        boolean unsure,
        Notes notes,
        Optional<Answer> dastgah,
        Caution caution) {
    /**
     * From this probability on an answer stands out. As the guide to the music has it, where such answers were right 50 times in 51; a model
     * whose probabilities are not calibrated may be far from that, so no text calls them sure.
     */
    public static final double CLEAR = 0.7;

    /** From this probability on something may be named without saying what else it could be. */
    public static final double LIKELY = 0.5;

    public Answer {
        top = List.copyOf(top);
        recent = List.copyOf(recent);
    }

    /** An answer that stands alone. */
    public Answer(
            ListeningState state,
            double timeSeconds,
            double heardSeconds,
            List<LabelProbability> top,
            List<LabelProbability> recent,
            boolean unsure,
            Notes notes) {
        this(state, timeSeconds, heardSeconds, top, recent, unsure, notes, Optional.empty());
    }

    /** An answer of which only is known whether it is unsure: no threshold makes it surer. */
    public Answer(
            ListeningState state,
            double timeSeconds,
            double heardSeconds,
            List<LabelProbability> top,
            List<LabelProbability> recent,
            boolean unsure,
            Notes notes,
            Optional<Answer> dastgah) {
        this(state, timeSeconds, heardSeconds, top, recent, unsure, notes, dastgah, new Caution(0, unsure));
    }

    /**
     * What makes an answer unsure, besides too little playing.
     *
     * @param unsureBelow the model's own threshold
     * @param doubtful whether unsure whatever the threshold: the sound may be no music of the model's kind
     */
    public record Caution(double unsureBelow, boolean doubtful) {
        boolean isUnsure(double heardSeconds, LabelProbability best, Thresholds thresholds) {
            return doubtful
                    || heardSeconds < EvidenceCollector.ANSWER_SECONDS
                    || best.p() < thresholds.of(best.label(), unsureBelow);
        }
    }

    /** A label id with its probability. */
    public record LabelProbability(String label, double p) {}

    public LabelProbability best() {
        return top.get(0);
    }

    /** Whether Iranian is likeliest, sure or not, so that the dastgah is worth asking; that answer says for itself how sure it is. */
    public boolean saysIranian() {
        return heardSeconds > 0 && best().label().equals(Labels.IRANIAN);
    }

    /** The same answer with that of the model of the modes. */
    Answer withDastgah(Answer modes) {
        return new Answer(state, timeSeconds, heardSeconds, top, recent, unsure, notes, Optional.of(modes), caution);
    }

    /** Whether it is unsure however likely its label is, because the sound may be no music of the model's kind. */
    public boolean doubtful() {
        return caution.doubtful();
    }

    /** The same answer, and that of the model of the modes inside it, unsure by the user's thresholds instead of the model's own. */
    public Answer judged(Thresholds thresholds) {
        return new Answer(
                state,
                timeSeconds,
                heardSeconds,
                top,
                recent,
                caution.isUnsure(heardSeconds, best(), thresholds),
                notes,
                dastgah.map(modes -> modes.judged(thresholds)),
                caution);
    }

    /** Estimated tonic, in the octave from the lowest pitch the front end keeps; empty when it is not known. */
    public OptionalDouble tonicHz() {
        return notes.tonic().map(tonic -> OptionalDouble.of(tonic.hz())).orElse(OptionalDouble.empty());
    }

    /** Each avaz added to its dastgah, best first. */
    public List<LabelProbability> folded() {
        return sorted(Labels.fold(asMap(top)));
    }

    /** The same for the last seconds. */
    public List<LabelProbability> foldedRecent() {
        return sorted(Labels.fold(asMap(recent)));
    }

    /** The probability of each family, best first; empty for genres. */
    public List<LabelProbability> families() {
        Map<String, Double> byId = new LinkedHashMap<>();
        for (Map.Entry<Family, Double> entry : Labels.families(asMap(top)).entrySet()) {
            byId.put(entry.getKey().id(), entry.getValue());
        }
        return sorted(byId);
    }

    static List<LabelProbability> sorted(Map<String, Double> probabilities) {
        return probabilities.entrySet().stream()
                .map(entry -> new LabelProbability(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> Double.compare(b.p(), a.p()))
                .toList();
    }

    private static Map<String, Double> asMap(List<LabelProbability> shares) {
        Map<String, Double> map = new LinkedHashMap<>();
        shares.forEach(entry -> map.put(entry.label(), entry.p()));
        return map;
    }
}
