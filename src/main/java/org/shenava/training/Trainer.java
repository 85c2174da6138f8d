package org.shenava.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.dl4j.Dl4jClassifier;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetDescription;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.LabelOrder;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Recording;
import org.shenava.dataset.Split;
import org.shenava.dataset.Stretch;
import org.shenava.feature.FeatureSpec;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.recognition.EvidenceCollector;
import org.shenava.training.dl4j.WindowNetworks;
import org.shenava.training.ensemble.EnsembleArchitecture;

/** Trains one network on a dataset and writes its model folder, whole or not at all. */
public final class Trainer {
    private static final double WINDOW_SECONDS = 10;
    private static final double HOP_SECONDS = 5;
    /** On players that training had not heard, answers above this were right about half of the time, answers below in a quarter. */
    static final double UNSURE_BELOW = 0.4;

    static final String LICENCE =
            "GPL-3.0-only, as the program; the recordings that the weights were made from are not part of it";

    /**
     * Trains.
     *
     * @throws TrainingException in one sentence, when it cannot be done
     * @throws JobCancelledException when the job is stopped; nothing is written then
     */
    public TrainSummary train(TrainRequest request, JobContext job) throws TrainingException, JobCancelledException {
        if (request.architecture().equals(EnsembleArchitecture.NAME)) {
            if (request.wishes().search().isPresent()
                    || request.wishes().weights().isPresent()) {
                throw new TrainingException(
                        "An ensemble is made of trained models and learns nothing anew; leave out the weights and the"
                                + " search.");
            }
            return new EnsembleTrainer().train(request, job);
        }
        Optional<WindowArchitecture> ofWindows = Architectures.ofWindows(request.architecture());
        if (ofWindows.isPresent()) {
            return new WindowTrainer(new FittedAnswers()).train(request, asWished(ofWindows.get(), request), job);
        }
        Architecture architecture = Architectures.of(request.architecture());
        if (request.wishes().any()) {
            throw new TrainingException("The architecture " + architecture.name()
                    + " reads profiles; --resume, --minutes, --weights and --search go with those that read windows.");
        }
        ModelWriter.checkTarget(request.out());
        List<SplitDataset> sources;
        FitData data;
        try {
            sources = sources(request);
            data = data(sources, architecture);
        } catch (DatasetException unusable) {
            throw new TrainingException(unusable.getMessage(), unusable);
        }
        if (data.labels().size() < 2) {
            throw new TrainingException("A model needs at least two classes, and the dataset has "
                    + String.join(", ", data.labels()) + ".");
        }
        int epochs = request.epochs().orElse(architecture.defaultEpochs());
        Fit fit = architecture.fit(data, epochs, request.seed(), job);
        ModelCard card = card(request, architecture, sources, fit, epochs, data);
        List<Recording> trained = sources.stream()
                .flatMap(one -> one.split().trainRecordings().stream())
                .toList();
        ModelWriter.write(
                request.out(),
                card,
                Map.of(ModelFolder.NETWORK, fit.networkZip(), ModelFolder.TRAINED_ON, TrainedOn.of(trained)));
        return new TrainSummary(request.out(), card);
    }

    private static WindowArchitecture asWished(WindowArchitecture architecture, TrainRequest request)
            throws TrainingException {
        WindowWishes wishes = request.wishes();
        if (wishes.search().isPresent() && wishes.weights().isPresent()) {
            throw new TrainingException("A search begins from nothing; leave out the weights or the search.");
        }
        if (wishes.search().isPresent()) {
            return new Search(architecture, wishes.search().get());
        }
        return wishes.weights().isPresent()
                ? WindowNetworks.startingFrom(
                        architecture.name(), wishes.weights().get())
                : architecture;
    }

    private static List<SplitDataset> sources(TrainRequest request) throws DatasetException {
        List<SplitDataset> sources = new ArrayList<>();
        for (Path folder : request.data()) {
            Dataset dataset = Dataset.open(folder);
            Protocol protocol = sources.isEmpty() ? request.protocol() : Protocol.ALL;
            sources.add(new SplitDataset(dataset, Split.of(dataset, protocol, request.seed())));
            FeatureSpec features = sources.get(0).description().features();
            if (!features.equals(dataset.description().features())) {
                throw new DatasetException("The dataset " + folder + " was prepared with other features than "
                        + request.data().get(0) + "; prepare it again.");
            }
        }
        return sources;
    }

    private static FitData data(List<SplitDataset> sources, Architecture architecture) throws DatasetException {
        ProfileSpec features =
                architecture.features(sources.get(0).description().profile());
        List<Stretch> playing = new ArrayList<>();
        TreeSet<String> present = new TreeSet<>();
        for (SplitDataset source : sources) {
            for (Stretch stretch : Stretch.of(source.dataset(), source.split().train())) {
                List<ProfileSlice> heard = playing(stretch.slices(), features);
                if (!heard.isEmpty()) {
                    playing.add(new Stretch(stretch.recording(), heard));
                    present.add(stretch.recording().label());
                }
            }
        }
        return new FitData(playing, LabelOrder.of(present), features);
    }

    /** What listening would count, and no more: the same gate decides. */
    private static List<ProfileSlice> playing(List<ProfileSlice> slices, ProfileSpec features) {
        EvidenceCollector gate = new EvidenceCollector(features);
        return slices.stream().filter(gate::add).toList();
    }

    private static ModelCard card(
            TrainRequest request,
            Architecture architecture,
            List<SplitDataset> sources,
            Fit fit,
            int epochs,
            FitData fitted) {
        List<String> labels = fitted.labels();
        DatasetDescription description = sources.get(0).description();
        List<ModelCard.Data> data = sources.stream()
                .map(one -> one.inCard(one.split().trainRecordings()))
                .toList();
        ModelCard.Golden golden = golden(fit, fitted.features(), labels);
        return ModelCardBuilder.of(id(request.out()), description.task())
                .labels(labels)
                .features(fitted.features())
                .windows(WINDOW_SECONDS, HOP_SECONDS)
                .architecture(new ModelCard.Architecture(architecture.name(), architecture.summary(), fit.parameters()))
                .training(new ModelCard.Training(
                        data, SplitRule.ofProfiles(request), request.seed(), epochs, request.command(), fit.settings()))
                .unsureBelow(UNSURE_BELOW)
                .licence(LICENCE)
                .network(ModelFolder.sha256(fit.networkZip()), golden)
                .build();
    }

    private static ModelCard.Golden golden(Fit fit, ProfileSpec features, List<String> labels) {
        float[] input = GoldenInput.profile(features);
        return new ModelCard.Golden(input, Dl4jClassifier.answerOf(fit.networkZip(), features, input, labels));
    }

    /** Of a model to come: the name of its folder. */
    static String id(Path out) {
        return out.toAbsolutePath().normalize().getFileName().toString();
    }
}
