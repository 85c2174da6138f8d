package org.shenava.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.shenava.app.InstalledTeaching;
import org.shenava.job.JobCancelledException;
import org.shenava.settings.ShenavaHome;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Inventory;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Remark;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.TeachingStep;
import org.shenava.teaching.learn.Teacher;
import org.shenava.teaching.project.Project;
import picocli.CommandLine;

@CommandLine.Command(
        name = "teach",
        description = {
            "Teaches classes of your own from a folder that holds a folder of recordings for each class, and says"
                    + " honestly how well it went. A folder inside a class stands for a player, so that the test can keep"
                    + " players apart.",
            "Stopped or killed, it goes on where it was when the same command is given again."
        })
final class TeachCommand extends Verb {
    @CommandLine.Parameters(paramLabel = "FOLDER", description = "A folder per class, or a project of the program.")
    private Path folder;

    @CommandLine.Option(
            names = "--title",
            paramLabel = "T",
            description = "What to call the model. Default: the name of the folder.")
    private String title;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "MODEL",
            description = "Model folder to write; its name becomes the model's id. Default: a new one where the program"
                    + " finds it.")
    private Path out;

    @CommandLine.Option(
            names = "--approach",
            paramLabel = "A",
            completionCandidates = ApproachNames.class,
            description =
                    "What to learn from, one of: ${COMPLETION-CANDIDATES}. Default: what does best in an inner test.")
    private String approach;

    @CommandLine.Option(
            names = "--background",
            paramLabel = "LABEL",
            description = "The class that stands for none of the others: silence, the room, speech. Default: the class"
                    + " called background.")
    private String background;

    @CommandLine.Option(names = "--dry-run", description = "Only say what was collected and what is to be said of it.")
    private boolean dryRun;

    @CommandLine.Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @CommandLine.Option(
            names = "--seed",
            paramLabel = "N",
            description = "Same recordings and seed, same model. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    TeachCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        Optional<Approach> asked = askedApproach();
        if (out != null && Files.exists(out)) {
            throw usage(out + " is there already; name a new folder for the model.");
        }
        Project project = open();
        Inventory inventory = project.inspect(Optional.ofNullable(background), terminal.job());
        show(inventory);
        if (!inventory.ready()) {
            terminal.say("Nothing can be taught yet; see what was said of the recordings.");
            return CommandLineStart.FAILED;
        }
        boolean allRead = inventory.remarks().stream().noneMatch(one -> one.kind() == Remark.Kind.UNREADABLE);
        if (!dryRun) {
            allRead &= teach(project, inventory, asked).leftOut().isEmpty();
        }
        return allRead ? 0 : CommandLineStart.FAILED;
    }

    private Optional<Approach> askedApproach() {
        if (approach == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Approach.values())
                .filter(one -> one.id().equals(approach))
                .findFirst()
                .orElseThrow(() -> usage(
                        "--approach must be one of " + String.join(", ", approaches()) + ", got " + approach + ".")));
    }

    /** Without making a project where there is nothing. */
    private Project open() throws TeachingException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new TeachingException(
                    folder + " is not a folder; give a folder that holds a folder of recordings for each class.");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.noneMatch(Files::isDirectory)) {
                throw new TeachingException("There is no class in " + folder
                        + "; put the recordings of each class into a folder of its own.");
            }
        }
        return Project.open(folder, InstalledTeaching.plainFolders(ShenavaHome.folder()));
    }

    private void show(Inventory inventory) {
        if (json) {
            inventory.classes().forEach(one -> terminal.result(TeachJson.count(one)));
            inventory.remarks().forEach(one -> terminal.result(TeachJson.remark(one)));
        } else {
            TeachText.table(inventory.classes()).forEach(terminal::result);
            inventory.remarks().forEach(one -> terminal.result(TeachText.remark(one)));
        }
    }

    private Taught teach(Project project, Inventory inventory, Optional<Approach> asked)
            throws TeachingException, JobCancelledException {
        String name = title == null ? project.name() : title.strip();
        Path model = out == null
                ? OwnModelVerb.own().folderFor(name)
                : out.toAbsolutePath().normalize();
        TeachRequest request = new TeachRequest(
                inventory.toLearn(),
                inventory.background(),
                List.of(),
                project.cache(),
                project.progress(),
                model,
                name,
                new TeachRequest.Advanced(asked, OptionalDouble.empty(), TeachRequest.Advanced.DEFAULT.augment(), seed),
                commandLine(name));
        Taught taught;
        try {
            // Progress is told by steps.
            taught = new Teacher(models())
                    .teach(request, new Pause(), this::progress, terminal.job().withoutProgress());
        } catch (JobCancelledException stopped) {
            terminal.say("What was done is kept; the same command goes on from there.");
            throw stopped;
        }
        taught.leftOut().forEach(terminal::say);
        if (json) {
            terminal.result(TeachJson.taught(taught));
        } else {
            TeachText.taught(taught).forEach(terminal::result);
        }
        return taught;
    }

    private void progress(TeachingStep step) {
        terminal.job().progress(step.fraction(), TeachText.step(step));
    }

    /** As it can be typed again; it goes into the card. Folders are left out: they are nobody else's business. */
    private String commandLine(String name) {
        return "teach FOLDER --title \"" + name + "\""
                + (approach == null ? "" : " --approach " + approach)
                + (background == null ? "" : " --background \"" + background + "\"")
                + " --seed " + seed;
    }

    private static List<String> approaches() {
        return Arrays.stream(Approach.values()).map(Approach::id).toList();
    }

    /** Asked for by the help only. */
    static final class ApproachNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return approaches().iterator();
        }
    }
}
