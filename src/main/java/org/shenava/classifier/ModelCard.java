package org.shenava.classifier;

import java.util.List;
import java.util.Set;
import org.shenava.feature.FeatureSpec;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Labels;

/**
 * What a model is, how it was made and how well it does: {@code card.json}. Made with a {@link ModelCardBuilder}.
 *
 * @param schemaVersion version of this form, {@value #SCHEMA_VERSION}
 * @param id {@code <task>-<name>-<version>}, also the folder's name
 * @param task {@code dastgah}, {@code genre} or a person's own
 * @param labels label ids in the order of the outputs
 * @param features the whole feature specification
 * @param windowSeconds length of a window in reports over time
 * @param hopSeconds seconds between such windows
 * @param architecture name given to {@code train --arch}, and a line about it
 * @param training what it was trained on
 * @param scores every measured score
 * @param unsureBelow the answer is "unsure" while the best probability is below this
 * @param licence of the weights
 * @param networkSha256 of {@code network.zip} or what holds the weights in its place, lower-case hex
 * @param golden input and expected output, checked when the model loads
 * @param own what a person said of a model of their own
 */
public record ModelCard(
        int schemaVersion,
        String id,
        String task,
        List<String> labels,
        FeatureSpec features,
        double windowSeconds,
        double hopSeconds,
        Architecture architecture,
        Training training,
        List<Score> scores,
        double unsureBelow,
        String licence,
        String networkSha256,
        Golden golden,
        Own own) {
    public static final int SCHEMA_VERSION = 1;

    /** The task of models that name modes: what the program asks unless told otherwise, and asks of Iranian music. */
    public static final String TASK_OF_MODES = "dastgah";

    /** What the models that ship were made for. */
    private static final Set<String> SHIPPED_TASKS = Set.of(TASK_OF_MODES, "genre");

    /** The task of models that people taught. */
    public static final String TASK_OF_OWN = "own";

    public ModelCard {
        labels = List.copyOf(labels);
        scores = List.copyOf(scores);
    }

    /** How the network is built: the name given to {@code train --arch}, a line for people, and the count of its weights. */
    public record Architecture(String name, String summary, long parameters) {}

    /** What the weights were made from. */
    public record Training(List<Data> data, String split, long seed, int epochs, String command, String note) {
        public Training {
            data = List.copyOf(data);
        }
    }

    /** One dataset used in training. */
    public record Data(String name, String indexSha256, int recordings, double seconds, List<String> performers) {
        public Data {
            performers = List.copyOf(performers);
        }
    }

    /**
     * What a person said of a model that they taught.
     *
     * @param title what they call it; empty for models that ship
     * @param background the label that stands for nothing of theirs (silence, room, speech): a state, never an answer; empty when
     *     there is none
     */
    public record Own(String title, String background) {
        public static final Own NONE = new Own("", "");

        /** From a probability above this on the background is likelier than all classes together, so that nothing of theirs is heard. */
        public static final double NONE_OF_THEM = 0.5;
    }

    /** A tiny input and what the network must answer, within 1e-3. */
    public record Golden(float[] input, float[] output) {}

    /**
     * The features of a model that reads folded profiles.
     *
     * @throws IllegalStateException if it reads windows
     */
    public ProfileSpec profile() {
        if (features instanceof ProfileSpec profile) {
            return profile;
        }
        throw new IllegalStateException("the model " + id + " reads " + features.type() + ", not profiles");
    }

    /** Whether two cards are of one model with the same weights and the same words about it. */
    public boolean sameAs(ModelCard other) {
        return id.equals(other.id) && networkSha256.equals(other.networkSha256) && own.equals(other.own);
    }

    /** Whether its classes are a person's own. */
    public boolean namesOwnClasses() {
        return !SHIPPED_TASKS.contains(task);
    }

    /** Labels that can be an answer, in the order of the outputs: all but the background. */
    public List<String> answers() {
        return labels.stream().filter(label -> !label.equals(own.background())).toList();
    }

    /** Whether its labels are modes, which have families and can be folded. */
    public boolean namesModes() {
        return labels.stream().anyMatch(label -> Labels.of(label).family().isPresent());
    }

    /** The same card with another note on its training. */
    public ModelCard withNote(String note) {
        Training noted = new Training(
                training.data(), training.split(), training.seed(), training.epochs(), training.command(), note);
        return ModelCardBuilder.like(this).training(noted).build();
    }

    /** The same card for a folder of another name. */
    public ModelCard withId(String newId) {
        return ModelCardBuilder.like(this).id(newId).build();
    }

    /** The same card with other scores. */
    public ModelCard withScores(List<Score> newScores) {
        return ModelCardBuilder.like(this).scores(newScores).build();
    }

    /** The same card with what a person says of it. */
    public ModelCard withOwn(Own newOwn) {
        return ModelCardBuilder.like(this).own(newOwn).build();
    }
}
