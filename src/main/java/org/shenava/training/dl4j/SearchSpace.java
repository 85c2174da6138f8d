package org.shenava.training.dl4j;

import java.util.List;
import java.util.Random;

/**
 * Where hyper-parameters are looked for. Rates and decays are drawn evenly by their logarithm.
 *
 * @param lowestRate lowest peak of the learning rate
 * @param highestRate highest
 * @param lowestDecay least weight decay
 * @param highestDecay most
 * @param batches windows a step
 * @param dropoutFactors times the architecture's own dropout
 */
record SearchSpace(
        double lowestRate,
        double highestRate,
        double lowestDecay,
        double highestDecay,
        List<Integer> batches,
        List<Double> dropoutFactors) {
    SearchSpace {
        if (!(lowestRate > 0 && highestRate >= lowestRate && lowestDecay > 0 && highestDecay >= lowestDecay)) {
            throw new IllegalArgumentException("rates and decays must be above 0 and in order, got " + lowestRate + ".."
                    + highestRate + " and " + lowestDecay + ".." + highestDecay);
        }
        batches = List.copyOf(batches);
        dropoutFactors = List.copyOf(dropoutFactors);
        if (batches.isEmpty() || dropoutFactors.isEmpty()) {
            throw new IllegalArgumentException("batches and dropoutFactors must not be empty");
        }
    }

    /** Round about what the networks here were trained with. */
    static SearchSpace usual() {
        return new SearchSpace(2e-4, 5e-3, 1e-5, 1e-2, List.of(16, 32, 64), List.of(0.0, 0.5, 1.0, 1.5));
    }

    HyperParameters draw(Random random) {
        return new HyperParameters(
                between(lowestRate, highestRate, random),
                between(lowestDecay, highestDecay, random),
                batches.get(random.nextInt(batches.size())),
                dropoutFactors.get(random.nextInt(dropoutFactors.size())));
    }

    private static double between(double low, double high, Random random) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}
