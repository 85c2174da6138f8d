package org.shenava.recognition;

import java.util.List;
import java.util.Optional;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * Notices that the player has moved on: the last seconds sound like another dastgah than all that was heard. The answer for the whole
 * stays what it is, because a piece belongs to the dastgah that it is mostly in.
 *
 * <p>Avazes count as their dastgah: inside it the notes are the same, and twenty seconds seldom tell them apart. Another dastgah must be
 * {@linkplain Answer#CLEAR clear} for {@value #HOLD_SECONDS} seconds of playing before it is named, and is named while it is still
 * {@linkplain Answer#LIKELY likely}, so that the name does not flicker. Not thread-safe: the answers of one stream, in order.
 */
public final class PresentMode {
    /** Seconds of playing that another dastgah must hold. */
    static final double HOLD_SECONDS = 3;

    private Optional<String> other = Optional.empty();
    private double sinceSeconds;
    private double heardSeconds;
    private boolean named;

    /**
     * Takes the next answer of the stream; the same one again changes nothing.
     *
     * @return what the last seconds sound like, where that is another dastgah: the avaz when it is itself likely, else the dastgah, with its
     *     probability in the last seconds; empty otherwise, and while nothing is playing
     */
    public Optional<LabelProbability> look(Answer answer) {
        boolean heard = answer.state() == ListeningState.SILENT || answer.state() == ListeningState.LISTENING;
        if (!heard || answer.heardSeconds() < heardSeconds) {
            forget();
        }
        heardSeconds = answer.heardSeconds();
        if (answer.state() != ListeningState.LISTENING) {
            // A pause is no return: what was being played is remembered over it.
            return Optional.empty();
        }
        List<LabelProbability> recent = answer.foldedRecent();
        String whole = answer.folded().get(0).label();
        if (other.isPresent() && (other.get().equals(whole) || share(recent, other.get()) < leastShare())) {
            forget();
        }
        LabelProbability best = recent.get(0);
        if (other.isEmpty() && !best.label().equals(whole) && best.p() >= Answer.CLEAR) {
            other = Optional.of(best.label());
            sinceSeconds = heardSeconds;
        }
        named = named || other.isPresent() && heardSeconds - sinceSeconds >= HOLD_SECONDS;
        return named ? other.map(dastgah -> narrowest(dastgah, answer)) : Optional.empty();
    }

    /** What comes is another piece. */
    public void forget() {
        other = Optional.empty();
        named = false;
        heardSeconds = 0;
    }

    private double leastShare() {
        return named ? Answer.LIKELY : Answer.CLEAR;
    }

    private static LabelProbability narrowest(String dastgah, Answer answer) {
        LabelProbability best = answer.recent().get(0);
        boolean inside = Labels.of(best.label()).foldedId().equals(dastgah);
        return inside && best.p() >= Answer.LIKELY
                ? best
                : new LabelProbability(dastgah, share(answer.foldedRecent(), dastgah));
    }

    private static double share(List<LabelProbability> shares, String label) {
        return shares.stream()
                .filter(one -> one.label().equals(label))
                .mapToDouble(LabelProbability::p)
                .findFirst()
                .orElse(0);
    }
}
