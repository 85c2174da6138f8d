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
import org.shenava.classifier.baseline.Baseline;
import org.shenava.classifier.baseline.LinearScores;
import org.shenava.classifier.baseline.TinyBaseline;
import org.shenava.classifier.ensemble.Combination.Average;
import org.shenava.classifier.ensemble.Combination.Stacked;

class EnsembleClassifierTest {
    private static final List<String> IDS = List.of("genre-a-1", "genre-b-1");
    private static final double[] HALVES = {0.5, 0.5};

    @TempDir
    private Path folder;

    @Test
    void averagesLogProbabilities() throws Exception {
        // The members' log odds are 1 and 3 times the same: their mean is 2 times.
        try (Classifier both = ensemble(average(), new Installed(1, 3));
                Classifier twice = TinyBaseline.classifier("genre-c-1", 2)) {
            float[] together =
                    both.predict(List.of(new float[] {0.4f, 115})).get(0).probabilities();
            float[] expected =
                    twice.predict(List.of(new float[] {0.4f, 115})).get(0).probabilities();

            assertThat(together).containsExactly(expected, within(1e-4f));
        }
    }

    @Test
    void aStackFollowsTheRegression() throws Exception {
        // A regression that hears the second member only, and its labels turned by one.
        double[][] weights = new double[3][6];
        for (int label = 0; label < 3; label++) {
            weights[(label + 1) % 3][3 + label] = 1;
        }
        Stacked turned = new Stacked(new Baseline(
                1,
                3,
                new int[] {0, 1, 2},
                new double[6],
                new double[] {1, 1, 1, 1, 1, 1},
                new LinearScores(weights, new double[3]),
                1));
        Installed installed = new Installed(1, 3);
        try (Classifier stack = ensemble(turned, installed);
                Classifier second = TinyBaseline.classifier("genre-b-1", 3)) {
            List<Prediction> answers = stack.predict(TinyBaseline.CORNERS);
            List<Prediction> ofSecond = second.predict(TinyBaseline.CORNERS);
            for (int input = 0; input < 3; input++) {
                for (int label = 0; label < 3; label++) {
                    assertThat(answers.get(input).probabilities()[(label + 1) % 3])
                            .isCloseTo(ofSecond.get(input).probabilities()[label], within(1e-4f));
                }
            }
        }
    }

    @Test
    void closesItsMembers() throws Exception {
        Installed installed = new Installed(1, 3);

        ensemble(average(), installed).close();

        assertThat(installed.closed).containsExactlyElementsOf(IDS);
    }

    @Test
    void refusesAMemberThatWasTrainedAnew() throws Exception {
        Installed other = new Installed(1, 4);
        byte[] content = EnsembleFile.write(new Ensemble(1, members(new Installed(1, 3)), average()));

        assertThatThrownBy(() -> EnsembleClassifier.of(card(content, new float[3]), content, other))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("was made with another genre-b-1 than the one installed");
        assertThat(other.closed).containsExactlyElementsOf(IDS);
    }

    @Test
    void refusesWhenAMemberIsMissing() throws Exception {
        Installed installed = new Installed(1, 3);
        byte[] content = EnsembleFile.write(new Ensemble(1, members(installed), average()));
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

        assertThatThrownBy(() -> ensemble(average(), installed))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("asks other models itself");
    }

    @Test
    void refusesAnAnswerOtherThanTheGoldenOne() throws Exception {
        Installed installed = new Installed(1, 3);
        byte[] content = EnsembleFile.write(new Ensemble(1, members(installed), average()));

        assertThatThrownBy(() -> EnsembleClassifier.of(card(content, new float[] {1, 0, 0}), content, installed))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("does not answer as its card says");
        assertThat(installed.closed).containsExactlyElementsOf(IDS);
    }

    @Test
    void refusesACombinationOfMoreMembers() throws Exception {
        Installed installed = new Installed(1, 3);
        Average three = new Average(3, new double[] {0.5, 0.25, 0.25}, 1);
        byte[] content = EnsembleFile.write(new Ensemble(1, members(installed), three));

        assertThatThrownBy(() -> EnsembleClassifier.of(card(content, new float[3]), content, installed))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the average is of 3 members and 3 labels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"schemaVersion\":1      | \"schemaVersion\":2        | newer version",
                "\"kind\":\"average\"     | \"kind\":\"other\"         | is damaged",
                "genre-b-1                | ../genre-b-1               | a member cannot be called ../genre-b-1",
                "genre-b-1                | genre-a-1                  | a member comes twice",
                "\"sha256\":\"            | \"sha256\":\"x             | the checksum of the member genre-a-1 is malformed",
                "\"weights\":[0.5,0.5]    | \"weights\":[0.5,0.6]      | weights must sum to 1",
                "\"weights\":[0.5,0.5]    | \"weights\":[1.5,-0.5]     | weights must be at least 0",
                "\"sharpness\":1.0        | \"sharpness\":0            | sharpness must be above 0",
                "\"members\":[            | \"members\":[null,         | lacks a value",
                "\"combination\"          | \"combinations\"           | is damaged"
            })
    void refusesWhatCannotBe(String from, String to, String sentence) throws Exception {
        String text = new String(
                EnsembleFile.write(new Ensemble(1, members(new Installed(1, 3)), average())), StandardCharsets.UTF_8);
        assertThat(text).contains(from);

        assertThatThrownBy(() -> EnsembleFile.read(text.replace(from, to).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(sentence);
    }

    private static Average average() {
        return new Average(3, HALVES, 1);
    }

    private static ModelCard card(byte[] content, float[] goldenOutput) {
        return TinyBaseline.card("genre-both-1", "ensemble", content, goldenOutput, TinyBaseline.LABELS);
    }

    private Classifier ensemble(Combination combination, Installed installed) throws Exception {
        byte[] content = EnsembleFile.write(new Ensemble(1, members(installed), combination));
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
