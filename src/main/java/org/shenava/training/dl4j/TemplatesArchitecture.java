package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.CycleSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.shenava.classifier.dl4j.CircularNetwork;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.NetworkZip;
import org.shenava.classifier.dl4j.ProfileInput;
import org.shenava.dataset.SpanSampler;
import org.shenava.dataset.SpanSampler.Example;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.Architecture;
import org.shenava.training.Fit;
import org.shenava.training.FitData;
import org.shenava.training.TonicPlacer;

/**
 * {@code templates} and its like: one circular network ({@link CircularNetwork}) trained several times from different beginnings, and the results
 * stacked into one network whose scores are the mean of theirs. A few thousand weights, so that a few hours of sound suffice.
 */
public final class TemplatesArchitecture implements Architecture {
    private static final double WINDOW_SECONDS = 10;
    private static final int STANDARDISATION_EXAMPLES = 2000;
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

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return settings.templates()
                + " pitch templates correlated with every rotation of the folded profile, one softmax over class and tonic";
    }

    @Override
    public int defaultEpochs() {
        return settings.epochs();
    }

    @Override
    public Fit fit(FitData data, int epochs, long seed, JobContext job) throws JobCancelledException {
        NativeMath.prepare();
        List<OptionalInt> tonics = TonicPlacer.tonicBins(data.stretches(), data.features());
        int bins = data.features().binsPerOctave();
        double[] standard = standardisation(data, seed);
        ProfileInput input = new ProfileInput(bins, ProfileInput.normalizer(bins, standard[0], standard[1]));
        int examplesPerEpoch = (int) Math.ceil(data.seconds() / WINDOW_SECONDS);
        int stepsPerEpoch =
                Math.max(settings.minStepsPerEpoch(), (int) Math.ceil((double) examplesPerEpoch / settings.batch()));
        List<MultiLayerNetwork> members = new ArrayList<>();
        for (int member = 0; member < settings.members(); member++) {
            Member one = new Member(data, tonics, standard, seed + member * MEMBER_SEED_STEP, epochs * stepsPerEpoch);
            members.add(one.fit(input, job, member));
        }
        MultiLayerNetwork stacked = StackedNetwork.of(
                members, bins, settings.templates(), data.labels().size(), settings.temperature());
        byte[] zip = NetworkZip.write(stacked, ProfileInput.normalizer(bins, standard[0], standard[1]));
        long parameters = stacked.numParams();
        members.forEach(MultiLayerNetwork::close);
        stacked.close();
        return new Fit(zip, parameters, settings.sentence(epochs * stepsPerEpoch));
    }

    /** One mean and one deviation for all bins: a bin of its own would tell one tuning from another. */
    private double[] standardisation(FitData data, long seed) {
        SpanSampler sampler = sampler(data, seed);
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int i = 0; i < STANDARDISATION_EXAMPLES; i++) {
            for (float value : sampler.next().input()) {
                sum += value;
                squares += (double) value * value;
                count++;
            }
        }
        double mean = sum / count;
        return new double[] {mean, Math.sqrt(squares / count - mean * mean)};
    }

    private SpanSampler sampler(FitData data, long seed) {
        return new SpanSampler(data.stretches(), data.labels(), settings.spans(), seed);
    }

    /** The training of one member. */
    private final class Member {
        private final FitData data;
        private final List<OptionalInt> tonics;
        private final double[] standard;
        private final long seed;
        private final int steps;
        private final SpanSampler sampler;
        private final Random noise;

        Member(FitData data, List<OptionalInt> tonics, double[] standard, long seed, int steps) {
            this.data = data;
            this.tonics = tonics;
            this.standard = standard;
            this.seed = seed;
            this.steps = steps;
            this.sampler = sampler(data, seed);
            this.noise = new Random(seed ^ 0x6E6F697365L);
        }

        MultiLayerNetwork fit(ProfileInput input, JobContext job, int member) throws JobCancelledException {
            // Dropout draws from ND4J's one generator for all.
            Nd4j.getRandom().setSeed(seed);
            int annealing = Math.max(1, steps / 10);
            Adam adam = new Adam(new CycleSchedule(
                    ScheduleType.ITERATION, settings.peakRate() / 10, settings.peakRate(), steps, annealing, 0.1));
            MultiLayerNetwork network = new MultiLayerNetwork(CircularNetwork.configuration(
                    data.features().binsPerOctave(),
                    settings.templates(),
                    data.labels().size(),
                    settings.dropout(),
                    settings.weightDecay(),
                    adam,
                    seed));
            network.init();
            for (int step = 0; step < steps; step++) {
                job.checkCancelled();
                fitStep(network, input);
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

        private void fitStep(MultiLayerNetwork network, ProfileInput input) {
            int bins = data.features().binsPerOctave();
            float[][] profiles = new float[settings.batch()][bins];
            float[][] admissible = new float[settings.batch()][data.labels().size() * bins];
            for (int i = 0; i < settings.batch(); i++) {
                Example example = sampler.next();
                float[] jittered = jittered(example.input());
                for (int bin = 0; bin < bins; bin++) {
                    double value = (jittered[bin] - standard[0]) / standard[1];
                    profiles[i][bin] = (float) (value + settings.noise() * noise.nextGaussian());
                }
                allow(admissible[i], example, bins);
            }
            try (INDArray features = input.wrap(profiles);
                    INDArray labels = Nd4j.createFromArray(admissible)) {
                network.fit(features, labels);
            }
        }

        /** Every bin a little stronger or weaker; squares still sum to 1, as in every input. */
        private float[] jittered(float[] profile) {
            float[] jittered = new float[profile.length];
            double squares = 0;
            for (int bin = 0; bin < profile.length; bin++) {
                jittered[bin] = (float) (profile[bin] * Math.exp(settings.jitter() * noise.nextGaussian()));
                squares += jittered[bin] * jittered[bin];
            }
            for (int bin = 0; bin < profile.length; bin++) {
                jittered[bin] /= (float) Math.sqrt(squares);
            }
            return jittered;
        }

        /** The rotations near the tonic where theory places one, else all of the class. */
        private void allow(float[] cells, Example example, int bins) {
            OptionalInt tonic = tonics.get(example.stretch());
            int first = example.label() * bins;
            for (int bin = 0; bin < bins; bin++) {
                int away = tonic.isEmpty() ? 0 : Math.floorMod(bin - tonic.getAsInt(), bins);
                cells[first + bin] = Math.min(away, bins - away) <= settings.tonicBinsEitherSide() ? 1 : 0;
            }
        }
    }
}
