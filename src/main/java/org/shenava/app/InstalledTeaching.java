package org.shenava.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.CaptureTap;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.JudgementFile;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.TeachingStep;
import org.shenava.teaching.learn.Teacher;
import org.shenava.teaching.project.OwnModels;
import org.shenava.teaching.project.Project;
import org.shenava.teaching.project.Projects;
import org.shenava.view.common.TeachingDesk;

/** Projects and own models in the user's data folder. */
public final class InstalledTeaching implements TeachingDesk {
    private static final String PROJECTS = "teaching";

    /** More than we analyse, so that takes stay good for other uses. */
    private static final int TAKE_RATE_HZ = 44_100;

    private final Projects projects;
    private final Teacher teacher;
    private final OwnModels models;
    private final BundledExamples examples = BundledExamples.of(ModelFolders.programPlace());
    private final Microphones microphones;

    /** @param home the user's data folder */
    InstalledTeaching(Path home, ModelCatalog shipped, Microphones microphones) {
        this.microphones = microphones;
        this.projects = new Projects(home.resolve(PROJECTS));
        this.teacher = new Teacher(shipped);
        this.models = new OwnModels(ModelFolders.ofUser(home));
    }

    /** Where is kept what the program remembers of folders that are only read. */
    public static Path plainFolders(Path home) {
        return home.resolve(PROJECTS).resolve(".plain");
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
    public Project tutorial(Tutorial which, String name, JobContext job)
            throws TeachingException, JobCancelledException {
        String id = which.name().toLowerCase(Locale.ROOT);
        examples.check(id);
        Project project = create(name);
        examples.copy(id, project, job);
        return project;
    }

    @Override
    public Optional<Judgement> judgement(Path modelFolder) {
        return JudgementFile.read(modelFolder);
    }

    @Override
    public Taught teach(TeachRequest request, Pause pause, Consumer<TeachingStep> watch, JobContext job)
            throws TeachingException, JobCancelledException {
        return teacher.teach(request, pause, watch, job);
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
        try (AudioSource source = microphones.open(deviceName, TAKE_RATE_HZ, CaptureTap.NONE)) {
            return new TakeRecorder(source).record(mostSeconds, enough, heard, job);
        }
    }
}
