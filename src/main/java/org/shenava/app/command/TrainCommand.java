package org.shenava.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shenava.classifier.ModelFolder;
import org.shenava.dataset.Protocol;
import org.shenava.job.JobCancelledException;
import org.shenava.training.Architectures;
import org.shenava.training.SearchBudget;
import org.shenava.training.TrainRequest;
import org.shenava.training.TrainSummary;
import org.shenava.training.Trainer;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowWishes;
import org.shenava.training.ensemble.EnsembleArchitecture;
import picocli.CommandLine;

@CommandLine.Command(name = "train", description = "Trains a network or a baseline on a dataset that prepare made.")
final class TrainCommand extends Verb {
    /** Enough to tell good settings from bad ones. */
    private static final int SEARCH_EPOCHS = 10;

    @CommandLine.Option(
            names = "--data",
            required = true,
            paramLabel = "D",
            description =
                    "The dataset; repeat it to learn from further ones: profiles of each as much as of the first, all"
                            + " windows of each.")
    private List<Path> data;

    @CommandLine.Option(
            names = "--arch",
            required = true,
            paramLabel = "A",
            split = ",",
            completionCandidates = ArchitectureNames.class,
            description = "One of: ${COMPLETION-CANDIDATES}. Of several, set apart by commas, each is trained.")
    private List<String> architectures;

    @CommandLine.Option(
            names = "--protocol",
            paramLabel = "P",
            split = ",",
            defaultValue = "all",
            description =
                    "What is held out: all (nothing), recordings or tracks, performer or artists, filtered (the published"
                            + " split), windows or slices (leaky). Default: ${DEFAULT-VALUE}. Under several, set apart by commas, each"
                            + " architecture is trained once.")
    private List<String> protocols;

    @CommandLine.Option(names = "--epochs", paramLabel = "N", description = "Passes over the data.")
    private Integer epochs;

    @CommandLine.Option(
            names = "--seed",
            paramLabel = "N",
            description = "Same seed, same network. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @CommandLine.Option(
            names = "--out",
            required = true,
            paramLabel = "MODEL",
            description = "Model folder to write; its name becomes the model's id. When several are trained: the folder"
                    + " for them all, where a model that is there already is not trained again.")
    private Path out;

    @CommandLine.Option(
            names = "--resume",
            description = "Go on with the training of this model that was not finished; of windows only.")
    private boolean resume;

    @CommandLine.Option(
            names = "--minutes",
            paramLabel = "M",
            description = "Begin no further epoch after so long; of windows only.")
    private Double minutes;

    @CommandLine.Option(
            names = "--members",
            paramLabel = "MODEL",
            split = ",",
            description = "Folders of the trained models that an ensemble is made of.")
    private List<Path> members = List.of();

    @CommandLine.Option(
            names = "--stack",
            description = "An ensemble weighs its members' answers; without, they are averaged.")
    private boolean stacked;

    @CommandLine.Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights that a network begins from: network.zip of a model of the same architecture, or for"
                    + " resnet18-gru an .npz with torchvision's names.")
    private Path weights;

    @CommandLine.Option(
            names = "--search",
            paramLabel = "N|Nm",
            description = "Try so many settings, or settings for so many minutes, and train with the best.")
    private String search;

    TrainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        if (epochs != null && epochs < 1) {
            throw usage("--epochs must be at least 1, got " + epochs + ".");
        }
        for (String architecture : architectures) {
            if (!Architectures.names().contains(architecture)) {
                throw usage("--arch must be one of " + String.join(", ", Architectures.names()) + ", got "
                        + architecture + ".");
            }
        }
        List<TrainRequest> requests = requests();
        if (requests.size() == 1) {
            train(requests.get(0));
            return 0;
        }
        boolean allDone = true;
        for (TrainRequest request : requests) {
            allDone &= trainOfSeveral(request);
        }
        return allDone ? 0 : CommandLineStart.FAILED;
    }

    private List<TrainRequest> requests() {
        boolean several = architectures.size() * protocols.size() > 1;
        List<TrainRequest> requests = new ArrayList<>();
        for (String architecture : architectures) {
            for (String protocol : protocols) {
                Path model = several ? out.resolve(architecture + "-" + protocol + "-" + seed) : out;
                requests.add(new TrainRequest(
                        data,
                        architecture,
                        protocol(protocol),
                        epochs == null ? OptionalInt.empty() : OptionalInt.of(epochs),
                        seed,
                        model,
                        commandLine(architecture, protocol, model),
                        wishes(architecture)));
            }
        }
        return requests;
    }

    private void train(TrainRequest request) throws TrainingException, JobCancelledException {
        TrainSummary summary = new Trainer().train(request, terminal.job());
        terminal.result(summary.card().id() + " in " + summary.model());
    }

    /** One that cannot be trained on these data must not keep the others from being trained. */
    private boolean trainOfSeveral(TrainRequest request) throws JobCancelledException {
        if (ModelFolder.isModel(request.out())) {
            terminal.say(request.out() + " is there already.");
            return true;
        }
        try {
            train(request);
            return true;
        } catch (TrainingException refused) {
            terminal.say(request.out() + ": " + refused.getMessage());
            return false;
        }
    }

    private WindowWishes wishes(String architecture) {
        boolean ensemble = architecture.equals(EnsembleArchitecture.NAME);
        if (ensemble == members.isEmpty() || (stacked && !ensemble)) {
            throw usage("--members goes with --arch ensemble, and --stack with both.");
        }
        try {
            return new WindowWishes(
                    resume,
                    minutes == null ? OptionalDouble.empty() : OptionalDouble.of(minutes),
                    members,
                    stacked,
                    Optional.ofNullable(weights),
                    search == null ? Optional.empty() : Optional.of(budget()));
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private SearchBudget budget() {
        Matcher budget = Pattern.compile("(\\d{1,4})(m?)").matcher(search);
        if (!budget.matches()) {
            throw usage("--search is a count of trials such as 20, or of minutes such as 30m, not " + search + ".");
        }
        int count = Integer.parseInt(budget.group(1));
        return budget.group(2).isEmpty()
                ? new SearchBudget(count, Double.POSITIVE_INFINITY, SEARCH_EPOCHS)
                : new SearchBudget(SearchBudget.ANY, count, SEARCH_EPOCHS);
    }

    private Protocol protocol(String protocol) {
        try {
            return Protocol.parse(protocol);
        } catch (IllegalArgumentException unknown) {
            throw usage(unknown.getMessage());
        }
    }

    /** As it can be typed again; it goes into the card. */
    private String commandLine(String architecture, String protocol, Path model) {
        return "train "
                + data.stream().map(one -> "--data " + TypedWord.of(one) + " ").collect(Collectors.joining())
                + "--arch " + architecture + " --protocol " + protocol
                + (epochs == null ? "" : " --epochs " + epochs)
                + (minutes == null ? "" : " --minutes " + minutes)
                + (members.isEmpty()
                        ? ""
                        : " --members "
                                + TypedWord.of(
                                        members.stream().map(Path::toString).collect(Collectors.joining(","))))
                + (stacked ? " --stack" : "")
                + (weights == null ? "" : " --weights " + TypedWord.of(weights))
                + (search == null ? "" : " --search " + search)
                + " --seed " + seed + " --out " + TypedWord.of(model);
    }

    /** Asked for by the help only. */
    static final class ArchitectureNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Architectures.names().iterator();
        }
    }
}
