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
import org.shenava.classifier.Score;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Side;
import org.shenava.evaluation.explain.Importance;
import org.shenava.feature.FeatureSpec;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.WindowSpec;
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
                    chosen.add(new Chosen(dataset, select(dataset, model, card, request.protocol())));
                } catch (EvaluationException reason) {
                    untested.add(new TestedSet.Untested(dataset.description().name(), reason.getMessage()));
                    refused = Optional.of(reason);
                }
            }
            if (chosen.isEmpty()) {
                throw refused.orElseThrow();
            }
            EvaluationReport report = test(request, model, chosen, untested, job);
            ReportFiles.write(request, report);
            if (request.card().isPresent()) {
                List<Score> scores = new ArrayList<>(report.scores());
                report.details().sides().forEach(one -> scores.add(one.score()));
                CardScores.add(request.card().get(), model.folder(), scores, report.allMeasured());
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
            if (!ofDataset(card.features()).equals(dataset.description().features())) {
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

    /** What a dataset is prepared with: slices serve every network that adds them up. */
    private static FeatureSpec ofDataset(FeatureSpec read) {
        return read instanceof ProfileSpec profile ? profile.ofSlices() : read;
    }

    private static TestSelection select(
            Dataset dataset, InstalledModel model, ModelCard card, Optional<Protocol> protocol)
            throws EvaluationException {
        return card.features() instanceof WindowSpec
                ? WindowSelection.test(dataset, model.folder(), card, protocol)
                : TestSelection.of(dataset, model.folder(), card, protocol);
    }

    private EvaluationReport test(
            EvaluateRequest request,
            InstalledModel model,
            List<Chosen> chosen,
            List<TestedSet.Untested> untested,
            JobContext job)
            throws ModelException, DatasetException, EvaluationException, JobCancelledException {
        try (Classifier classifier = catalog.open(model.folder().toString())) {
            boolean ofWindows = classifier.card().features() instanceof WindowSpec;
            Tester tester = ofWindows ? new WindowSetTester(classifier) : new SetTester(classifier);
            List<TestedSet> sets = new ArrayList<>();
            for (Chosen one : chosen) {
                sets.add(tester.test(one.dataset(), one.selection(), job));
            }
            List<Measured> sides = ofWindows && request.options().allSides()
                    ? sides(classifier.card(), chosen, tester, job)
                    : List.of();
            List<Importance> importance = request.options().importance()
                    ? ColumnImportance.of(classifier, sets, datasets(chosen), job)
                    : List.of();
            List<String> warnings = new ArrayList<>();
            ReportDetails details = new ReportDetails(curve(model.folder(), warnings), sides, importance, warnings);
            return EvaluationReport.of(request, classifier.card(), sets, untested, details);
        }
    }

    private static List<Dataset> datasets(List<Chosen> chosen) {
        return chosen.stream().map(Chosen::dataset).toList();
    }

    /** A damaged curve costs its plot, not the scores. */
    private static Optional<LearningCurve> curve(Path model, List<String> warnings) {
        try {
            return LearningCurve.read(model);
        } catch (EvaluationException damaged) {
            warnings.add(damaged.getMessage());
            return Optional.empty();
        }
    }

    private static List<Measured> sides(ModelCard card, List<Chosen> chosen, Tester tester, JobContext job)
            throws DatasetException, EvaluationException, JobCancelledException {
        List<Measured> measured = new ArrayList<>();
        for (Side side : List.of(Side.TRAIN, Side.VALIDATION)) {
            for (Chosen one : chosen) {
                Optional<TestSelection> selection = WindowSelection.side(one.dataset(), card, one.selection(), side);
                if (selection.isPresent()) {
                    TestedSet tested = tester.test(one.dataset(), selection.get(), job);
                    String protocol = selection.get().protocol().id();
                    addSide(measured, side, protocol, Score.RECORDING, card, tested.recordings());
                    addSide(measured, side, protocol, Score.WINDOW, card, tested.windows());
                }
            }
        }
        return measured;
    }

    private static void addSide(
            List<Measured> measured, Side side, String protocol, String unit, ModelCard card, List<Tested> tested) {
        if (!tested.isEmpty()) {
            String set = tested.get(0).recording().set();
            measured.add(Measured.of(side, set, protocol, unit, card.labels(), tested));
        }
    }
}
