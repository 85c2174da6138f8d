package org.shenava.teaching.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelFolder;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.Example;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.JudgementFile;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.TeachingStep;
import org.shenava.teaching.TeachingStep.Stage;
import org.shenava.training.ModelWriter;
import org.shenava.training.TrainedOn;
import org.shenava.training.TrainingException;

/** Teaches: features, a test by whole recordings, the approach that does best, the model. */
public final class Teacher {
    /** Counts changes that give other models for the same request, so that no teaching goes on with what an older program found. */
    private static final int VERSION = 1;

    private final ModelCatalog shipped;
    private final Effort effort;

    /** @param shipped where the networks are whose lower layers are used */
    public Teacher(ModelCatalog shipped) {
        this(shipped, Effort.STANDARD);
    }

    Teacher(ModelCatalog shipped, Effort effort) {
        this.shipped = shipped;
        this.effort = effort;
    }

    /**
     * Teaches. Steps that were done before a crash are not done again. The same request gives the same model.
     *
     * @param pause holds it between steps
     * @param watch told of every step, one call at a time, on any of the threads of the work
     * @throws TeachingException in one sentence, when it cannot be done
     * @throws JobCancelledException when the job is stopped; no model is written then
     */
    public Taught teach(TeachRequest request, Pause pause, Consumer<TeachingStep> watch, JobContext job)
            throws TeachingException, JobCancelledException {
        pause.awaitRunning(job);
        checkTarget(request);
        Reporter reporter = new Reporter(watch, pause, job);
        Learners learners = Learners.of(shipped, request.advanced());
        Material material = material(request, learners, pause, reporter, job);
        Progress progress = Progress.open(request.progress(), about(request, learners, material));
        Trials trials = new Trials(
                learners.forMaterial(material),
                material,
                request.advanced().augment(),
                request.advanced().seed(),
                effort,
                reporter);
        Tested tested = test(trials, material, progress, reporter, job);
        reporter.begin(Stage.TRAINING, tested.passes());
        Learned learned = trials.teach(tested.choice().approach());
        reporter.begin(Stage.WRITING, tested.passes());
        List<String> leftOut = new ArrayList<>(learners.missing());
        leftOut.addAll(material.leftOut());
        Judgement judgement = Judging.judge(material, tested.folds(), tested.results(), tested.choice());
        ModelCard card = write(request, material, judgement, trials, learned, leftOut);
        try {
            progress.remove();
        } catch (IOException stays) {
            // It is about a teaching that is done; the next one that differs removes it.
            System.getLogger(Teacher.class.getName())
                    .log(System.Logger.Level.WARNING, request.progress() + " could not be removed", stays);
        }
        return new Taught(request.out(), card, judgement, leftOut);
    }

    /** What testing found. */
    private record Tested(Folds folds, Choice choice, List<FoldResult> results, int passes) {}

    private static void checkTarget(TeachRequest request) throws TeachingException {
        try {
            ModelWriter.checkTarget(request.out());
        } catch (TrainingException unusable) {
            throw new TeachingException(unusable.getMessage(), unusable);
        }
    }

    private static Material material(
            TeachRequest request, Learners learners, Pause pause, Reporter reporter, JobContext job)
            throws TeachingException, JobCancelledException {
        Set<String> dropped = new HashSet<>(request.dropped());
        List<Example> examples = request.examples().stream()
                .filter(one -> !dropped.contains(one.path()))
                .toList();
        reporter.listens(examples.size());
        Ear ear = new Ear(learners.colour(), learners.notes());
        Listening listening = new Listening(ear, request.cache(), pause, job);
        return Material.of(listening.hear(examples, reporter::heard), request.background());
    }

    /** What decides the outcome: a teaching that differs in any of it is another one. */
    private String about(TeachRequest request, Learners learners, Material material) {
        StringBuilder text = new StringBuilder();
        text.append(VERSION)
                .append('\n')
                .append(request.advanced())
                .append(effort)
                .append('\n');
        text.append(learners.colour()).append('\n').append(learners.notes()).append('\n');
        text.append(learners.networks())
                .append('\n')
                .append(material.background())
                .append('\n');
        for (Material.Recording one : material.recordings()) {
            text.append(one.example().label())
                    .append('\t')
                    .append(one.example().path())
                    .append('\t')
                    .append(one.example().player())
                    .append('\t')
                    .append(one.heard().soundSha256())
                    .append('\n');
        }
        return text.toString();
    }

    /** The choice and all folds, each on a thread; those that an earlier run has found are taken over. */
    private static Tested test(Trials trials, Material material, Progress progress, Reporter reporter, JobContext job)
            throws TeachingException, JobCancelledException {
        Folds folds = trials.folds();
        int foldCount = folds.held().size();
        int passes = trials.passesToChoose() + foldCount * trials.passesOfFold() + trials.passesToTeach();
        reporter.begin(Stage.TESTING, passes);
        List<Integer> all =
                IntStream.range(0, material.recordings().size()).boxed().toList();
        Choice[] choice = new Choice[1];
        FoldResult[] results = new FoldResult[foldCount];
        // The choice among all takes longest, so it begins.
        Pieces.run(
                1 + foldCount,
                index -> {
                    if (index == 0) {
                        choice[0] = choose(trials, all, progress, reporter);
                    } else {
                        results[index - 1] = fold(trials, folds, index - 1, progress, reporter);
                    }
                    return index;
                },
                (index, done) -> {},
                job);
        return new Tested(folds, choice[0], List.of(results), passes);
    }

    private static Choice choose(Trials trials, List<Integer> all, Progress progress, Reporter reporter)
            throws TeachingException, JobCancelledException {
        if (progress.choice().isPresent()) {
            reporter.skip(trials.passesToChoose());
            return progress.choice().get();
        }
        Choice choice = trials.choose(all);
        progress.keep(choice);
        return choice;
    }

    private static FoldResult fold(Trials trials, Folds folds, int fold, Progress progress, Reporter reporter)
            throws TeachingException, JobCancelledException {
        if (progress.fold(fold).isPresent()) {
            reporter.skip(trials.passesOfFold());
            return progress.fold(fold).get();
        }
        FoldResult result = trials.fold(folds, fold);
        progress.keep(fold, result);
        return result;
    }

    private static ModelCard write(
            TeachRequest request,
            Material material,
            Judgement judgement,
            Trials trials,
            Learned learned,
            List<String> leftOut)
            throws TeachingException {
        byte[] networkZip = learned.networkZip();
        Learner learner = trials.learner(judgement.approach());
        ModelCard card = OwnCard.of(request, material, judgement, learner, learned, networkZip, leftOut);
        try {
            ModelWriter.write(
                    request.out(),
                    card,
                    Map.of(
                            ModelFolder.NETWORK,
                            networkZip,
                            ModelFolder.TRAINED_ON,
                            TrainedOn.of(OwnCard.recordings(material)),
                            JudgementFile.NAME,
                            JudgementFile.write(judgement)));
        } catch (TrainingException full) {
            throw new TeachingException(
                    "The model cannot be written to " + request.out()
                            + "; make room on the disk or allow writing there.",
                    full);
        }
        return card;
    }
}
