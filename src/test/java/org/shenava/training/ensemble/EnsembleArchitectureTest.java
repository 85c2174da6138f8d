package org.shenava.training.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.OtherCards;
import org.shenava.classifier.Prediction;
import org.shenava.classifier.baseline.BaselineClassifier;
import org.shenava.classifier.ensemble.EnsembleClassifier;
import org.shenava.classifier.ensemble.EnsembleFile;
import org.shenava.feature.SummarySpec;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowExamples;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;
import org.shenava.training.baseline.BaselineArchitecture;
import org.shenava.training.baseline.MadeUpWindows;

class EnsembleArchitectureTest {
    private static final WindowOptions OPTIONS = new WindowOptions(1, 3, Optional.empty());
    private static final List<String> LABELS = List.of("blues", "classical", "country");
    private static final String SPLIT = "artists: 20 % of the groups held out";
    private static final List<String> DATA = List.of("1".repeat(64));

    @Test
    void anAverageExpectsHeldOutWindowsAtLeastAsWellAsEachMember() throws Exception {
        List<Classifier> members = members("svm", "logistic", "random-forest");
        WindowFit fit = new EnsembleArchitecture(members, false).fit(data(), OPTIONS, JobContext.QUIET);
        List<Double> alone =
                members.stream().map(member -> loss(List.of(member), null)).toList();

        double[] weights = EnsembleFile.read(fit.content()).weights();
        assertThat(weights).containsOnly(weights[0]);
        // Of a mean of logarithms the loss is at most the mean of the losses, and often below the best.
        assertThat(loss(members, fit.content()))
                .isLessThanOrEqualTo(alone.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
    }

    @Test
    void aStackLearnsWhichMemberToBelieve() throws Exception {
        Classifier good = member("svm");
        Classifier ignorant = member("genre-ignorant-1", "logistic", mislabelled(), SPLIT, 3);
        WindowFit stacked =
                new EnsembleArchitecture(List.of(good, ignorant), true).fit(data(), OPTIONS, JobContext.QUIET);
        WindowFit averaged =
                new EnsembleArchitecture(List.of(good, ignorant), false).fit(data(), OPTIONS, JobContext.QUIET);

        double[] weights = EnsembleFile.read(stacked.content()).weights();
        assertThat(weights[0]).isGreaterThan(weights[1]);
        assertThat(loss(List.of(good, ignorant), stacked.content()))
                .isLessThan(loss(List.of(good, ignorant), averaged.content()));
    }

    @Test
    void namesItsMembersByIdAndChecksum() throws Exception {
        List<Classifier> members = members("svm", "knn5");
        WindowFit fit = new EnsembleArchitecture(members, false).fit(data(), OPTIONS, JobContext.QUIET);

        assertThat(fit.fileName()).isEqualTo("ensemble.json");
        assertThat(EnsembleFile.read(fit.content()).members())
                .extracting(one -> one.id() + " " + one.sha256())
                .containsExactlyElementsOf(members.stream()
                        .map(one -> one.card().id() + " " + one.card().networkSha256())
                        .toList());
        assertThat(new EnsembleArchitecture(members, true).summary())
                .isEqualTo("logistic regression on the answers of genre-svm-1, genre-knn5-1");
    }

    @Test
    void theSameMembersGiveTheSameBytes() throws Exception {
        EnsembleArchitecture stack = new EnsembleArchitecture(members("svm", "knn5"), true);

        assertThat(stack.fit(data(), OPTIONS, JobContext.QUIET).content())
                .isEqualTo(stack.fit(data(), OPTIONS, JobContext.QUIET).content());
    }

    @Test
    void averagesWithoutHeldOutWindowsButDoesNotStack() throws Exception {
        WindowFitData all =
                new WindowFitData(MadeUpWindows.train(), MadeUpWindows.none(), LABELS, MadeUpWindows.FEATURES);
        List<Classifier> members = members("svm", "knn5");

        assertThat(new EnsembleArchitecture(members, false)
                        .fit(all, OPTIONS, JobContext.QUIET)
                        .settings())
                .isEqualTo("Mean of log probabilities, times 1.00.");
        assertThatThrownBy(() -> new EnsembleArchitecture(members, true).fit(all, OPTIONS, JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("were held back, and there are none");
    }

    @Test
    void refusesASingleModel() throws Exception {
        List<Classifier> one = members("svm");

        assertRefused(one, "at least two models");
    }

    @Test
    void refusesTheSameModelTwice() throws Exception {
        List<Classifier> members = members("svm", "svm");

        assertRefused(members, "The model genre-svm-1 is named twice.");
    }

    @Test
    void refusesModelsThatHeldOutDifferentRecordings() throws Exception {
        Classifier first = member("svm");
        Classifier otherSeed = member("genre-knn5-1", "knn5", MadeUpWindows.train(), SPLIT, 4);
        Classifier otherRule = member("genre-knn5-1", "knn5", MadeUpWindows.train(), "all: everything", 3);

        assertRefused(List.of(first, otherSeed), "held out different recordings");
        assertRefused(List.of(first, otherRule), "held out different recordings");
    }

    @Test
    void refusesModelsOfDifferentFeatures() throws Exception {
        Classifier second = member("knn5");
        ModelCard otherColumns =
                OtherCards.reading(second.card(), SummarySpec.of(List.of("w", "x", "y", "z"), 10), LABELS);

        assertRefused(List.of(member("svm"), new Relabelled(second, otherColumns)), "listen to different features");
    }

    @Test
    void refusesModelsOfDifferentClasses() throws Exception {
        Classifier second = member("knn5");
        ModelCard otherClasses =
                OtherCards.reading(second.card(), MadeUpWindows.FEATURES, List.of("blues", "classical", "rock"));

        assertRefused(List.of(member("svm"), new Relabelled(second, otherClasses)), "have different classes");
    }

    @Test
    void refusesAnEnsembleAsAMember() throws Exception {
        Classifier second = member("knn5");
        ModelCard ensemble = OtherCards.builtAs(second.card(), EnsembleArchitecture.NAME);

        assertRefused(List.of(member("svm"), new Relabelled(second, ensemble)), "genre-knn5-1 is an ensemble itself");
    }

    @Test
    void asksForTheSplitThatTheMembersHad() throws Exception {
        EnsembleArchitecture ensemble = new EnsembleArchitecture(members("svm", "knn5"), false);

        assertThatCode(() -> ensemble.requireSplit("artists", 3, DATA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ensemble.requireSplit("tracks", 3, DATA)).isInstanceOf(TrainingException.class);
        assertThatThrownBy(() -> ensemble.requireSplit("artists", 4, DATA)).isInstanceOf(TrainingException.class);
        assertThatThrownBy(() -> ensemble.requireSplit("artists", 3, List.of("2".repeat(64))))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("trained with other data, protocol or seed");
    }

    private static void assertRefused(List<Classifier> members, String sentence) {
        assertThatThrownBy(() -> new EnsembleArchitecture(members, false))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining(sentence);
    }

    private static WindowFitData data() {
        return new WindowFitData(MadeUpWindows.train(), MadeUpWindows.validation(), LABELS, MadeUpWindows.FEATURES);
    }

    private static List<Classifier> members(String... architectures) throws Exception {
        List<Classifier> members = new ArrayList<>();
        for (String name : architectures) {
            members.add(member(name));
        }
        return members;
    }

    private static Classifier member(String architecture) throws Exception {
        return member("genre-" + architecture + "-1", architecture, MadeUpWindows.train(), SPLIT, 3);
    }

    private static Classifier member(String id, String architecture, WindowExamples train, String split, long seed)
            throws Exception {
        WindowArchitecture named = BaselineArchitecture.all().stream()
                .filter(one -> one.name().equals(architecture))
                .findFirst()
                .orElseThrow();
        byte[] content = named.fit(
                        new WindowFitData(train, MadeUpWindows.none(), LABELS, MadeUpWindows.FEATURES),
                        OPTIONS,
                        JobContext.QUIET)
                .content();
        float[] input = MadeUpWindows.asked().features(0);
        ModelCard card = ModelCardBuilder.of(id, "genre")
                .labels(LABELS)
                .features(MadeUpWindows.FEATURES)
                .windows(10, 5)
                .architecture(new ModelCard.Architecture(architecture, named.summary(), 1))
                .training(new ModelCard.Training(
                        List.of(new ModelCard.Data("made-up", DATA.get(0), 60, 600, List.of())),
                        split,
                        seed,
                        1,
                        "shenava train",
                        "Made up."))
                .unsureBelow(0.4)
                .licence("GPL-3.0-only")
                .network(
                        ModelFolder.sha256(content),
                        new ModelCard.Golden(input, BaselineClassifier.answerOf(content, input)))
                .build();
        return BaselineClassifier.of(card, content);
    }

    /** Windows whose classes say nothing. */
    private static WindowExamples mislabelled() {
        WindowExamples right = MadeUpWindows.train();
        return new WindowExamples() {
            @Override
            public int size() {
                return right.size();
            }

            @Override
            public int label(int index) {
                return index / 2 % 3;
            }

            @Override
            public float[] features(int index) {
                return right.features(index);
            }
        };
    }

    /** Mean cross-entropy on the validation windows, of one model or of several together. */
    private static double loss(List<Classifier> models, byte[] ensemble) {
        WindowExamples windows = MadeUpWindows.validation();
        double loss = 0;
        for (int i = 0; i < windows.size(); i++) {
            float[] input = windows.features(i);
            float[] answer = ensemble == null
                    ? models.get(0).predict(List.of(input)).get(0).probabilities()
                    : EnsembleClassifier.answerOf(ensemble, models, input);
            loss -= Math.log(answer[windows.label(i)]);
        }
        return loss / windows.size();
    }

    /** A model with another card. */
    private record Relabelled(Classifier model, ModelCard card) implements Classifier {
        @Override
        public List<Prediction> predict(List<float[]> inputs) {
            return model.predict(inputs);
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
