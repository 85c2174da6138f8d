package org.shenava.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ensemble.EnsembleClassifier;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.ensemble.EnsembleArchitecture;

/** Makes an ensemble of trained models: opens them, checks that they held out what is held out now, and closes them in the end. */
final class EnsembleTrainer {
    /**
     * Trains.
     *
     * @throws TrainingException in one sentence, when the members cannot be opened or do not go together
     */
    TrainSummary train(TrainRequest request, JobContext job) throws TrainingException, JobCancelledException {
        List<Classifier> members = new ArrayList<>();
        try {
            for (Path folder : request.wishes().members()) {
                members.add(new ModelCatalog(List.of()).open(folder.toString()));
            }
            EnsembleArchitecture ensemble =
                    new EnsembleArchitecture(members, request.wishes().stacked());
            ensemble.requireSplit(request.protocol().id(), request.seed(), indexes(request));
            WindowTrainer.Answers answers = (fit, features, windows) -> windows.stream()
                    .map(window -> EnsembleClassifier.answerOf(fit.content(), members, window))
                    .toArray(float[][]::new);
            return new WindowTrainer(answers).train(request, ensemble, job);
        } catch (ModelException | DatasetException unusable) {
            throw new TrainingException(unusable.getMessage(), unusable);
        } finally {
            members.forEach(Classifier::close);
        }
    }

    private static List<String> indexes(TrainRequest request) throws DatasetException {
        List<String> indexes = new ArrayList<>();
        for (Path folder : request.data()) {
            indexes.add(Dataset.open(folder).description().indexSha256());
        }
        return indexes;
    }
}
