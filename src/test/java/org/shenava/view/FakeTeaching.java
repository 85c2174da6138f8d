package org.shenava.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shenava.audio.AudioException;
import org.shenava.audio.Level;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.feature.SummarySpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Example;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Judgement.JudgedExample;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.TeachingStep;
import org.shenava.teaching.TeachingStep.CurvePoint;
import org.shenava.teaching.TeachingStep.Stage;
import org.shenava.teaching.project.OwnModels;
import org.shenava.teaching.project.Project;
import org.shenava.teaching.project.Projects;
import org.shenava.view.common.TeachingDesk;

/**
 * Real projects and real model folders in a test's folder; what is taught is made up. A recording whose name holds {@code wrong} is
 * called the class after its own.
 */
public final class FakeTeaching implements TeachingDesk {
    private static final int RATE_HZ = 22_050;

    private final Path home;
    private final Projects projects;
    private final OwnModels models;
    private final Map<Path, Judgement> judgements = new HashMap<>();

    /** What was to be taught, oldest first. */
    public final List<TeachRequest> requests = new ArrayList<>();

    /** What was to be recorded: seconds at most. */
    public final List<Double> recorded = new ArrayList<>();

    public Optional<String> refusal = Optional.empty();

    /** What the microphone brings. */
    public Take take = new Take(new float[2 * RATE_HZ], RATE_HZ);

    public double loudnessDbfs = -20;

    FakeTeaching(Path home) {
        this.home = home.resolve("teaching");
        this.projects = new Projects(this.home);
        this.models = new OwnModels(home.resolve("models"));
    }

    @Override
    public List<Project> projects() {
        return projects.all();
    }

    @Override
    public Project create(String name) throws TeachingException {
        return projects.create(name);
    }

    @Override
    public Project tutorial(Tutorial which, String name, JobContext job) throws TeachingException {
        Project project = create(name);
        project.addClass(which.name() + " one");
        project.addClass(which.name() + " two");
        return project;
    }

    @Override
    public Optional<Judgement> judgement(Path modelFolder) {
        return Optional.ofNullable(judgements.get(modelFolder));
    }

    @Override
    public Taught teach(TeachRequest request, Pause pause, Consumer<TeachingStep> watch, JobContext job)
            throws TeachingException, JobCancelledException {
        requests.add(request);
        List<CurvePoint> curve = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            pause.awaitRunning(job);
            curve.add(new CurvePoint(curve.size() + 1, 0.6 + 0.1 * curve.size(), 0.5 + 0.1 * curve.size()));
            watch.accept(new TeachingStep(
                    stage, (stage.ordinal() + 1) / 4.0, OptionalDouble.of(40 - 10 * stage.ordinal()), curve));
        }
        if (refusal.isPresent()) {
            throw new TeachingException(refusal.get());
        }
        List<String> labels =
                request.examples().stream().map(Example::label).distinct().toList();
        ModelCard card = card(request.out().getFileName().toString(), request.title(), labels, request.background());
        try {
            Files.createDirectories(request.out());
            Files.write(request.out().resolve(ModelCardFile.NAME), ModelCardFile.write(card));
        } catch (IOException unwritable) {
            throw new TeachingException("The model cannot be written.", unwritable);
        }
        Judgement judgement = judged(labels, request.examples());
        judgements.put(request.out(), judgement);
        return new Taught(request.out(), card, judgement, List.of());
    }

    @Override
    public OwnModels models() {
        return models;
    }

    @Override
    public Take record(
            Optional<String> deviceName,
            double mostSeconds,
            BooleanSupplier enough,
            Consumer<Heard> heard,
            JobContext job)
            throws AudioException, JobCancelledException {
        recorded.add(mostSeconds);
        if (refusal.isPresent()) {
            throw new AudioException(refusal.get());
        }
        job.checkCancelled();
        heard.accept(new Heard(take.seconds(), new Level(loudnessDbfs, loudnessDbfs + 6, false, false)));
        return take;
    }

    /** The person's models, as the program would find them. */
    List<InstalledModel> installed() {
        Path folder = home.resolveSibling("models");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(one -> !one.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(FakeTeaching::installed)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static InstalledModel installed(Path folder) {
        try {
            return new InstalledModel(folder, Optional.of(ModelFolder.readCard(folder)), Optional.empty());
        } catch (ModelException refused) {
            return new InstalledModel(folder, Optional.empty(), Optional.of(refused.getMessage()));
        }
    }

    private static ModelCard card(String id, String title, List<String> labels, Optional<String> background) {
        ModelCard like = FakeServices.genreCard();
        return ModelCardBuilder.like(like)
                .id(id)
                .task("own")
                .labels(labels)
                .features(SummarySpec.of(List.of("rms_mean"), 10))
                .windows(10, 5)
                .scores(List.of())
                .unsureBelow(0.4)
                .licence("CC0")
                .network("0".repeat(64), new ModelCard.Golden(new float[1], new float[labels.size()]))
                .own(new ModelCard.Own(
                        title, background.filter(labels::contains).orElse("")))
                .build();
    }

    /** Three quarters of the answers are better than guessing, whatever they are. */
    public static Judgement judged(List<String> labels, List<Example> examples) {
        List<JudgedExample> answers =
                examples.stream().map(example -> answer(labels, example)).toList();
        long right = answers.stream().filter(JudgedExample::right).count();
        return new Judgement(
                labels,
                Judgement.Test.BY_RECORDING,
                5,
                answers,
                new Judgement.Share((double) right / Math.max(1, answers.size()), 0.5, 0.95, answers.size()),
                0.4,
                0.6,
                Approach.COLOUR_TRANSFER,
                Map.of(Approach.COLOUR_TRANSFER, 0.9, Approach.COLOUR_FEATURES, 0.8),
                Judgement.Verdict.GOOD);
    }

    private static JudgedExample answer(List<String> labels, Example example) {
        int own = labels.indexOf(example.label());
        boolean wrong = example.path().contains("wrong");
        String said = wrong ? labels.get((own + 1) % labels.size()) : example.label();
        Map<String, Double> probabilities = new LinkedHashMap<>();
        labels.forEach(label -> probabilities.put(label, label.equals(said) ? 0.8 : 0.2 / (labels.size() - 1)));
        return new JudgedExample(example.path(), example.label(), said, probabilities, 0.5);
    }
}
