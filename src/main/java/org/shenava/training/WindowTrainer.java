package org.shenava.training;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.ModelFolder;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.LabelOrder;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Split;
import org.shenava.dataset.Window;
import org.shenava.feature.WindowSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * Trains a classifier of windows on one dataset or several, and writes its model folder, whole or not at all. The protocol splits every
 * dataset of played sound, and classes of all those are united; synthesised sound is learned from whole.
 */
final class WindowTrainer {
    private static final long MOST_CACHE_BYTES = 512L << 20;

    /** Answers of a fitted model, as the program will give them. */
    @FunctionalInterface
    interface Answers {
        /**
         * Probabilities of the classes.
         *
         * @return one row a window
         */
        float[][] of(WindowFit fit, WindowSpec features, List<float[]> windows);
    }

    private final Answers answers;

    WindowTrainer(Answers answers) {
        this.answers = answers;
    }

    /**
     * Trains.
     *
     * @throws TrainingException in one sentence, when it cannot be done
     * @throws JobCancelledException when the job is stopped; no model is written then, and the training can be resumed
     */
    TrainSummary train(TrainRequest request, WindowArchitecture architecture, JobContext job)
            throws TrainingException, JobCancelledException {
        ModelWriter.checkTarget(request.out());
        List<SplitDataset> sources;
        WindowFitData data;
        try {
            sources = sources(request, architecture);
            data = data(sources);
        } catch (DatasetException unusable) {
            throw new TrainingException(unusable.getMessage(), unusable);
        }
        if (data.labels().isEmpty()) {
            throw new TrainingException(
                    "There is no played sound to learn from; synthesised sound only goes beside it.");
        }
        if (data.labels().size() < 2) {
            throw new TrainingException("A model needs at least two classes to learn from, and there are "
                    + String.join(", ", data.labels()) + ".");
        }
        int epochs = request.epochs().orElse(architecture.defaultEpochs());
        Checkpoints checkpoints = Checkpoints.of(
                request.out(),
                inWords(request, sources, epochs),
                request.wishes().resume());
        long startNanos = System.nanoTime();
        WindowFit fit;
        ModelCard.Golden golden;
        try {
            WindowOptions options = new WindowOptions(
                    epochs,
                    request.seed(),
                    Optional.of(checkpoints.folder()),
                    request.wishes().minutes());
            fit = architecture.fit(data, options, job);
            float[] input = GoldenInput.of(data.train(), data.features());
            golden = new ModelCard.Golden(input, answers.of(fit, data.features(), List.of(input))[0]);
        } catch (UncheckedIOException unreadable) {
            throw new TrainingException(unreadable.getCause().getMessage(), unreadable);
        }
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        ModelCard card = card(request, architecture, sources, data, fit, epochs, seconds, golden);
        Map<String, byte[]> files = new TreeMap<>();
        files.put(fit.fileName(), fit.content());
        files.put(CurveFile.NAME, CurveFile.write(fit.curve()));
        files.put(
                ModelFolder.TRAINED_ON,
                TrainedOn.withSides(sources.stream().map(SplitDataset::split).toList()));
        if (architecture instanceof Search search) {
            files.put(Search.FILE, search.table());
        }
        ModelWriter.write(request.out(), card, files);
        checkpoints.remove();
        return new TrainSummary(request.out(), card);
    }

    private static List<SplitDataset> sources(TrainRequest request, WindowArchitecture architecture)
            throws DatasetException, TrainingException {
        List<SplitDataset> sources = new ArrayList<>();
        for (Path folder : request.data()) {
            Dataset dataset = Dataset.open(folder);
            if (!(dataset.description().features() instanceof WindowSpec features)) {
                throw new TrainingException("The architecture " + architecture.name() + " learns from windows, and the"
                        + " dataset " + folder + " holds profiles; prepare it with --features summary, mel or mfcc.");
            }
            if (!sources.isEmpty()
                    && !features.equals(sources.get(0).description().windowSpec())) {
                throw new TrainingException("The dataset " + folder + " was prepared with other features than "
                        + request.data().get(0) + "; prepare it again.");
            }
            if (dataset.making().synthesised() && !architecture.learnsFromSynthesis()) {
                throw new TrainingException(
                        "The architecture " + architecture.name() + " learns from played sound only,"
                                + " and the dataset " + folder + " is synthesised; leave it out.");
            }
            sources.add(new SplitDataset(dataset, split(dataset, request)));
        }
        return sources;
    }

    /** A dataset beside one with a published split need not have one of its own: then its groups are kept apart. */
    private static Split split(Dataset dataset, TrainRequest request) throws DatasetException {
        if (dataset.making().synthesised()) {
            return Split.of(dataset, Protocol.ALL, request.seed());
        }
        boolean published =
                dataset.recordings().stream().anyMatch(one -> one.side().isPresent());
        boolean alone = request.data().size() == 1;
        Protocol protocol = request.protocol() == Protocol.FILTERED && !published && !alone
                ? Protocol.PERFORMER
                : request.protocol();
        return Split.withValidation(dataset, protocol, request.seed());
    }

    private static WindowFitData data(List<SplitDataset> sources) throws DatasetException {
        TreeSet<String> present = new TreeSet<>();
        TreeSet<String> others = new TreeSet<>();
        List<DatasetExamples.Part> train = new ArrayList<>();
        List<DatasetExamples.Part> validation = new ArrayList<>();
        List<DatasetExamples.Part> synthesised = new ArrayList<>();
        for (SplitDataset source : sources) {
            boolean played = !source.dataset().making().synthesised();
            source.split().trainRecordings().forEach(one -> (played ? present : others).add(one.label()));
            (played ? train : synthesised)
                    .add(new DatasetExamples.Part(
                            source.dataset(), source.split().train(), true));
        }
        for (SplitDataset source : sources) {
            // A class that nothing is learned from cannot be checked by.
            List<Window> known = source.split().validation().stream()
                    .filter(one -> present.contains(one.recording().label()))
                    .toList();
            validation.add(new DatasetExamples.Part(source.dataset(), known, false));
        }
        List<String> labels = LabelOrder.of(present);
        others.removeAll(present);
        List<String> withOthers =
                Stream.concat(labels.stream(), others.stream()).toList();
        long bound = Math.min(MOST_CACHE_BYTES, Runtime.getRuntime().maxMemory() / 4);
        return new WindowFitData(
                new DatasetExamples(train, labels, bound),
                new DatasetExamples(validation, labels, bound / 4),
                new DatasetExamples(synthesised, withOthers, bound / 4),
                labels,
                sources.get(0).description().windowSpec());
    }

    /** What decides the outcome: a training that differs in any of it is another one. */
    private static String inWords(TrainRequest request, List<SplitDataset> sources, int epochs) {
        StringBuilder text = new StringBuilder();
        text.append(request.architecture())
                .append(' ')
                .append(request.protocol().id())
                .append(" seed ")
                .append(request.seed())
                .append(" epochs ")
                .append(epochs)
                .append(' ')
                .append(request.wishes().weights())
                .append(request.wishes().search())
                .append('\n');
        for (SplitDataset source : sources) {
            text.append(source.description().indexSha256())
                    .append(' ')
                    .append(source.description().features())
                    .append(' ')
                    .append(source.dataset().making())
                    .append('\n');
        }
        return text.toString();
    }

    private static ModelCard card(
            TrainRequest request,
            WindowArchitecture architecture,
            List<SplitDataset> sources,
            WindowFitData data,
            WindowFit fit,
            int epochs,
            double seconds,
            ModelCard.Golden golden) {
        String note = fit.settings() + String.format(Locale.ROOT, " Training took %.0f s.", seconds);
        return ModelCardBuilder.of(Trainer.id(request.out()), LabelOrder.task(data.labels()))
                .labels(data.labels())
                .features(data.features())
                .windows(data.features().windowSeconds(), data.features().windowSeconds() / 2)
                .architecture(new ModelCard.Architecture(architecture.name(), architecture.summary(), fit.parameters()))
                .training(new ModelCard.Training(
                        sources.stream().map(WindowTrainer::data).toList(),
                        SplitRule.ofWindows(request),
                        request.seed(),
                        epochs,
                        request.command(),
                        note))
                .unsureBelow(Trainer.UNSURE_BELOW)
                .licence(Trainer.LICENCE)
                .network(ModelFolder.sha256(fit.content()), golden)
                .build();
    }

    /** Those that training was stopped by count as heard. */
    private static ModelCard.Data data(SplitDataset source) {
        Split split = source.split();
        return source.inCard(Stream.concat(split.trainRecordings().stream(), split.validationRecordings().stream())
                .toList());
    }
}
