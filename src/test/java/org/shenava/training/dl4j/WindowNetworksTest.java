package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.feature.SequenceSpec;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

class WindowNetworksTest {
    /** A third is chance; with 30 windows more than 60 % right has a chance of one in a thousand. */
    private static final double LEARNED = 0.6;

    @BeforeAll
    static void loadNatives() {
        NativeMath.prepare();
    }

    static Stream<String> names() {
        return WindowNetworks.all().stream().map(WindowArchitecture::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNetworkLearnsATellableProblemAndComesBackFromItsZip(String name) throws Exception {
        // Millions of weights take their time however small the pictures are, and need fewer steps.
        boolean large = List.of("crnn-large", "resnet18-gru", "vgg-gru").contains(name);
        int size = large ? 36 : 60;
        WindowFitData data =
                switch (name) {
                    case "dense57" -> WindowTrainingTest.summaries(size, 30);
                    case "crnn-from-features" -> WindowTrainingTest.pictures(size, 30, SequenceSpec.mfcc(40, 0.5));
                    default -> WindowTrainingTest.pictures(size, 30);
                };

        WindowFit fit = WindowNetworks.known(name)
                .with(new HyperParameters(3e-3, 1e-4, 12, 0.5))
                .fit(data, new WindowOptions(large ? 5 : 8, 1, Optional.empty()), JobContext.QUIET);

        List<float[]> windows = new ArrayList<>();
        for (int i = 0; i < data.validation().size(); i++) {
            windows.add(data.validation().features(i));
        }
        try (WindowNetwork network = WindowNetwork.read(
                fit.content(), data.features().rows(), data.features().frames())) {
            float[][] answers = network.probabilities(windows);
            assertThat(right(answers, data)).isGreaterThan(LEARNED);
            assertThat(network.graph().numParams()).isEqualTo(fit.parameters());
            assertThat(network.write()).isEqualTo(fit.content());
        }
    }

    private static double right(float[][] answers, WindowFitData data) {
        Answers.Sum sum = new Answers.Sum();
        int[] labels = new int[answers.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = data.validation().label(i);
        }
        sum.add(answers, labels);
        return sum.accuracy();
    }

    @Test
    void picturesAreRefusedWhereColumnsAreAskedFor() {
        assertThatThrownBy(() -> WindowNetworks.known("dense57")
                        .fit(
                                WindowTrainingTest.pictures(9, 3),
                                new WindowOptions(1, 1, Optional.empty()),
                                JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("--features summary");
    }

    @Test
    void columnsAreRefusedWherePicturesAreAskedFor() {
        assertThatThrownBy(() -> WindowNetworks.known("crnn-base")
                        .fit(
                                WindowTrainingTest.summaries(9, 3),
                                new WindowOptions(1, 1, Optional.empty()),
                                JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("--features mfcc");
    }
}
