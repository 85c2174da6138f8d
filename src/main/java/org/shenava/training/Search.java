package org.shenava.training;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.dl4j.WindowNetworks;

/** A network trained with the best hyper-parameters that a search found; what was tried is written beside it. */
final class Search implements WindowArchitecture {
    static final String FILE = "search.csv";

    private final WindowArchitecture searched;
    private final SearchBudget budget;
    private List<SearchTrial> trials = List.of();

    /**
     * A search before a training.
     *
     * @param searched one of {@link WindowNetworks}
     */
    Search(WindowArchitecture searched, SearchBudget budget) {
        this.searched = searched;
        this.budget = budget;
    }

    @Override
    public String name() {
        return searched.name();
    }

    @Override
    public String summary() {
        return searched.summary();
    }

    @Override
    public int defaultEpochs() {
        return searched.defaultEpochs();
    }

    @Override
    public WindowFit fit(WindowFitData data, WindowOptions options, JobContext job)
            throws TrainingException, JobCancelledException {
        SearchedFit found = WindowNetworks.search(searched.name(), data, budget, options, job);
        trials = found.trials();
        WindowFit fit = found.fit();
        return new WindowFit(
                fit.fileName(),
                fit.content(),
                fit.parameters(),
                String.format(Locale.ROOT, "Best of %d settings tried; %s", trials.size(), fit.settings()),
                fit.curve());
    }

    /** What was tried, best first; after {@link #fit}. */
    byte[] table() {
        StringBuilder text =
                new StringBuilder("trial,settings,parameters,best_epoch,validation_loss,validation_accuracy,seconds\n");
        for (SearchTrial one : trials) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d,\"%s\",%d,%d,%.5f,%.5f,%.1f\n",
                    one.number(),
                    one.settings().replace("\"", "\"\""),
                    one.parameters(),
                    one.bestEpoch(),
                    one.validationLoss(),
                    one.validationAccuracy(),
                    one.seconds()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
