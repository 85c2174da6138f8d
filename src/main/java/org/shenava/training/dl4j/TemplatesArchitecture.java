package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.CycleSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.shenava.classifier.dl4j.AnswerRows;
import org.shenava.classifier.dl4j.CircularNetwork;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.NetworkZip;
import org.shenava.classifier.dl4j.ProfileInput;
import org.shenava.dataset.SpanSampler;
import org.shenava.dataset.SpanSampler.Example;
import org.shenava.feature.ProfileSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.Architecture;
import org.shenava.training.Fit;
import org.shenava.training.FitData;
import org.shenava.training.TonicPlacer;

/**
 * {@code templates} and its like: one circular network ({@link CircularNetwork}) trained several times from different beginnings, and the results
 * stacked into one network whose scores are the mean of theirs; where performances have answers of their own ({@link AnswerRows}), theirs in
 * turn. On profiles a few thousand weights, so that a few hours of sound suffice; with
 * the order of notes thirteen times as many.
 */
public final class TemplatesArchitecture implements Architecture {
    private static final double WINDOW_SECONDS = 10;
    /** Seeds of the members lie far apart, so that models of neighbouring seeds share no member. */
    private static final long MEMBER_SEED_STEP = 1_000_003;

    private final String name;
    private final TemplateSettings settings;

    private TemplatesArchitecture(String name, TemplateSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** {@code templates}: few templates and much noise, for a few hours of recordings. */
    public static TemplatesArchitecture standard() {
        return new TemplatesArchitecture("templates", TemplateSettings.standard());
    }

    /** {@code templates-wide}: more templates, for thousands of synthesised clips. */
    public static TemplatesArchitecture wide() {
        return new TemplatesArchitecture("templates-wide", TemplateSettings.wide());
    }

    /** {@code templates-melody}: the order of notes beside the profile, for thousands of synthesised clips. */
    public static TemplatesArchitecture melody() {
        return new TemplatesArchitecture("templates-melody", TemplateSettings.melody());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return settings.templates()
                + " pitch templates correlated with every rotation of the folded profile"
                + (settings.order().isPresent() ? ", some of them with which note follows which" : "")
                + ", one softmax over class and tonic";
    }

    @Override
    public ProfileSpec features(ProfileSpec prepared) {
        return settings.order().isPresent() ? prepared.withOrder() : prepared;
    }

    @Override
    public int defaultEpochs() {
        return settings.epochs();
    }

    @Override
    public Fit fit(FitData data, int epochs, long seed, JobContext job) throws JobCancelledException {
        NativeMath.prepare();
        List<OptionalInt> tonics = TonicPlacer.tonicBins(data.stretches(), data.features());
        NormalizerStandardize normalizer = SpanStandard.of(sampler(data, seed), data.features());
        int examplesPerEpoch = (int) Math.ceil(data.seconds() / WINDOW_SECONDS);
        int stepsPerEpoch =
                Math.max(settings.minStepsPerEpoch(), (int) Math.ceil((double) examplesPerEpoch / settings.batch()));
        boolean apart = hearsPerformances(data);
        TemplateSettings sizes = apart ? settings.withPerformances() : settings;
        List<MultiLayerNetwork> members = new ArrayList<>();
        for (int member = 0; member < settings.members(); member++) {
            FitData heard = settings.hearsOrder(member) ? data : data.ofProfiles();
            Member one = new Member(
                    heard, tonics, sizes.templatesOf(member), seed + member * MEMBER_SEED_STEP, epochs * stepsPerEpoch);
            members.add(one.fit(normalizer, job, member));
        }
        MultiLayerNetwork stacked = apart
                ? StackedNetwork.inTurn(members, settings.temperature())
                : StackedNetwork.of(members, settings.temperature());
        byte[] zip = NetworkZip.write(stacked, normalizer);
        long parameters = stacked.numParams();
        members.forEach(MultiLayerNetwork::close);
        stacked.close();
        return new Fit(zip, parameters, sizes.sentence(epochs * stepsPerEpoch, apart));
    }

    private static boolean hearsPerformances(FitData data) {
        return data.stretches().stream().anyMatch(one -> one.recording().dastgahOnly());
    }

    private SpanSampler sampler(FitData data, long seed) {
        return new SpanSampler(data.stretches(), data.labels(), data.features(), settings.spans(), seed);
    }

    /** The training of one member. */
    private final class Member {
        private final FitData data;
        private final List<OptionalInt> tonics;
        private final CircularNetwork.Shape shape;
        private final Truth truth;
        private final long seed;
        private final int steps;
        private final SpanSampler sampler;
        private final Random noise;

        Member(FitData data, List<OptionalInt> tonics, int templates, long seed, int steps) {
            this.data = data;
            this.tonics = tonics;
            AnswerRows rows = new AnswerRows(data.labels());
            boolean apart = hearsPerformances(data);
            this.shape = new CircularNetwork.Shape(
                    data.features().binsPerOctave(),
                    data.features().channels(),
                    templates,
                    apart ? rows.withPerformances() : data.labels().size());
            this.truth = new Truth(rows, apart, shape.bins(), settings.tonicBinsEitherSide());
            this.seed = seed;
            this.steps = steps;
            this.sampler = sampler(data, seed);
            this.noise = new Random(seed ^ 0x6E6F697365L);
        }

        MultiLayerNetwork fit(NormalizerStandardize normalizer, JobContext job, int member)
                throws JobCancelledException {
            // Dropout draws from ND4J's one generator for all.
            Nd4j.getRandom().setSeed(seed);
            int annealing = Math.max(1, steps / 10);
            Adam adam = new Adam(new CycleSchedule(
                    ScheduleType.ITERATION, settings.peakRate() / 10, settings.peakRate(), steps, annealing, 0.1));
            MultiLayerNetwork network = new MultiLayerNetwork(
                    CircularNetwork.configuration(shape, settings.dropout(), settings.weightDecay(), adam, seed));
            network.init();
            float[] means = normalizer.getMean().toFloatVector();
            float[] deviations = normalizer.getStd().toFloatVector();
            for (int step = 0; step < steps; step++) {
                job.checkCancelled();
                fitStep(network, means, deviations);
                if (step % 10 == 9 || step == steps - 1) {
                    job.progress(
                            (member + (step + 1.0) / steps) / settings.members(),
                            String.format(
                                    Locale.ROOT,
                                    "network %d of %d, step %d of %d, loss %.3f",
                                    member + 1,
                                    settings.members(),
                                    step + 1,
                                    steps,
                                    network.score()));
                }
            }
            return network;
        }

        private void fitStep(MultiLayerNetwork network, float[] means, float[] deviations) {
            float[][] examples = new float[settings.batch()][];
            float[][] admissible = new float[settings.batch()][];
            for (int i = 0; i < settings.batch(); i++) {
                Example example = sampler.next();
                examples[i] = jittered(example.input());
                for (int at = 0; at < examples[i].length; at++) {
                    examples[i][at] = (examples[i][at] - means[at]) / deviations[at];
                }
                blur(examples[i]);
                admissible[i] = truth.of(
                        data.stretches().get(example.stretch()).recording(),
                        example.label(),
                        tonics.get(example.stretch()));
            }
            try (INDArray features = ProfileInput.wrap(examples, shape.bins());
                    INDArray labels = Nd4j.createFromArray(admissible)) {
                network.fit(features, labels);
            }
        }

        /** Noise on standardised values; an example that leaves the order of notes out has their mean in its place. */
        private void blur(float[] example) {
            for (int bin = 0; bin < shape.bins(); bin++) {
                example[bin] += (float) (settings.noise() * noise.nextGaussian());
            }
            if (settings.order().isEmpty()) {
                return;
            }
            TemplateSettings.OrderHearing order = settings.order().get();
            boolean heard = noise.nextDouble() >= order.leftOut();
            for (int at = shape.bins(); at < example.length; at++) {
                example[at] = heard ? example[at] + (float) (order.noise() * noise.nextGaussian()) : 0;
            }
        }

        /** Every bin of the profile a little stronger or weaker; its squares still sum to 1, as in every input. */
        private float[] jittered(float[] input) {
            float[] jittered = input.clone();
            double squares = 0;
            for (int bin = 0; bin < shape.bins(); bin++) {
                jittered[bin] = (float) (input[bin] * Math.exp(settings.jitter() * noise.nextGaussian()));
                squares += jittered[bin] * jittered[bin];
            }
            for (int bin = 0; bin < shape.bins(); bin++) {
                jittered[bin] /= (float) Math.sqrt(squares);
            }
            return jittered;
        }
    }
}
