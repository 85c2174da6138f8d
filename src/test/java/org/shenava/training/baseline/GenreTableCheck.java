package org.shenava.training.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.baseline.Baseline;
import org.shenava.classifier.baseline.BaselineFile;
import org.shenava.job.JobContext;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowExamples;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

/** Prints what every baseline gets right in five folds of the genre table; minutes long, so it runs by its name only. */
class GenreTableCheck {
    @Test
    void everyBaselineUnderEverySplit() throws Exception {
        GenreTable table = GenreTable.read();
        for (WindowArchitecture architecture : BaselineArchitecture.all()) {
            for (GenreTable.Keep keep : GenreTable.Keep.values()) {
                int right = 0;
                int asked = 0;
                long start = System.nanoTime();
                for (int fold = 0; fold < GenreTable.FOLDS; fold++) {
                    WindowExamples test = table.fold(keep, fold, true);
                    right += right(table, architecture, table.fold(keep, fold, false), test);
                    asked += test.size();
                }
                System.err.printf(
                        Locale.ROOT,
                        "%s, kept apart %s: %.4f of %d right, %.1f s%n",
                        architecture.name(),
                        keep,
                        (double) right / asked,
                        asked,
                        (System.nanoTime() - start) / 1e9);
                assertThat(right).isGreaterThan(asked / 3);
            }
        }
    }

    static int right(GenreTable table, WindowArchitecture architecture, WindowExamples train, WindowExamples test)
            throws Exception {
        WindowFitData data = new WindowFitData(train, table.none(), table.labels(), table.features());
        Baseline baseline = BaselineFile.read(architecture
                .fit(data, new WindowOptions(1, 1, Optional.empty()), JobContext.QUIET)
                .content());
        int right = 0;
        for (int i = 0; i < test.size(); i++) {
            float[] probabilities = baseline.probabilities(test.features(i));
            int best = 0;
            for (int label = 1; label < probabilities.length; label++) {
                best = probabilities[label] > probabilities[best] ? label : best;
            }
            right += best == test.label(i) ? 1 : 0;
        }
        return right;
    }
}
