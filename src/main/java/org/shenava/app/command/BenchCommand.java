package org.shenava.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.app.bench.Bench;
import org.shenava.app.bench.Figure;
import org.shenava.classifier.Classifier;
import picocli.CommandLine;

@CommandLine.Command(
        name = "bench",
        description = {
            "Measures this machine. Each figure is a median, shown with its count and as a ratio to a reference that was measured in"
                    + " the same run.",
            "Groups: startup (needs a display), live, library. Without a group all are measured."
        })
final class BenchCommand extends Verb {
    @CommandLine.Parameters(paramLabel = "GROUP", description = "startup, live or library.")
    private List<String> groups = List.of();

    @CommandLine.Option(names = "--model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String model = "dastgah";

    @CommandLine.Option(
            names = "--device",
            paramLabel = "NAME",
            description = "Input that hears the loudspeaker: also measures the latency from loudspeaker to column.")
    private String device;

    @CommandLine.Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Recording for the throughput; default: one made on the spot.")
    private Path file;

    @CommandLine.Option(
            names = "--repeats",
            paramLabel = "N",
            description = "Measurements of each slow thing. Default: ${DEFAULT-VALUE}.")
    private int repeats = 5;

    @CommandLine.Option(names = "--json", description = "One JSON object a figure.")
    private boolean json;

    BenchCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        List<String> known = Bench.all().stream().map(Bench::group).distinct().toList();
        for (String group : groups) {
            if (!known.contains(group)) {
                throw usage("A group is one of " + String.join(", ", known) + ", got " + group + ".");
            }
        }
        Path scratch = Files.createTempDirectory("shenava-bench");
        try (Classifier classifier = models().open(model)) {
            Bench.Setting setting = new Bench.Setting(
                    classifier,
                    Optional.ofNullable(device),
                    Optional.ofNullable(file),
                    repeats,
                    scratch,
                    terminal.job(),
                    terminal::say,
                    models());
            for (Bench bench : Bench.all()) {
                if (groups.isEmpty() || groups.contains(bench.group())) {
                    terminal.say("Measuring " + bench.group() + ".");
                    bench.run(setting, this::show);
                }
            }
        } finally {
            delete(scratch);
        }
        return 0;
    }

    private void show(Figure figure) {
        terminal.result(json ? object(figure) : figure.text());
    }

    private static String object(Figure figure) {
        ObjectNode line = AnswerJson.object();
        line.put("group", figure.group());
        line.put("name", figure.name());
        line.put("unit", figure.unit());
        line.put("median", AnswerJson.rounded(figure.median(), 4));
        line.put("n", figure.n());
        line.put("reference", figure.reference());
        line.put("referenceMedian", AnswerJson.rounded(figure.referenceMedian(), 4));
        line.put("referenceN", figure.referenceN());
        line.put("ratio", AnswerJson.rounded(figure.ratio(), 4));
        return AnswerJson.text(line);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
