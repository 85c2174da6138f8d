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
import org.shenava.app.bench.Soak;
import org.shenava.app.bench.SoakReport;
import org.shenava.classifier.Classifier;
import picocli.CommandLine;

@CommandLine.Command(
        name = "bench",
        description = {
            "Measures this machine. Each figure is a median, shown with its count and as a ratio to a reference that was measured in"
                    + " the same run.",
            "Groups: startup (needs a display), live, library. Without a group all are measured.",
            "soak, alone, listens for minutes in the program's window while recordings are classified, the window is resized and its"
                    + " pages are turned, counts frames, sound and memory, and fails where the program stalls (needs a display)."
        })
final class BenchCommand extends Verb {
    private static final String SOAK = "soak";

    @CommandLine.Parameters(paramLabel = "GROUP", description = "startup, live, library, or soak.")
    private List<String> groups = List.of();

    @CommandLine.Option(names = "--model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String model = "dastgah";

    @CommandLine.Option(
            names = "--device",
            paramLabel = "NAME",
            description = "Input that hears the loudspeaker: also measures the latency from loudspeaker to column."
                    + " For soak: input to listen to.")
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

    @CommandLine.Option(
            names = "--minutes",
            paramLabel = "M",
            description = "How long soak counts, after a warm-up. Default: ${DEFAULT-VALUE}.")
    private double minutes = 10;

    @CommandLine.Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Recordings that soak classifies; default: one made on the spot.")
    private String folder;

    @CommandLine.Option(names = "--json", description = "One JSON object a figure.")
    private boolean json;

    BenchCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        if (groups.contains(SOAK)) {
            return soak();
        }
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

    private int soak() throws Exception {
        if (groups.size() > 1) {
            throw usage(SOAK + " stands alone.");
        }
        if (!(minutes > 0)) {
            throw usage("--minutes must be above 0, got " + minutes + ".");
        }
        List<Path> files = folder == null
                ? List.of()
                : SoundFiles.search(List.of(folder)).stream()
                        .filter(found -> found.problem().isEmpty())
                        .map(found -> Path.of(found.path()))
                        .toList();
        Path scratch = Files.createTempDirectory("shenava-bench");
        try {
            SoakReport report = new Soak(
                            new Soak.Plan(minutes, files, Optional.ofNullable(device), model, scratch, terminal.job()))
                    .run();
            (json ? List.of(SoakText.json(report)) : SoakText.lines(report)).forEach(terminal::result);
            return report.failures().isEmpty() ? 0 : CommandLineStart.FAILED;
        } finally {
            delete(scratch);
        }
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
        figure.asked().ifPresent(asked -> {
            line.put("asked", asked.text(figure.unit()));
            line.put("met", asked.isMetBy(figure));
        });
        return AnswerJson.text(line);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
