package org.shenava.training.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.dl4j.Dl4jClassifier;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.job.JobContext;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowOptions;

/** The learners' library and Deeplearning4j each bring a protobuf; in one process both must work, whichever comes first. */
class BesideNetworksTest {
    @TempDir
    private Path folder;

    @Test
    void baselinesAreFittedBeforeAndAfterANetworkRuns() throws Exception {
        byte[] before = fitted();
        try (Classifier network = Dl4jClassifier.open(TinyModel.write(folder, "dastgah-tiny-1"))) {
            assertThat(network.predict(List.of(TinyModel.profile(0)))).hasSize(1);
            assertThat(fitted()).isEqualTo(before);
            assertThat(network.predict(List.of(TinyModel.profile(0)))).hasSize(1);
        }
    }

    private static byte[] fitted() throws Exception {
        WindowArchitecture svm = BaselineArchitecture.all().get(0);
        return svm.fit(
                        MadeUpWindows.data(MadeUpWindows.train(), MadeUpWindows.validation()),
                        new WindowOptions(1, 1, Optional.empty()),
                        JobContext.QUIET)
                .content();
    }
}
