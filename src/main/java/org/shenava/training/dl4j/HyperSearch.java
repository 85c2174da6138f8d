package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.EpochScore;
import org.shenava.training.SearchBudget;
import org.shenava.training.SearchTrial;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

/**
 * Looks for hyper-parameters by chance (Bergstra and Bengio 2012) within a budget: short trainings, compared by their best validation
 * loss. The architecture's own settings are the first trial, so that what is found is never worse by this measure.
 */
final class HyperSearch {
    private static final double SECONDS_A_MINUTE = 60;

    private final NetworkArchitecture architecture;
    private final SearchSpace space;

    HyperSearch(NetworkArchitecture architecture, SearchSpace space) {
        this.architecture = architecture;
        this.space = space;
    }

    /** A trial and the settings to train with when it is the best. */
    private record Tried(HyperParameters parameters, SearchTrial trial) {}

    /**
     * What was found.
     *
     * @param trials best first
     * @param architecture with the best settings
     */
    record Found(List<SearchTrial> trials, NetworkArchitecture architecture) {
        Found {
            trials = List.copyOf(trials);
        }
    }

    /**
     * Searches.
     *
     * @throws TrainingException in one sentence, when there is nothing to compare by
     * @throws JobCancelledException when the job is stopped
     */
    Found search(WindowFitData data, SearchBudget budget, long seed, JobContext job)
            throws TrainingException, JobCancelledException {
        if (data.validation().size() == 0) {
            throw new TrainingException(
                    "A search needs windows held out to compare by; choose a protocol that holds some out.");
        }
        long started = System.nanoTime();
        Random random = new Random(seed);
        List<Tried> tried = new ArrayList<>();
        while (tried.size() < budget.trials() && (tried.isEmpty() || minutes(started) < budget.minutes())) {
            HyperParameters parameters =
                    tried.isEmpty() ? architecture.settings().parameters() : space.draw(random);
            int number = tried.size() + 1;
            JobContext named = named(job, number, budget, started);
            tried.add(new Tried(parameters, trial(data, parameters, number, budget, seed, named)));
        }
        tried.sort(Comparator.comparingDouble(one -> one.trial().validationLoss()));
        return new Found(
                tried.stream().map(Tried::trial).toList(),
                architecture.with(tried.get(0).parameters()));
    }

    private static double minutes(long startedNanos) {
        return (System.nanoTime() - startedNanos) / 1e9 / SECONDS_A_MINUTE;
    }

    /** Says of a training which one it is, and how far the whole search. */
    private static JobContext named(JobContext job, int number, SearchBudget budget, long startedNanos) {
        String of = budget.trials() == SearchBudget.ANY ? "" : " of " + budget.trials();
        return new JobContext() {
            @Override
            public void progress(double fraction, String message) {
                job.progress(
                        budget.used(number - 1 + Math.max(0, fraction), minutes(startedNanos)),
                        "trial " + number + of + ", " + message);
            }

            @Override
            public boolean isCancelled() {
                return job.isCancelled();
            }
        };
    }

    private SearchTrial trial(
            WindowFitData data, HyperParameters parameters, int number, SearchBudget budget, long seed, JobContext job)
            throws TrainingException, JobCancelledException {
        WindowTraining.Trained trained = architecture
                .with(parameters)
                .train(data, new WindowOptions(budget.epochsEach(), seed, Optional.empty()), job);
        try (WindowNetwork network = trained.network()) {
            EpochScore best = trained.curve().stream()
                    .min(Comparator.comparingDouble(EpochScore::validationLoss))
                    .orElseThrow();
            return new SearchTrial(
                    number,
                    parameters.sentence(),
                    network.graph().numParams(),
                    best.epoch(),
                    best.validationLoss(),
                    best.validationAccuracy(),
                    trained.curve().get(trained.curve().size() - 1).seconds());
        }
    }
}
