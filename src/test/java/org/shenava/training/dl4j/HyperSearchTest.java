package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.job.JobContext;
import org.shenava.training.SearchBudget;
import org.shenava.training.SearchTrial;
import org.shenava.training.SearchedFit;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowOptions;

class HyperSearchTest {
    private static final WindowOptions TWO_EPOCHS = new WindowOptions(2, 1, Optional.empty());

    @BeforeAll
    static void loadNatives() {
        NativeMath.prepare();
    }

    @Test
    void triesAsOftenAsTheBudgetSaysAndTrainsWithTheBest() throws Exception {
        SearchedFit found = WindowNetworks.search(
                "mfcc-mean",
                WindowTrainingTest.summaries(60, 30),
                new SearchBudget(4, 60, 2),
                TWO_EPOCHS,
                JobContext.QUIET);

        assertThat(found.trials())
                .hasSize(4)
                .isSortedAccordingTo(Comparator.comparingDouble(SearchTrial::validationLoss))
                .extracting(SearchTrial::number)
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(found.fit().settings()).startsWith(found.trials().get(0).settings());
    }

    @Test
    void theSameSeedTriesTheSame() throws Exception {
        List<SearchTrial> one = trials(new SearchBudget(3, 60, 1));
        List<SearchTrial> other = trials(new SearchBudget(3, 60, 1));

        assertThat(one)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
                .isEqualTo(other);
    }

    @Test
    void oneTrialIsMadeHoweverLittleTimeThereIs() throws Exception {
        assertThat(trials(new SearchBudget(50, 1e-9, 1))).hasSize(1);
    }

    @Test
    void aSearchByMinutesCountsNoTrialsThatNobodyAskedFor() throws Exception {
        List<String> said = new ArrayList<>();
        List<Double> fractions = new ArrayList<>();
        JobContext listening = new JobContext() {
            @Override
            public void progress(double fraction, String message) {
                fractions.add(fraction);
                said.add(message);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };

        WindowNetworks.search(
                "mfcc-mean",
                WindowTrainingTest.summaries(60, 30),
                new SearchBudget(SearchBudget.ANY, 1e-9, 1),
                TWO_EPOCHS,
                listening);

        assertThat(said)
                .anyMatch(message -> message.startsWith("trial 1, "))
                .noneMatch(message -> message.contains("21474"));
        assertThat(fractions).allMatch(fraction -> fraction <= 1);
    }

    @Test
    void nothingToCompareByIsRefusedInWords() {
        assertThatThrownBy(() -> WindowNetworks.search(
                        "mfcc-mean",
                        WindowTrainingTest.summaries(60, 0),
                        new SearchBudget(2, 1, 1),
                        TWO_EPOCHS,
                        JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("held out");
    }

    @Test
    void anUnknownNetworkIsRefusedInWords() {
        assertThatThrownBy(() -> WindowNetworks.known("cnn8"))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("cnn7");
    }

    private static List<SearchTrial> trials(SearchBudget budget) throws Exception {
        return WindowNetworks.search(
                        "mfcc-mean", WindowTrainingTest.summaries(60, 30), budget, TWO_EPOCHS, JobContext.QUIET)
                .trials();
    }
}
