package org.shenava.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shenava.classifier.ModelCard;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Side;
import org.shenava.dataset.Split;
import org.shenava.dataset.Window;

/** The sides of the split that a model of windows was trained with. */
final class WindowSelection {
    private WindowSelection() {}

    /**
     * The test side. On a dataset that the model was trained with, it is that of the split of its training; on another, as for every
     * model.
     *
     * @throws EvaluationException in one sentence, when the model cannot be tested so on this dataset
     */
    static TestSelection test(Dataset dataset, Path model, ModelCard card, Optional<Protocol> wish)
            throws EvaluationException {
        Protocol trainedAs = TestSelection.trainedAs(card);
        boolean sameSplit = trainedAs != Protocol.ALL && wish.orElse(trainedAs) == trainedAs;
        if (!sameSplit || !trainedWith(dataset, card)) {
            return TestSelection.of(dataset, model, card, wish);
        }
        List<Window> test = split(dataset, card, trainedAs).test();
        if (trainedAs != Protocol.WINDOWS) {
            Set<String> trained = TestSelection.trainedOn(model);
            test = test.stream()
                    .filter(one -> !trained.contains(one.recording().sha256()))
                    .toList();
        }
        if (test.isEmpty()) {
            throw new EvaluationException(
                    "The test side of " + dataset.description().name()
                            + " is empty: the model " + card.id()
                            + " was trained on all of it; name a dataset that it was not trained on.");
        }
        return selection(dataset, trainedAs, test);
    }

    /**
     * Another side of the same split.
     *
     * @param selected the test side
     * @return empty when the model was not trained on this dataset, or nothing is on that side
     */
    static Optional<TestSelection> side(Dataset dataset, ModelCard card, TestSelection selected, Side side)
            throws EvaluationException {
        if (!trainedWith(dataset, card) || selected.protocol() != TestSelection.trainedAs(card)) {
            return Optional.empty();
        }
        Split split = split(dataset, card, selected.protocol());
        List<Window> windows =
                switch (side) {
                    case TRAIN -> split.train();
                    case VALIDATION -> split.validation();
                    case TEST -> split.test();
                };
        return windows.isEmpty() ? Optional.empty() : Optional.of(selection(dataset, selected.protocol(), windows));
    }

    private static TestSelection selection(Dataset dataset, Protocol protocol, List<Window> windows) {
        List<Recording> recordings =
                windows.stream().map(Window::recording).distinct().toList();
        return protocol == Protocol.WINDOWS
                ? new TestSelection(protocol, List.of(), windows, 0)
                : new TestSelection(
                        protocol, recordings, windows, dataset.recordings().size() - recordings.size());
    }

    private static Split split(Dataset dataset, ModelCard card, Protocol protocol) throws EvaluationException {
        try {
            // As in training: beside a collection with a published split, others are split by their groups.
            boolean unpublished = protocol == Protocol.FILTERED
                    && card.training().data().size() > 1
                    && dataset.recordings().stream().allMatch(one -> one.side().isEmpty());
            return Split.withValidation(
                    dataset,
                    unpublished ? Protocol.PERFORMER : protocol,
                    card.training().seed());
        } catch (DatasetException unsplittable) {
            throw new EvaluationException(unsplittable.getMessage(), unsplittable);
        }
    }

    private static boolean trainedWith(Dataset dataset, ModelCard card) {
        return card.training().data().stream().anyMatch(data -> data.indexSha256()
                .equals(dataset.description().indexSha256()));
    }
}
