package org.shenava.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.dl4j.TinyWindowModel;
import org.shenava.evaluation.EvaluationException;
import org.shenava.job.JobContext;

class SystemsTest {
    @TempDir
    private Path folder;

    @Test
    void everyPublishedSystemHasItsLine() throws Exception {
        List<Published> published = Published.all();

        assertThat(published).hasSize(37);
        assertThat(published)
                .extracting(Published::architecture)
                .contains("cnn7", "inception", "dense57", "resnet18-gru", "mfcc-mean", "svm-c10", "logistic");
        assertThat(published.get(0).figure()).isEqualTo("accuracy 95 / 92");
    }

    /** The figures that need sound nobody gave say so instead of standing empty. */
    @Test
    void whatNeedsSoundThatIsNotHereSaysNotRun() throws Exception {
        SystemsTable table = compare();

        assertThat(table.rows()).allSatisfy(row -> assertThat(row.remark()).startsWith("not run"));
        assertThat(table.text()).contains("crnn-base", "F1 76.7", "not run: needs GTZAN's audio");
    }

    @Test
    void aTrainedSystemShowsWhatWasMeasuredUnderEachProtocolAndItsSpeed() throws Exception {
        Path model = TinyWindowModel.write(folder, "genre-tiny-1", "rock");
        Files.writeString(
                model.resolve("curve.csv"),
                "epoch,train_loss,train_accuracy,validation_loss,validation_accuracy,seconds\n1,1,0.5,1,0.5,75.0\n");
        Files.writeString(model.resolve("measured.csv"), """
                side,tested_on,protocol,unit,n,right,top3,folded,family,low,high,macro_f1,calibration_error
                train,gtzan,performer,train window,600,0.9,1,0.9,0.9,0.8,0.95,0.89,0.1
                test,gtzan,performer,window,200,0.55,0.8,0.55,0.55,0.5,0.6,0.54,0.1
                test,gtzan,performer,recording,70,0.6,0.8,0.6,0.6,0.5,0.7,0.59,0.1
                """);

        SystemsTable table = compare();

        SystemRow row = table.rows().get(table.rows().size() - 1);
        assertThat(row.architecture()).isEqualTo("dense");
        assertThat(row.published()).isEmpty();
        assertThat(row.trainSeconds()).hasValue(75);
        assertThat(row.windowMillis().getAsDouble()).isPositive();
        assertThat(row.bytes().getAsLong()).isEqualTo(Files.size(model.resolve("network.zip")));
        assertThat(table.text())
                .contains("90.0 / - / 55.0 (F1 54.0; n 200), rec 60.0 (n 70)", "10 s, 3 columns", "75 s");
        assertThat(SystemsData.csv(table.rows())).contains("performer,0.9000,,0.5500,200,0.5400,0.6000,70,75.0000");
        assertThat(SystemsData.json(table.rows())).contains("\"schemaVersion\" : 1", "\"macroF1\" : 0.54");
    }

    /** Its parts are counted in the row of all sets: adding both would count each window twice. */
    @Test
    void theRowOfAllSetsStandsForItsParts() throws Exception {
        Path model = TinyWindowModel.write(folder, "genre-tiny-1", "rock");
        Files.writeString(model.resolve("measured.csv"), """
                side,tested_on,protocol,unit,n,right,top3,folded,family,low,high,macro_f1,calibration_error
                test,gtzan,performer,window,300,0.5,0.8,0.5,0.5,0.45,0.55,0.4,0.1
                test,iranian,performer,window,100,0.9,1,0.9,0.9,0.8,0.95,0.9,0.1
                test,all,performer,window,400,0.6,0.85,0.6,0.6,0.55,0.65,0.52,0.1
                """);

        assertThat(compare().text()).contains("60.0 (F1 52.0; n 400)").doesNotContain("n 800");
    }

    /** Cards of before have no file beside them, and may name protocols as papers on genres do. */
    @Test
    void withoutAFileTheCardSpeaks() throws Exception {
        TinyWindowModel.write(folder, "genre-tiny-1", "rock");

        assertThat(compare().text()).contains("- / - / 90.0 (n 600)", "rec 58.0 (n 200)");
    }

    @Test
    void aDamagedCurveCostsItsTimeAndNoMore() throws Exception {
        Path model = TinyWindowModel.write(folder, "genre-tiny-1", "rock");
        Files.writeString(model.resolve("curve.csv"), "epoch,train\n1");

        SystemsTable table = compare();

        SystemRow row = table.rows().get(table.rows().size() - 1);
        assertThat(row.models()).containsExactly("genre-tiny-1");
        assertThat(row.trainSeconds()).isEmpty();
    }

    @Test
    void damagedMeasurementsAreNamed() throws Exception {
        Path model = TinyWindowModel.write(folder, "genre-tiny-1", "rock");
        Files.writeString(model.resolve("measured.csv"), "side,tested_on\nsomewhere,gtzan\n");

        assertThatThrownBy(this::compare)
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("evaluate the model again");
    }

    @Test
    void thePageOfTheSiteIsWritten() throws Exception {
        compare().write(Optional.of(folder.resolve("out")), Optional.of(folder.resolve("site")));

        assertThat(folder.resolve("site/markdown/systems.md"))
                .content()
                .startsWith("# Published systems")
                .contains("| cnn7 |");
        assertThat(folder.resolve("out/systems.csv")).content().startsWith("system,reads,data");
        assertThat(folder.resolve("out/systems.json")).isRegularFile();
    }

    private SystemsTable compare() throws EvaluationException {
        try {
            return new Systems(new ModelCatalog(List.of(folder))).compare(JobContext.QUIET);
        } catch (org.shenava.job.JobCancelledException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
