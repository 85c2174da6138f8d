package org.shenava.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shenava.audio.AudioException;
import org.shenava.audio.InputDevice;
import org.shenava.audio.Span;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.Score;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.SummarySpec;
import org.shenava.history.History;
import org.shenava.job.DirectJobRunner;
import org.shenava.job.JobContext;
import org.shenava.job.JobRunner;
import org.shenava.live.LiveFeed;
import org.shenava.live.Recorder;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.settings.SettingsStore;
import org.shenava.view.common.FileAnalysis;
import org.shenava.view.common.MusicLibrary;
import org.shenava.view.common.ProgramFacts;
import org.shenava.view.common.Services;
import org.shenava.view.common.TeachingDesk;

/** Services that a test sets up and then asks what was wanted of them. */
public final class FakeServices implements Services {
    public static final InputDevice BUILT_IN = new InputDevice("Built-in", "48 kHz, 16-bit, stereo");
    public static final InputDevice USB = new InputDevice("USB microphone", "44.1 kHz, 24-bit, mono");

    /** Safe for several threads: pages ask from background threads too, and a lost line would be waited for in vain. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    public final CompletableFuture<ModelCard> model = new CompletableFuture<>();
    /** The model that the window changes to. */
    public CompletableFuture<ModelCard> other = new CompletableFuture<>();

    public Set<String> tasks = Set.of("dastgah", "genre");
    public final FakeFeed microphone = new FakeFeed("Built-in", -1);
    public final FakeFeed file = new FakeFeed("a.flac", 225);
    public final FakeFeed example = new FakeFeed("Example", 30);
    public List<InputDevice> inputs = List.of(BUILT_IN, USB);
    public Optional<String> refusal = Optional.empty();
    /** The folders that were shown; while it is null, there is no file manager. */
    public List<Path> shownFolders = new ArrayList<>();

    public List<InstalledModel> models = List.of(
            new InstalledModel(Path.of("models/dastgah-test-1"), Optional.of(card()), Optional.empty()),
            new InstalledModel(Path.of("models/genre-test-1"), Optional.of(genreCard()), Optional.empty()));
    private final Path home;
    /** What the microphone is recorded with, when the test says so. */
    public Optional<Recorder> recorder = Optional.empty();

    /** Sounds that were played, oldest first. */
    public final List<float[]> played = new CopyOnWriteArrayList<>();

    private final SettingsStore settings;
    private final History history;
    private final JobRunner jobs;

    public FakeServices(Path home) {
        this(home, new DirectJobRunner());
    }

    public FakeServices(Path home, JobRunner jobs) {
        this.home = home;
        this.library = new FakeLibrary(home);
        this.teaching = new FakeTeaching(home);
        this.settings = new SettingsStore(home);
        this.history = new History(home);
        this.jobs = jobs;
    }

    /** A card with two honest scores, 30 of 100 and 20 of 25 recordings right, and a leaky one. */
    public static ModelCard card() {
        return ModelCardBuilder.of("dastgah-test-1", "dastgah")
                .labels(Labels.DASTGAH.stream().map(Label::id).toList())
                .features(ProfileSpec.standard())
                .windows(10, 5)
                .architecture(new ModelCard.Architecture("test", "for tests", 1))
                .training(new ModelCard.Training(List.of(), "by performer", 1, 1, "", ""))
                .scores(List.of(
                        score("nariman-oud", "performer", "recording", 100, 0.30),
                        score("setar", "performer", "recording", 25, 0.80),
                        score("setar", "performer", "window", 900, 0.10),
                        score("setar", "windows", "window", 900, 0.98)))
                .unsureBelow(0.3)
                .licence("CC0")
                .network("", new ModelCard.Golden(new float[0], new float[0]))
                .build();
    }

    /** A genre card: 116 of 200 recordings of unheard artists right, and a leaky score. */
    public static ModelCard genreCard() {
        ModelCard card = card();
        return ModelCardBuilder.like(card)
                .id("genre-test-1")
                .task("genre")
                .labels(Labels.GENRE.stream().map(Label::id).toList())
                .features(SummarySpec.of(List.of("rms_mean"), 10))
                .windows(10, 5)
                .scores(List.of(
                        score("gtzan", "artists", "recording", 200, 0.58),
                        score("gtzan", "slices", "window", 600, 0.91)))
                .network("", card.golden())
                .build();
    }

    /** A card of a person's own: 27 of 30 recordings right, and a leaky score. */
    public static ModelCard ownCard(String id, String title, String... labels) {
        ModelCard card = genreCard();
        return ModelCardBuilder.like(card)
                .id(id)
                .task("own")
                .labels(List.of(labels))
                .windows(10, 5)
                .scores(List.of(
                        score(title, "windows", "window", 300, 0.99),
                        score(title, "recordings", "recording", 30, 0.90)))
                .unsureBelow(0.5)
                .network("", card.golden())
                .own(new ModelCard.Own(title, ""))
                .build();
    }

    /** The two that ship, and models of the user's own. */
    public void install(ModelCard... own) {
        models = Stream.concat(Stream.of(card(), genreCard()), Stream.of(own))
                .map(card -> new InstalledModel(Path.of("models", card.id()), Optional.of(card), Optional.empty()))
                .toList();
    }

    private static Score score(String set, String protocol, String unit, int n, double accuracy) {
        return new Score(set, protocol, unit, n, accuracy, 0.9, 0.5, 0.6, accuracy - 0.05, accuracy + 0.05);
    }

    @Override
    public LiveFeed openMicrophone(Optional<String> deviceName) throws AudioException {
        return opened("microphone " + deviceName.orElse("default"), microphone);
    }

    @Override
    public LiveFeed openFile(Path path) throws AudioException {
        return opened("file " + path.getFileName(), file);
    }

    @Override
    public LiveFeed openExample() throws AudioException {
        return opened("example", example);
    }

    private LiveFeed opened(String what, LiveFeed feed) throws AudioException {
        asked.add(what);
        if (refusal.isPresent()) {
            throw new AudioException(refusal.get());
        }
        return feed;
    }

    @Override
    public List<InputDevice> inputs() {
        asked.add("inputs");
        return inputs;
    }

    @Override
    public CompletableFuture<ModelCard> model() {
        asked.add("model");
        return model;
    }

    @Override
    public CompletableFuture<ModelCard> useModel(String task) {
        asked.add("model of " + task);
        return other;
    }

    @Override
    public Set<String> tasks() {
        return tasks;
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
        List<InstalledModel> all = new ArrayList<>(models);
        all.addAll(teaching.installed());
        return all;
    }

    @Override
    public ProgramFacts facts() {
        return new ProgramFacts("1.2.3", home, home.resolveSibling("sara"), "sara");
    }

    @Override
    public void openFolder(Path folder) throws IOException {
        if (shownFolders == null) {
            throw new IOException("no file manager");
        }
        shownFolders.add(folder);
    }

    /** What every file and every part of one is answered with. */
    public Function<Optional<Span>, RecordingAnswer> analysis = part -> FakeFeed.recording("dashti", "segah", part);

    @Override
    public FileAnalysis analyse(Path file, Optional<Span> part, JobContext job) throws AudioException {
        asked.add("analyse " + file.getFileName()
                + part.map(span -> " from " + span.startSeconds() + " to " + span.endSeconds())
                        .orElse(""));
        if (refusal.isPresent()) {
            throw new AudioException(refusal.get());
        }
        return new FileAnalysis(analysis.apply(part), Optional.empty(), card(), Optional.empty());
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Optional<Recorder> recorder() {
        return recorder;
    }

    @Override
    public void reveal(Path shown) {
        asked.add("reveal " + shown.getFileName());
    }

    @Override
    public void play(float[] mono, int sampleRateHz, JobContext job) throws AudioException {
        asked.add("play");
        played.add(mono);
        if (refusal.isPresent()) {
            throw new AudioException(refusal.get());
        }
    }

    /** Music folders that a test makes up. */
    public final FakeLibrary library;

    @Override
    public MusicLibrary library() {
        return library;
    }

    /** Projects and models of a person's own. */
    public final FakeTeaching teaching;

    @Override
    public TeachingDesk teaching() {
        return teaching;
    }
}
