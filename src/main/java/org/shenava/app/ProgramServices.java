package org.shenava.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.InputDevice;
import org.shenava.audio.InputDevices;
import org.shenava.audio.MicrophoneSource;
import org.shenava.audio.PlayedFileSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.JobRunner;
import org.shenava.live.ListeningSession;
import org.shenava.live.LiveFeed;
import org.shenava.settings.SettingsStore;
import org.shenava.synth.DemoClip;
import org.shenava.view.common.Services;

/** What the window asks for, made of the real parts: microphones, files, the installed models, the user's settings. */
final class ProgramServices implements Services {
    private static final String DEFAULT_MODEL = "dastgah";

    private final SpectrogramSpec picture = SpectrogramSpec.standard();
    private final SettingsStore settings;
    private final ModelCatalog models;
    private final JobRunner jobs;

    // Any thread; guarded by this.
    private CompletableFuture<Classifier> classifier;
    private Path example;

    ProgramServices(SettingsStore settings, ModelCatalog models, JobRunner jobs) {
        this.settings = settings;
        this.models = models;
        this.jobs = jobs;
    }

    @Override
    public LiveFeed openMicrophone(Optional<String> deviceName) throws AudioException {
        return listen(MicrophoneSource.open(deviceName, picture.sampleRateHz()));
    }

    @Override
    public LiveFeed openFile(Path file) throws AudioException {
        return listen(PlayedFileSource.open(file, picture.sampleRateHz()));
    }

    @Override
    public LiveFeed openExample() throws AudioException {
        return openFile(exampleFile());
    }

    @Override
    public List<InputDevice> inputs() {
        return InputDevices.list();
    }

    @Override
    public CompletableFuture<ModelCard> model() {
        return classifier().thenApply(Classifier::card);
    }

    @Override
    public SettingsStore settings() {
        return settings;
    }

    @Override
    public JobRunner jobs() {
        return jobs;
    }

    private LiveFeed listen(AudioSource source) {
        return ListeningSession.start(source, picture, classifier());
    }

    private synchronized CompletableFuture<Classifier> classifier() {
        if (classifier == null) {
            String chosen = settings.load().settings().modelId().orElse(DEFAULT_MODEL);
            classifier = LoadedModel.open(models, chosen, jobs);
        }
        return classifier;
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
