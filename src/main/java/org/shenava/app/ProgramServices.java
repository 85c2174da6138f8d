package org.shenava.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.InputDevice;
import org.shenava.audio.PlayedFileSource;
import org.shenava.audio.SoundPlayer;
import org.shenava.audio.Span;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.history.History;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.live.AwaitedModel;
import org.shenava.live.ListeningSession;
import org.shenava.live.LiveFeed;
import org.shenava.live.Recorder;
import org.shenava.settings.SettingsStore;
import org.shenava.settings.ShenavaHome;
import org.shenava.synth.DemoClip;
import org.shenava.view.common.FileAnalysis;
import org.shenava.view.common.MusicLibrary;
import org.shenava.view.common.ProgramFacts;
import org.shenava.view.common.Services;
import org.shenava.view.common.TeachingDesk;
import org.shenava.view.picture.PictureSpecs;

/** What the window asks for, made of the real parts: microphones, files, the installed models, the user's settings. */
public final class ProgramServices implements Services, AutoCloseable {
    private static final int RATE_HZ = SpectrogramSpec.standard().sampleRateHz();

    private final SettingsStore settings;
    private final ModelCatalog models;
    private final JobRunner jobs;
    private final LoadedModels loaded;
    private final FileAnalyses analyses;
    private final Microphones microphones;
    private final History history;
    private final InstalledLibrary library;
    private final InstalledTeaching teaching;

    // Any thread. Empty until somebody chose: then the settings say.
    private final AtomicReference<Optional<String>> chosen = new AtomicReference<>(Optional.empty());

    // Any thread; guarded by this.
    private Optional<ListeningSession> session = Optional.empty();
    private Path example;

    // Any thread.
    private final AtomicReference<Optional<Recorder>> recorder = new AtomicReference<>(Optional.empty());

    /** With the microphones of this machine. */
    ProgramServices(SettingsStore settings, History history, ModelCatalog models, JobRunner jobs) {
        this(settings, history, models, jobs, Microphones.OF_THIS_MACHINE);
    }

    public ProgramServices(
            SettingsStore settings, History history, ModelCatalog models, JobRunner jobs, Microphones microphones) {
        this.microphones = microphones;
        this.settings = settings;
        this.history = history;
        this.models = models;
        this.jobs = jobs;
        this.loaded = new LoadedModels(models, jobs);
        this.analyses = new FileAnalyses(models);
        this.library = new InstalledLibrary(models, ShenavaHome.folder(), () -> inUse().card());
        this.teaching = new InstalledTeaching(ShenavaHome.folder(), models, microphones);
    }

    @Override
    public LiveFeed openMicrophone(Optional<String> deviceName) throws AudioException {
        Recorder tap = new Recorder();
        LiveFeed feed = listen(microphones.open(deviceName, RATE_HZ, tap));
        recorder.set(Optional.of(tap));
        return feed;
    }

    @Override
    public LiveFeed openFile(Path file) throws AudioException {
        return listen(PlayedFileSource.open(file, RATE_HZ));
    }

    @Override
    public LiveFeed openExample() throws AudioException {
        return openFile(exampleFile());
    }

    @Override
    public List<InputDevice> inputs() {
        return microphones.list();
    }

    @Override
    public CompletableFuture<ModelCard> model() {
        return cardOf("find model", this::inUse);
    }

    @Override
    public CompletableFuture<ModelCard> useModel(String task) {
        chosen.set(Optional.of(task));
        return cardOf("change model", this::change);
    }

    @Override
    public Set<String> tasks() {
        return models.models().stream()
                .filter(InstalledModel::usable)
                .flatMap(model -> model.card().stream())
                .map(ModelCard::task)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public TeachingDesk teaching() {
        return teaching;
    }

    @Override
    public SettingsStore settings() {
        return settings;
    }

    @Override
    public JobRunner jobs() {
        return jobs;
    }

    @Override
    public List<InstalledModel> models() {
        return models.models();
    }

    @Override
    public ProgramFacts facts() {
        return new ProgramFacts(
                Version.text(),
                ShenavaHome.folder(),
                Path.of(System.getProperty("user.home")),
                System.getProperty("user.name"));
    }

    @Override
    public void openFolder(Path folder) throws IOException {
        FileManager.show(folder, System.getProperty("os.name"));
    }

    @Override
    public FileAnalysis analyse(Path file, Optional<Span> part, JobContext job)
            throws AudioException, ModelException, JobCancelledException {
        String name = inUse().card().map(ModelCard::id).orElse(ModelCard.TASK_OF_MODES);
        return analyses.analyse(name, file, part, job);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Optional<Recorder> recorder() {
        return recorder.get();
    }

    @Override
    public void reveal(Path file) throws IOException {
        FileManager.reveal(file, System.getProperty("os.name"));
    }

    @Override
    public void play(float[] mono, int sampleRateHz, JobContext job) throws AudioException, JobCancelledException {
        SoundPlayer.play(mono, sampleRateHz, job);
    }

    @Override
    public MusicLibrary library() {
        return library;
    }

    /** After the jobs have ended. */
    @Override
    public void close() {
        library.close();
    }

    private synchronized LiveFeed listen(AudioSource source) {
        SpectrogramSpec wanted = PictureSpecs.spec(settings.load().settings().picture());
        ListeningSession started = ListeningSession.start(source, wanted, inUse());
        session = Optional.of(started);
        return started;
    }

    private synchronized AwaitedModel change() {
        AwaitedModel model = inUse();
        session.ifPresent(running -> running.use(model));
        return model;
    }

    /** The model that was chosen; the default one, where that is no longer installed. Reads cards. */
    private AwaitedModel inUse() {
        String name =
                chosen.get().or(() -> settings.load().settings().modelId()).orElse(ModelCard.TASK_OF_MODES);
        AwaitedModel wanted = loaded.await(name);
        return wanted.card().isPresent() ? wanted : loaded.await(ModelCard.TASK_OF_MODES);
    }

    /** Looks for the model in a job, and waits for it in none. */
    private CompletableFuture<ModelCard> cardOf(String jobName, Supplier<AwaitedModel> search) {
        CompletableFuture<AwaitedModel> found = new CompletableFuture<>();
        jobs.submit(jobName, context -> search.get(), new JobListener<AwaitedModel>() {
            @Override
            public void done(AwaitedModel model) {
                found.complete(model);
            }

            @Override
            public void failed(Exception failure) {
                found.completeExceptionally(failure);
            }
        });
        return found.thenCompose(AwaitedModel::classifier).thenApply(Classifier::card);
    }

    /** The example as a file, which the decoder needs; kept until the program ends. */
    private synchronized Path exampleFile() throws AudioException {
        if (example == null || !Files.isRegularFile(example)) {
            try (InputStream clip = DemoClip.open()) {
                Path folder = Files.createTempDirectory("shenava-example");
                Path file = folder.resolve("example.flac");
                Files.copy(clip, file);
                file.toFile().deleteOnExit();
                // Hooks of this kind run last first: the file before its folder.
                folder.toFile().deleteOnExit();
                example = file;
            } catch (IOException unwritable) {
                throw new AudioException(
                        "The example could not be unpacked into the temporary folder; free some space there.",
                        unwritable);
            }
        }
        return example;
    }
}
