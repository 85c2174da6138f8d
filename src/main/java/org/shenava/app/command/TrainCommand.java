package org.shenava.app.command;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shenava.dataset.Protocol;
import org.shenava.training.Architectures;
import org.shenava.training.SearchBudget;
import org.shenava.training.TrainRequest;
import org.shenava.training.TrainSummary;
import org.shenava.training.Trainer;
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
            completionCandidates = ArchitectureNames.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String architecture;

    @CommandLine.Option(
            names = "--protocol",
            paramLabel = "P",
            description =
                    "What is held out: all (nothing), recordings or tracks, performer or artists, filtered (the published"
                            + " split), windows or slices (leaky). Default: ${DEFAULT-VALUE}.")
    private String protocol = "all";

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
            description = "Model folder to write; its name becomes the model's id.")
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
        if (!Architectures.names().contains(architecture)) {
            throw usage("--arch must be one of " + String.join(", ", Architectures.names()) + ", got " + architecture
                    + ".");
        }
        TrainRequest request = new TrainRequest(
                data,
                architecture,
                protocol(),
                epochs == null ? OptionalInt.empty() : OptionalInt.of(epochs),
                seed,
                out,
                commandLine(),
                wishes());
        TrainSummary summary = new Trainer().train(request, terminal.job());
        terminal.result(summary.card().id() + " in " + summary.model());
        return 0;
    }

    private WindowWishes wishes() {
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
                : new SearchBudget(Integer.MAX_VALUE, count, SEARCH_EPOCHS);
    }

    private Protocol protocol() {
        try {
            return Protocol.parse(protocol);
        } catch (IllegalArgumentException unknown) {
            throw usage(unknown.getMessage());
        }
    }

    /** As it can be typed again; it goes into the card. */
    private String commandLine() {
        return "train "
                + data.stream().map(one -> "--data " + one + " ").collect(Collectors.joining())
                + "--arch " + architecture + " --protocol " + protocol
                + (epochs == null ? "" : " --epochs " + epochs)
                + (minutes == null ? "" : " --minutes " + minutes)
                + (members.isEmpty()
                        ? ""
                        : " --members " + members.stream().map(Path::toString).collect(Collectors.joining(",")))
                + (stacked ? " --stack" : "")
                + (weights == null ? "" : " --weights " + weights)
                + (search == null ? "" : " --search " + search)
                + " --seed " + seed + " --out " + out;
    }

    /** Asked for by the help only. */
    static final class ArchitectureNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Architectures.names().iterator();
        }
    }
}
