package org.shenava.training.dl4j;

import java.nio.file.Path;
import java.util.List;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.SearchBudget;
import org.shenava.training.SearchedFit;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

/** All networks of windows, by the name given to {@code train --arch}. */
public final class WindowNetworks {
    private static final TrainingSettings TABLES = new TrainingSettings(
            120,
            new HyperParameters(1e-3, 1e-3, 32, 1),
            TrainingSettings.PATIENCE,
            Augmentation.TABLE,
            TrainingSettings.Standardising.EACH_ROW,
            0);
    private static final TrainingSettings COEFFICIENTS = new TrainingSettings(
            60,
            new HyperParameters(1e-3, 1e-3, 32, 1),
            TrainingSettings.PATIENCE,
            Augmentation.NONE,
            TrainingSettings.Standardising.EACH_ROW,
            0);
    private static final TrainingSettings SPECTROGRAMS = new TrainingSettings(
            60,
            new HyperParameters(1e-3, 1e-4, 16, 1),
            TrainingSettings.PATIENCE,
            Augmentation.PICTURE,
            TrainingSettings.Standardising.ALL_ROWS,
            0);

    private static final int PRETRAINING_EPOCHS = 5;
    /** Epochs for which layers from elsewhere keep still, so that the new ones above do not spoil them at once. */
    private static final int FROZEN_EPOCHS = 3;

    private static final String RESNET = "resnet18-gru";
    private static final String NUMPY_SUFFIX = ".npz";

    private static final List<NetworkArchitecture> ALL = List.of(
            plain("dense57", "512, 256, 128 and 64 neurons on summed-up windows", Builders::dense57, TABLES),
            plain(
                    "mfcc-mean",
                    "256 and 128 neurons on the mean over time of each coefficient",
                    Builders::mfccMean,
                    TABLES),
            plain("cnn7", "seven blocks of convolution, batch normalisation and dropout", Builders::cnn7, COEFFICIENTS),
            plain(
                    "inception",
                    "three Inception modules, with augmentation",
                    Builders::inception,
                    new TrainingSettings(
                            60,
                            COEFFICIENTS.parameters(),
                            TrainingSettings.PATIENCE,
                            Augmentation.PICTURE,
                            TrainingSettings.Standardising.EACH_ROW,
                            0)),
            plain(
                    "crnn-base",
                    "four blocks of convolution, 64 to 128 filters, then two GRU layers of 32",
                    RecurrentBuilders::crnnBase,
                    SPECTROGRAMS),
            plain(
                    "crnn-large",
                    "five blocks of convolution, 64 to 512 filters, then two GRU layers of 32",
                    RecurrentBuilders::crnnLarge,
                    SPECTROGRAMS),
            plain(
                    RESNET,
                    "ResNet-18 without its last layers, then two GRU layers of 32",
                    RecurrentBuilders::resNet18,
                    SPECTROGRAMS),
            plain(
                    "vgg-gru",
                    "the eight convolutions of VGG-11 at half their width, then two GRU layers of 32",
                    RecurrentBuilders::vggGru,
                    SPECTROGRAMS),
            new NetworkArchitecture(
                    "crnn-from-features",
                    "the layers of crnn-base, taught first to tell the summed-up features of a spectrogram",
                    RecurrentBuilders::crnnBase,
                    new FeaturePretraining(PRETRAINING_EPOCHS, SPECTROGRAMS.parameters()),
                    SPECTROGRAMS));

    private WindowNetworks() {}

    public static List<WindowArchitecture> all() {
        return List.copyOf(ALL);
    }

    /**
     * A network that begins from weights trained elsewhere, which keep still for the first epochs.
     *
     * @param name of the network
     * @param weights for {@code resnet18-gru} an {@code .npz} with torchvision's parameter names; for all the {@code network.zip} of a
     *     model of the same architecture and features
     * @throws TrainingException in one sentence, when there is no such network or it cannot begin from such a file
     */
    public static WindowArchitecture startingFrom(String name, Path weights) throws TrainingException {
        NetworkArchitecture network = known(name);
        if (!weights.toString().endsWith(NUMPY_SUFFIX)) {
            return network.from(new EarlierNetwork(weights), FROZEN_EPOCHS);
        }
        if (!name.equals(RESNET)) {
            throw new TrainingException("Weights of numpy fit " + RESNET + " only; give " + name
                    + " the network.zip of a model trained before.");
        }
        return network.from(new TorchvisionWeights(weights), FROZEN_EPOCHS);
    }

    /**
     * Searches for hyper-parameters, then trains with the best.
     *
     * @throws TrainingException in one sentence, when there is no such network or no window to compare by
     * @throws JobCancelledException when the job is stopped
     */
    public static SearchedFit search(
            String name, WindowFitData data, SearchBudget budget, WindowOptions options, JobContext job)
            throws TrainingException, JobCancelledException {
        HyperSearch.Found found =
                new HyperSearch(known(name), SearchSpace.usual()).search(data, budget, options.seed(), job);
        return new SearchedFit(found.architecture().fit(data, options, job), found.trials());
    }

    private static List<String> names() {
        return ALL.stream().map(NetworkArchitecture::name).toList();
    }

    /**
     * The network of a name.
     *
     * @throws TrainingException in one sentence, when there is none
     */
    static NetworkArchitecture known(String name) throws TrainingException {
        return ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TrainingException(
                        "There is no network " + name + "; there are " + String.join(", ", names()) + "."));
    }

    private static NetworkArchitecture plain(
            String name, String summary, NetworkBuilder builder, TrainingSettings settings) {
        return new NetworkArchitecture(name, summary, builder, Beginning.FROM_NOTHING, settings);
    }
}
