package org.shenava.training.dl4j;

import java.util.List;
import org.shenava.training.WindowArchitecture;

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

    private static final List<NetworkArchitecture> ALL = List.of(
            plain("dense57", "512, 256, 128 and 64 neurons on summed-up windows", Builders::dense57, TABLES),
            plain(
                    "mfcc-mean",
                    "64 and 32 neurons on the mean over time of each coefficient",
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
                    "resnet18-gru",
                    "ResNet-18 without its last layers, then two GRU layers of 32",
                    RecurrentBuilders::resNet18,
                    SPECTROGRAMS),
            plain(
                    "vgg-gru",
                    "the eight convolutions of VGG-11 at half their width, then two GRU layers of 32",
                    RecurrentBuilders::vggGru,
                    SPECTROGRAMS));

    private WindowNetworks() {}

    public static List<WindowArchitecture> all() {
        return List.copyOf(ALL);
    }

    static NetworkArchitecture of(String name) {
        return ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no network " + name));
    }

    private static NetworkArchitecture plain(
            String name, String summary, NetworkBuilder builder, TrainingSettings settings) {
        return new NetworkArchitecture(name, summary, builder, Beginning.FROM_NOTHING, settings);
    }
}
