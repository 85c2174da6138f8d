package org.shenava.recognition;

import java.util.List;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * When sound that may be of other music makes an answer unsure. What the network says counts with how the music sounds: the likelier its
 * answer, the less the doubt, for other music fits no mode well; and modes without quarter tones are what it fits best, so they are
 * named only where the sound itself leaves little doubt.
 *
 * @param above log odds of other sound above which an answer is doubtful that is as likely as not and of a mode with quarter tones
 * @param relief how much higher for each unit of the answer's own log odds
 * @param mostLogOdds of the answer, that count; more would name bare scales
 * @param strictness how much lower where all probability lies on modes without quarter tones
 */
public record Doubt(double above, double relief, double mostLogOdds, double strictness) {
    public Doubt {
        if (!(relief >= 0 && mostLogOdds >= 0 && strictness >= 0)) {
            throw new IllegalArgumentException("relief, mostLogOdds and strictness must not be negative, got " + relief
                    + ", " + mostLogOdds + " and " + strictness);
        }
    }

    /** The most log odds of other sound with which anything is named. */
    double highest() {
        return above + relief * mostLogOdds;
    }

    /**
     * Whether an answer to such sound is doubtful.
     *
     * @param answer every label with its probability, best first, not empty
     */
    public boolean isDoubtful(Likeness likeness, List<LabelProbability> answer) {
        double p = answer.get(0).p();
        double logOdds = Math.log(p / (1 - p));
        return likeness.logOdds()
                > above + relief * Math.min(logOdds, mostLogOdds) - strictness * withoutQuarterTones(answer);
    }

    private static double withoutQuarterTones(List<LabelProbability> answer) {
        return answer.stream()
                .filter(one -> Modes.of(one.label())
                        .filter(Mode::isWithoutQuarterTones)
                        .isPresent())
                .mapToDouble(LabelProbability::p)
                .sum();
    }
}
