package org.shenava.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelFolder;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Split;
import org.shenava.dataset.Window;

/**
 * What may be tested under a protocol, so that no score says more than it is worth.
 *
 * @param protocol how test and training are kept apart
 * @param recordings whole recordings to test; empty under the leaky protocol
 * @param windows windows to test
 * @param leftOut recordings of the dataset that training heard and that are therefore not tested
 */
record TestSelection(Protocol protocol, List<Recording> recordings, List<Window> windows, int leftOut) {

    /**
     * Selects.
     *
     * @throws EvaluationException in one sentence, when the model cannot be tested so on this dataset
     */
    static TestSelection of(Dataset dataset, Path model, ModelCard card, Optional<Protocol> wish)
            throws EvaluationException {
        Protocol trainedAs = trainedAs(card);
        Protocol protocol = wish.orElse(trainedAs == Protocol.ALL ? Protocol.PERFORMER : trainedAs);
        Set<String> trained = trainedOn(model);
        return switch (protocol) {
            case ALL ->
                throw new EvaluationException("The protocol all holds nothing out, so there is nothing to test;"
                        + " test with performer, recordings or windows.");
            case PERFORMER -> performers(dataset, card, trained);
            case RECORDINGS -> recordings(dataset, trained);
            case FILTERED -> filtered(dataset, trained);
            case WINDOWS -> windows(dataset, card, trainedAs);
        };
    }

    private static TestSelection performers(Dataset dataset, ModelCard card, Set<String> trained)
            throws EvaluationException {
        Set<String> known = card.training().data().stream()
                .flatMap(data -> data.performers().stream())
                .collect(Collectors.toSet());
        List<Recording> unheard = dataset.recordings().stream()
                .filter(one -> !trained.contains(one.sha256()) && !known.contains(one.performer()))
                .toList();
        if (unheard.isEmpty()) {
            throw new EvaluationException("The model " + card.id()
                    + " was trained on these recordings or their players, so it cannot be tested on them as unheard"
                    + " performers; use a dataset of other players.");
        }
        return whole(dataset, Protocol.PERFORMER, unheard);
    }

    private static TestSelection recordings(Dataset dataset, Set<String> trained) throws EvaluationException {
        List<Recording> unheard = dataset.recordings().stream()
                .filter(one -> !trained.contains(one.sha256()))
                .toList();
        if (unheard.isEmpty()) {
            throw new EvaluationException("The model was trained on every recording of this dataset; train one with"
                    + " --protocol recordings, which holds some out.");
        }
        return whole(dataset, Protocol.RECORDINGS, unheard);
    }

    private static TestSelection filtered(Dataset dataset, Set<String> trained) throws EvaluationException {
        List<Recording> tested;
        try {
            tested = Split.of(dataset, Protocol.FILTERED, 0).testRecordings();
        } catch (DatasetException unsplittable) {
            throw new EvaluationException(unsplittable.getMessage(), unsplittable);
        }
        List<Recording> unheard =
                tested.stream().filter(one -> !trained.contains(one.sha256())).toList();
        if (unheard.size() < tested.size()) {
            throw new EvaluationException(
                    "The model was trained on recordings of the published test side; train one with"
                            + " --protocol filtered.");
        }
        return whole(dataset, Protocol.FILTERED, unheard);
    }

    private static TestSelection whole(Dataset dataset, Protocol protocol, List<Recording> unheard) {
        List<Window> windows =
                unheard.stream().flatMap(one -> dataset.windows(one).stream()).toList();
        return new TestSelection(
                protocol, unheard, windows, dataset.recordings().size() - unheard.size());
    }

    private static TestSelection windows(Dataset dataset, ModelCard card, Protocol trainedAs)
            throws EvaluationException {
        boolean sameData = card.training().data().stream().anyMatch(data -> data.indexSha256()
                .equals(dataset.description().indexSha256()));
        if (trainedAs != Protocol.WINDOWS || !sameData) {
            throw new EvaluationException("The leaky protocol windows needs a model that was trained with --protocol"
                    + " windows on this very dataset.");
        }
        try {
            Split split = Split.of(dataset, Protocol.WINDOWS, card.training().seed());
            return new TestSelection(Protocol.WINDOWS, List.of(), split.test(), 0);
        } catch (DatasetException unsplittable) {
            throw new EvaluationException(unsplittable.getMessage(), unsplittable);
        }
    }

    /** The card's split rule begins with the protocol's id. */
    static Protocol trainedAs(ModelCard card) {
        try {
            return Protocol.parse(card.training().split().split(":", 2)[0].trim());
        } catch (IllegalArgumentException other) {
            // A model from elsewhere: all of its data counts as heard.
            return Protocol.ALL;
        }
    }

    static Set<String> trainedOn(Path model) throws EvaluationException {
        try {
            return Files.readAllLines(model.resolve(ModelFolder.TRAINED_ON), StandardCharsets.UTF_8).stream()
                    .map(line -> line.split(",", 2)[0])
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException missing) {
            throw new EvaluationException(
                    "The model in " + model + " does not say which recordings it was trained on ("
                            + ModelFolder.TRAINED_ON + " is missing), so nobody knows whether a test of it is fair.",
                    missing);
        }
    }
}
