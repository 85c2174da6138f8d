package org.shenava.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.Recording;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** Tests a model on datasets: every recording goes through the recognition that the program uses, gate and windows included. */
public final class Evaluator {
    private final ModelCatalog catalog;

    public Evaluator(ModelCatalog catalog) {
        this.catalog = catalog;
    }

    /** A dataset with what of it may be tested. */
    private record Chosen(Dataset dataset, TestSelection selection) {}

    /**
     * Evaluates. Of several datasets, those of which nothing may be tested are named in the report with the reason.
     *
     * @throws EvaluationException in one sentence, when it cannot be done, or nothing of any dataset may be tested
     * @throws JobCancelledException when the job is stopped; nothing is written then
     */
    public EvaluationReport evaluate(EvaluateRequest request, JobContext job)
            throws EvaluationException, JobCancelledException {
        try {
            InstalledModel model = catalog.find(request.model());
            ModelCard card = model.card().orElseThrow();
            List<Chosen> chosen = new ArrayList<>();
            List<TestedSet.Untested> untested = new ArrayList<>();
            Optional<EvaluationException> refused = Optional.empty();
            for (Dataset dataset : open(request.data(), card)) {
                try {
                    chosen.add(
                            new Chosen(dataset, TestSelection.of(dataset, model.folder(), card, request.protocol())));
                } catch (EvaluationException reason) {
                    untested.add(new TestedSet.Untested(dataset.description().name(), reason.getMessage()));
                    refused = Optional.of(reason);
                }
            }
            if (chosen.isEmpty()) {
                throw refused.orElseThrow();
            }
            EvaluationReport report = EvaluationReport.of(request, card, test(model, chosen, job), untested);
            ReportFiles.write(request, report);
            if (request.card().isPresent()) {
                CardScores.add(request.card().get(), model.folder(), report.scores());
            }
            return report;
        } catch (DatasetException | ModelException unusable) {
            throw new EvaluationException(unusable.getMessage(), unusable);
        }
    }

    private static List<Dataset> open(List<Path> folders, ModelCard card) throws DatasetException, EvaluationException {
        List<Dataset> datasets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path folder : folders) {
            Dataset dataset = Dataset.open(folder);
            if (!card.features().equals(dataset.description().features())) {
                throw new EvaluationException(
                        "The dataset " + folder + " was prepared with other features than the model " + card.id()
                                + " reads; prepare it again.");
            }
            for (Recording one : dataset.recordings()) {
                if (seen.contains(one.sha256())) {
                    // Pooled figures would count it twice and claim too narrow an interval.
                    throw new EvaluationException("The recording " + one.path() + " of the dataset " + folder
                            + " is in another one, too; name every dataset once.");
                }
            }
            dataset.recordings().forEach(one -> seen.add(one.sha256()));
            datasets.add(dataset);
        }
        return datasets;
    }

    private List<TestedSet> test(InstalledModel model, List<Chosen> chosen, JobContext job)
            throws ModelException, DatasetException, EvaluationException, JobCancelledException {
        List<TestedSet> sets = new ArrayList<>();
        try (Classifier classifier = catalog.open(model.folder().toString())) {
            SetTester tester = new SetTester(classifier);
            for (Chosen one : chosen) {
                sets.add(tester.test(one.dataset(), one.selection(), job));
            }
        }
        return sets;
    }
}
