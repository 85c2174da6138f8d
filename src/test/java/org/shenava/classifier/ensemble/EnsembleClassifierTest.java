package org.shenava.classifier.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.Prediction;
import org.shenava.classifier.baseline.TinyBaseline;

class EnsembleClassifierTest {
    private static final List<String> IDS = List.of("genre-a-1", "genre-b-1");
    private static final double[] HALVES = {0.5, 0.5};
    private static final double[] NONE = {0, 0, 0};

    @TempDir
    private Path folder;

    @Test
    void averagesLogProbabilities() throws Exception {
        // The members' log odds are 1 and 3 times the same: their mean is 2 times.
        try (Classifier both = ensemble(HALVES, NONE, new Installed(1, 3));
                Classifier twice = TinyBaseline.classifier("genre-c-1", 2)) {
            float[] together =
                    both.predict(List.of(new float[] {0.4f, 115})).get(0).probabilities();
            float[] expected =
                    twice.predict(List.of(new float[] {0.4f, 115})).get(0).probabilities();

            assertThat(together).containsExactly(expected, within(1e-4f));
        }
    }

    @Test
    void weightsAndBiasesCountAsTheySay() throws Exception {
        // Nothing of the first member, all of the second, and twice the odds for rock.
        double[] biases = {0, 0, Math.log(2)};
        try (Classifier both = ensemble(new double[] {0, 1}, biases, new Installed(1, 3));
                Classifier second = TinyBaseline.classifier("genre-b-1", 3)) {
            float[] input = {0.4f, 125};
            float[] together = both.predict(List.of(input)).get(0).probabilities();
            float[] alone = second.predict(List.of(input)).get(0).probabilities();

            assertThat(together[1] / together[0]).isCloseTo(alone[1] / alone[0], within(1e-3f));
            assertThat(together[2] / together[0]).isCloseTo(2 * alone[2] / alone[0], within(1e-3f));
            assertThat(together[0] + together[1] + together[2]).isCloseTo(1, within(1e-5f));
        }
    }

    @Test
    void closesItsMembers() throws Exception {
        Installed installed = new Installed(1, 3);

        ensemble(HALVES, NONE, installed).close();

        assertThat(installed.closed).containsExactlyElementsOf(IDS);
    }

    @Test
    void refusesAMemberThatWasTrainedAnew() throws Exception {
        Installed other = new Installed(1, 4);
        byte[] content = EnsembleFile.write(new Ensemble(1, members(new Installed(1, 3)), HALVES, NONE));

        assertThatThrownBy(() -> EnsembleClassifier.of(card(content, new float[3]), content, other))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("was made with another genre-b-1 than the one installed");
        assertThat(other.closed).containsExactlyElementsOf(IDS);
    }

    @Test
    void refusesWhenAMemberIsMissing() throws Exception {
        Installed installed = new Installed(1, 3);
        byte[] content = EnsembleFile.write(new Ensemble(1, members(installed), HALVES, NONE));
        installed.models.remove("genre-b-1");

        assertThatThrownBy(() -> EnsembleClassifier.of(card(content, new float[3]), content, installed))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no genre-b-1");
        assertThat(installed.closed).containsExactly("genre-a-1");
    }

    @Test
    void refusesAnEnsembleOfEnsembles() throws Exception {
        Installed installed = new Installed(1, 3);
        Files.createDirectories(folder.resolve("genre-b-1"));
        Files.writeString(folder.resolve("genre-b-1").resolve(EnsembleFile.NAME), "{}");

        assertThatThrownBy(() -> ensemble(HALVES, NONE, installed))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("asks other models itself");
    }

    @Test
    void refusesAnAnswerOtherThanTheGoldenOne() throws Exception {
        Installed installed = new Installed(1, 3);
        byte[] content = EnsembleFile.write(new Ensemble(1, members(installed), HALVES, NONE));

        assertThatThrownBy(() -> EnsembleClassifier.of(card(content, new float[] {1, 0, 0}), content, installed))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("does not answer as its card says");
        assertThat(installed.closed).containsExactlyElementsOf(IDS);
    }

    @Test
    void refusesBiasesForOtherLabels() throws Exception {
        Installed installed = new Installed(1, 3);
        byte[] content = EnsembleFile.write(new Ensemble(1, members(installed), HALVES, new double[4]));

        assertThatThrownBy(() -> EnsembleClassifier.of(card(content, new float[3]), content, installed))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("they are for 4 labels, the card has 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"schemaVersion\":1      | \"schemaVersion\":2        | newer version",
                "genre-b-1                | ../genre-b-1               | a member cannot be called ../genre-b-1",
                "genre-b-1                | genre-a-1                  | a member comes twice",
                "\"sha256\":\"            | \"sha256\":\"x             | the checksum of the member genre-a-1 is malformed",
                "\"weights\":[0.5,0.5]    | \"weights\":[1]            | weights must be 2, got 1",
                "\"weights\":[0.5,0.5]    | \"weights\":[1,\"NaN\"]    | weights must be numbers",
                "\"biases\":[0.0,         | \"biases\":[1e999,         | biases must be numbers",
                "\"members\":[            | \"members\":[null,         | lacks a value",
                "\"biases\"               | \"bias\"                   | is damaged"
            })
    void refusesWhatCannotBe(String from, String to, String sentence) throws Exception {
        String text = new String(
                EnsembleFile.write(new Ensemble(1, members(new Installed(1, 3)), HALVES, NONE)),
                StandardCharsets.UTF_8);
        assertThat(text).contains(from);

        assertThatThrownBy(() -> EnsembleFile.read(text.replace(from, to).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(sentence);
    }

    private static ModelCard card(byte[] content, float[] goldenOutput) {
        return TinyBaseline.card("genre-both-1", "ensemble", content, goldenOutput, TinyBaseline.LABELS);
    }

    private Classifier ensemble(double[] weights, double[] biases, Installed installed) throws Exception {
        byte[] content = EnsembleFile.write(new Ensemble(1, members(installed), weights, biases));
        float[] golden = EnsembleClassifier.answerOf(
                content,
                List.of(installed.models.get(IDS.get(0)), installed.models.get(IDS.get(1))),
                TinyBaseline.CORNERS.get(1));
        return EnsembleClassifier.of(card(content, golden), content, installed);
    }

    private static List<Member> members(Installed installed) {
        return IDS.stream()
                .map(id -> new Member(id, installed.models.get(id).card().networkSha256()))
                .toList();
    }

    /** Two models whose log odds differ by a factor, and who of them was closed. */
    private final class Installed implements MemberModels {
        private final Map<String, Classifier> models;
        private final List<String> closed = new ArrayList<>();

        Installed(double first, double second) throws Exception {
            models = new java.util.HashMap<>(Map.of(
                    IDS.get(0), TinyBaseline.classifier(IDS.get(0), first),
                    IDS.get(1), TinyBaseline.classifier(IDS.get(1), second)));
        }

        @Override
        public Path find(String id) throws ModelException {
            if (!models.containsKey(id)) {
                throw new ModelException("There is no " + id + ".");
            }
            return folder.resolve(id);
        }

        @Override
        public Classifier open(Path found) {
            Classifier model = models.get(found.getFileName().toString());
            return new Classifier() {
                @Override
                public ModelCard card() {
                    return model.card();
                }

                @Override
                public List<Prediction> predict(List<float[]> inputs) {
                    return model.predict(inputs);
                }

                @Override
                public void close() {
                    closed.add(model.card().id());
                }
            };
        }
    }
}
