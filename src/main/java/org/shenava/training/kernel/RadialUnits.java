package org.shenava.training.kernel;

import java.util.List;

/**
 * Units that answer by how near a place is to theirs: {@code exp(-steepness |place - centre|^2)}, 1 where it is the same.
 *
 * @param centres where the units are
 * @param steepness above 0; the answer falls to {@code 1/e} at {@code 1/sqrt(steepness)}
 */
public record RadialUnits(List<double[]> centres, double steepness) {
    /** @throws IllegalArgumentException if the steepness is not above 0 */
    public RadialUnits {
        if (!(steepness > 0)) {
            throw new IllegalArgumentException("steepness must be above 0, got " + steepness);
        }
        centres = List.copyOf(centres);
    }

    /** What the units answer at a place. */
    public double[] at(double[] place) {
        double[] answers = new double[centres.size()];
        for (int unit = 0; unit < answers.length; unit++) {
            double[] centre = centres.get(unit);
            double squares = 0;
            for (int a = 0; a < place.length; a++) {
                double apart = place[a] - centre[a];
                squares += apart * apart;
            }
            answers[unit] = Math.exp(-steepness * squares);
        }
        return answers;
    }
}
