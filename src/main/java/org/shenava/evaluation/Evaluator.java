package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Window;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;
import org.shenava.recognition.RecordingRecognizer;

/** Tests a model on a dataset: every recording goes through the recognition that the program uses, gate and windows included. */
public final class Evaluator {
    /** Lengths in an index are rounded to milliseconds. */
    private static final double SAME_SECONDS = 0.01;

    private final ModelCatalog catalog;

    public Evaluator(ModelCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Evaluates.
     *
     * @throws EvaluationException in one sentence, when it cannot be done
     * @throws JobCancelledException when the job is stopped; nothing is written then
     */
    public EvaluationReport evaluate(EvaluateRequest request, JobContext job)
            throws EvaluationException, JobCancelledException {
        try {
            Dataset dataset = Dataset.open(request.data());
            InstalledModel model = catalog.find(request.model());
            ModelCard card = model.card().orElseThrow();
            if (!card.features().equals(dataset.description().features())) {
                throw new EvaluationException(
                        "The dataset " + request.data() + " was prepared with other features than the model "
                                + card.id() + " reads; prepare it again.");
            }
            TestSelection selection = TestSelection.of(dataset, model.folder(), card, request.protocol());
            EvaluationReport report;
            try (Classifier classifier = catalog.open(model.folder().toString())) {
                report = test(dataset, selection, classifier, job);
            }
            if (request.report().isPresent()) {
                ReportFolder.write(request.report().get(), report);
            }
            if (request.card().isPresent()) {
                CardScores.add(request.card().get(), model.folder(), report.scores());
            }
            return report;
        } catch (DatasetException | ModelException unusable) {
            throw new EvaluationException(unusable.getMessage(), unusable);
        }
    }

    private static EvaluationReport test(
            Dataset dataset, TestSelection selection, Classifier classifier, JobContext job)
            throws DatasetException, EvaluationException, JobCancelledException {
        RecordingRecognizer recognizer = new RecordingRecognizer(classifier);
        Map<Recording, List<Window>> windowsOf = new HashMap<>();
        Set<Recording> touched = new LinkedHashSet<>(selection.recordings());
        for (Window window : selection.windows()) {
            touched.add(window.recording());
            windowsOf
                    .computeIfAbsent(window.recording(), one -> new ArrayList<>())
                    .add(window);
        }
        List<Tested> recordings = new ArrayList<>();
        List<Tested> windows = new ArrayList<>();
        int done = 0;
        for (Recording recording : touched) {
            job.checkCancelled();
            job.progress((double) done / touched.size(), recording.path());
            done++;
            RecordingAnswer answer = recognizer.recognize(dataset.slices(recording), recording.seconds());
            if (selection.recordings().contains(recording)) {
                recordings.add(new Tested(
                        recording, 0, recording.seconds(), answer.whole().top()));
            }
            for (Window window : windowsOf.getOrDefault(recording, List.of())) {
                WindowAnswer same = sameWindow(answer, window, classifier.card());
                if (plays(same)) {
                    windows.add(new Tested(recording, window.startSeconds(), window.endSeconds(), same.top()));
                }
            }
        }
        return EvaluationReport.of(classifier.card(), dataset.description(), selection, recordings, windows);
    }

    private static WindowAnswer sameWindow(RecordingAnswer answer, Window window, ModelCard card)
            throws EvaluationException {
        for (WindowAnswer one : answer.windows()) {
            if (Math.abs(one.startSeconds() - window.startSeconds()) < SAME_SECONDS
                    && Math.abs(one.endSeconds() - window.endSeconds()) < SAME_SECONDS) {
                return one;
            }
        }
        throw new EvaluationException("The windows of the dataset are not among those of the model " + card.id() + " ("
                + card.windowSeconds() + " s long, one every " + card.hopSeconds() + " s); prepare it with --window "
                + card.windowSeconds() + ".");
    }

    /** Where nothing plays the answer is equal shares, which is no answer to score. */
    private static boolean plays(WindowAnswer window) {
        double best = window.top().get(0).p();
        double worst = window.top().get(window.top().size() - 1).p();
        return best > worst;
    }
}
