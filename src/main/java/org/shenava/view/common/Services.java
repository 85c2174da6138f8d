package org.shenava.view.common;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.shenava.audio.AudioException;
import org.shenava.audio.InputDevice;
import org.shenava.audio.Span;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.history.History;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.job.JobRunner;
import org.shenava.live.LiveFeed;
import org.shenava.live.Recorder;
import org.shenava.settings.SettingsStore;

/** What the window asks of the program. The window calls what may wait only from jobs, and nothing at all before its first paint. */
public interface Services {
    /**
     * Starts listening. May wait for the device.
     *
     * @param deviceName input device; empty for the system's default
     */
    LiveFeed openMicrophone(Optional<String> deviceName) throws AudioException;

    /** Starts playing a file and listening to it. May wait for the disk. */
    LiveFeed openFile(Path file) throws AudioException;

    /** Starts playing the bundled example and listening to it. */
    LiveFeed openExample() throws AudioException;

    /** Input devices of this moment, the system's default first. May wait. */
    List<InputDevice> inputs();

    /**
     * The model in use. The first call starts loading it and returns at once; fails with an exception whose message is a sentence for
     * the user.
     */
    CompletableFuture<ModelCard> model();

    /**
     * Answers come from the model of this task from now on, also in a session that runs. Returns at once; the card comes when the model
     * is loaded, and fails as that of {@link #model()}.
     */
    CompletableFuture<ModelCard> useModel(String task);

    /** Tasks for which a model is installed. May wait for the disk. */
    Set<String> tasks();

    SettingsStore settings();

    JobRunner jobs();

    /** Models that are installed, refused ones too, the program's own first. May wait for the disk. */
    List<InstalledModel> models();

    /** What the program is, and where its things lie. */
    ProgramFacts facts();

    /**
     * Shows a folder in the system's file manager. May wait.
     *
     * @throws IOException if there is none, or it would not start
     */
    void openFolder(Path folder) throws IOException;

    /**
     * The answer for a recording, or for a part of it alone, by the model in use. Takes its time: call from a job. Asked for several at
     * once, it answers one after the other.
     *
     * @param part empty for the whole
     * @throws AudioException with a sentence, when the file cannot be read
     * @throws ModelException with a sentence, when there is no model
     */
    FileAnalysis analyse(Path file, Optional<Span> part, JobContext job)
            throws AudioException, ModelException, JobCancelledException;

    /** What was heard before; its methods may wait. */
    History history();

    /** Records the microphone that was opened last; empty before the first one. */
    Optional<Recorder> recorder();

    /** Shows a file in the system's file manager. May wait. */
    void reveal(Path file) throws IOException;

    /**
     * Plays sound through the system's output and returns when it was heard.
     *
     * @param mono samples in [-1, 1]
     * @param job says how far it is, and stops the sound when it is cancelled
     */
    void play(float[] mono, int sampleRateHz, JobContext job) throws AudioException, JobCancelledException;

    /** Music folders of the user, to be sorted. */
    MusicLibrary library();

    /** Classes of the user's own. */
    TeachingDesk teaching();
}
