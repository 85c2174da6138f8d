package org.shenava.teaching.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenava.classifier.ModelCard;
import org.shenava.job.JobCancelledException;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Judgement.JudgedExample;
import org.shenava.teaching.learn.Folds.Item;
import org.shenava.teaching.learn.Learned.Part;
import org.shenava.teaching.learn.Material.Recording;

/**
 * Teaches without some recordings and asks about them. Which approach is best is found in an inner test on the rest, so that the answers
 * about those held out have no part in the choice. Thread-safe.
 */
final class Trials {
    private static final int OUTER_FOLDS = 5;
    private static final int INNER_FOLDS = 3;
    private static final double LEAST_PROBABILITY = 1e-6;

    private final List<Learner> learners;
    private final Material material;
    private final boolean augment;
    private final long seed;
    private final Effort effort;
    private final Reporter reporter;

    Trials(List<Learner> learners, Material material, boolean augment, long seed, Effort effort, Reporter reporter) {
        this.learners = learners;
        this.material = material;
        this.augment = augment;
        this.seed = seed;
        this.effort = effort;
        this.reporter = reporter;
    }

    Folds folds() {
        return Folds.of(items(material.recordings()), material.backgroundIndex(), OUTER_FOLDS, true, seed);
    }

    /** Passes of {@link #choose} among so many recordings; about, as few recordings make fewer folds. */
    int passesToChoose() {
        return learners.size() < 2 ? 0 : learners.size() * INNER_FOLDS * effort.innerPasses();
    }

    /** Passes of every network that is asked or kept. */
    int passesToTeach() {
        return effort.passes();
    }

    /** Passes of one fold. */
    int passesOfFold() {
        return passesToChoose() + effort.passes();
    }

    /** The approach that does best on recordings, tested inside them. */
    Choice choose(List<Integer> recordings) throws JobCancelledException {
        if (learners.size() == 1) {
            return new Choice(learners.get(0).approach(), Map.of());
        }
        List<Recording> known =
                recordings.stream().map(material.recordings()::get).toList();
        Folds folds = Folds.of(items(known), material.backgroundIndex(), INNER_FOLDS, false, seed + 1);
        Map<Approach, Integer> right = new EnumMap<>(Approach.class);
        Map<Approach, Double> loss = new EnumMap<>(Approach.class);
        int asked = folds.held().stream().mapToInt(List::size).sum();
        for (Learner learner : learners) {
            for (int fold = 0; fold < folds.held().size(); fold++) {
                List<Recording> learnedFrom = folds.learned(fold, known.size()).stream()
                        .map(known::get)
                        .toList();
                List<Recording> held =
                        folds.held().get(fold).stream().map(known::get).toList();
                Learned learned = learn(learner, learnedFrom, held, effort.innerPasses());
                for (Recording one : held) {
                    double[] answer = learned.answer(one.heard());
                    right.merge(learner.approach(), said(answer) == one.label() ? 1 : 0, Integer::sum);
                    loss.merge(
                            learner.approach(),
                            -Math.log(Math.max(LEAST_PROBABILITY, answer[one.label()])) / asked,
                            Double::sum);
                }
            }
        }
        if (asked == 0) {
            // So few recordings that nothing can be held back: then there is too little for a network's many features,
            // too.
            return new Choice(learners.get(0).approach(), Map.of());
        }
        Approach best = learners.stream()
                .map(Learner::approach)
                .max(Comparator.comparingInt((Approach one) -> right.get(one))
                        .thenComparingDouble(one -> -loss.get(one)))
                .orElseThrow();
        Map<Approach, Double> tried = new EnumMap<>(Approach.class);
        right.forEach((approach, count) -> tried.put(approach, (double) count / asked));
        return new Choice(best, tried);
    }

    /** Chooses, teaches and asks, all without the recordings of a fold but for the asking. */
    FoldResult fold(Folds folds, int fold) throws JobCancelledException {
        List<Integer> learnedIndices = folds.learned(fold, material.recordings().size());
        Choice choice = choose(learnedIndices);
        List<Recording> learnedFrom =
                learnedIndices.stream().map(material.recordings()::get).toList();
        List<Recording> held =
                folds.held().get(fold).stream().map(material.recordings()::get).toList();
        Learned learned = learn(learner(choice.approach()), learnedFrom, held, effort.passes());
        Map<Approach, SimpleMethod> simple = new EnumMap<>(Approach.class);
        for (Learner one : learners) {
            simple.put(one.approach(), SimpleMethod.beside(one.approach(), labelled(learnedFrom), classes()));
        }
        List<JudgedExample> answers = new ArrayList<>();
        List<Map<Approach, Boolean>> beside = new ArrayList<>();
        for (Recording one : held) {
            answers.add(judged(learned, one));
            Map<Approach, Boolean> right = new EnumMap<>(Approach.class);
            simple.forEach((approach, method) -> right.put(approach, method.answer(one.heard()) == one.label()));
            beside.add(right);
        }
        return new FoldResult(choice.approach(), answers, beside);
    }

    /** Teaches on all recordings. */
    Learned teach(Approach approach) throws JobCancelledException {
        return learn(learner(approach), material.recordings(), List.of(), effort.passes());
    }

    Learner learner(Approach approach) {
        return learners.stream()
                .filter(one -> one.approach() == approach)
                .findFirst()
                .orElseThrow();
    }

    private Learned learn(Learner learner, List<Recording> learnedFrom, List<Recording> held, int passes)
            throws JobCancelledException {
        try (Reporter.Fit watch = reporter.fit()) {
            return learner.learn(
                    new Lesson(labelled(learnedFrom), labelled(held), classes(), passes, augment, seed), watch);
        }
    }

    private JudgedExample judged(Learned learned, Recording one) {
        double[] answer = learned.answer(one.heard());
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int label = 0; label < classes(); label++) {
            probabilities.put(material.labels().get(label), answer[label]);
        }
        double worst = learned.parts(one.heard()).stream()
                .min(Comparator.comparingDouble(part -> part.probabilities()[one.label()]))
                .map(Part::startSeconds)
                .orElse(0.0);
        return new JudgedExample(
                one.example().path(),
                material.labels().get(one.label()),
                material.labels().get(said(answer)),
                probabilities,
                worst);
    }

    /** As the program says it: the background only where it is likelier than all else together. */
    private int said(double[] answer) {
        int background = material.backgroundIndex();
        if (background >= 0 && answer[background] > ModelCard.Own.NONE_OF_THEM) {
            return background;
        }
        int best = background == 0 ? 1 : 0;
        for (int label = 0; label < answer.length; label++) {
            best = label != background && answer[label] > answer[best] ? label : best;
        }
        return best;
    }

    private int classes() {
        return material.labels().size();
    }

    private static List<Lesson.Labelled> labelled(List<Recording> recordings) {
        return recordings.stream().map(Recording::labelled).toList();
    }

    private static List<Item> items(List<Recording> recordings) {
        return recordings.stream()
                .map(one -> new Item(one.label(), one.example().player()))
                .toList();
    }
}
