package org.shenava.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Score;
import picocli.CommandLine;

@CommandLine.Command(
        name = "models",
        description = "Lists the installed models, each with its task, size and honest scores.",
        synopsisSubcommandLabel = "[export | import | rename | delete | restore]")
final class ModelsCommand extends Verb {
    @CommandLine.Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    ModelsCommand(Terminal terminal) {
        super(terminal);
    }

    /** The verb with all that belongs to it. */
    static CommandLine line(Terminal terminal) {
        return new CommandLine(new ModelsCommand(terminal))
                .addSubcommand(new ModelsExportCommand(terminal))
                .addSubcommand(new ModelsImportCommand(terminal))
                .addSubcommand(new ModelsRenameCommand(terminal))
                .addSubcommand(new ModelsDeleteCommand(terminal))
                .addSubcommand(new ModelsRestoreCommand(terminal));
    }

    @Override
    int work() throws IOException {
        List<InstalledModel> models = models().models();
        if (models.isEmpty()) {
            terminal.say("No model is installed; put a model folder into models beside the program.");
        }
        boolean allWell = true;
        for (InstalledModel model : models) {
            terminal.result(json ? object(model) : text(model));
            allWell &= model.usable();
        }
        return allWell ? 0 : CommandLineStart.FAILED;
    }

    private static String text(InstalledModel model) throws IOException {
        StringBuilder text = new StringBuilder(model.id());
        if (model.card().isPresent()) {
            ModelCard card = model.card().get();
            text.append(String.format(
                    Locale.ROOT,
                    "%s%n    task %s, %d labels, %s, %,d weights%n    licence %s",
                    card.own().title().isEmpty() ? "" : "  \"" + card.own().title() + "\"",
                    card.task(),
                    card.answers().size(),
                    Text.bytes(size(model.folder())),
                    card.architecture().parameters(),
                    card.licence()));
            for (Score score : card.scores()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%n    %-22s %-12s %-10s n %5d  right %s (%s to %s)  first three %s",
                        score.set(),
                        score.protocol(),
                        score.unit(),
                        score.n(),
                        Text.percent(score.accuracy()),
                        Text.percent(score.low()).strip(),
                        Text.percent(score.high()).strip(),
                        Text.percent(score.top3())));
                if (card.namesModes()) {
                    text.append("  folded ").append(Text.percent(score.folded()));
                }
            }
        }
        model.problem().ifPresent(problem -> text.append(String.format("%n    refused: %s", problem)));
        // %n differs between systems, results do not.
        return text.toString().replace("\r\n", "\n");
    }

    private static String object(InstalledModel model) throws IOException {
        ObjectNode line = AnswerJson.object();
        line.put("model", model.id());
        line.put("folder", model.folder().toString());
        if (model.card().isPresent()) {
            ModelCard card = model.card().get();
            line.put("task", card.task());
            if (!card.own().equals(ModelCard.Own.NONE)) {
                line.put("title", card.own().title());
                line.put("background", card.own().background());
            }
            line.put("bytes", size(model.folder()));
            line.put("parameters", card.architecture().parameters());
            ArrayNode labels = line.putArray("labels");
            card.answers().forEach(labels::add);
            ArrayNode scores = line.putArray("scores");
            card.scores().forEach(score -> addScore(scores.addObject(), score, card.namesModes()));
        }
        model.problem().ifPresent(problem -> line.put("error", problem));
        return AnswerJson.text(line);
    }

    private static void addScore(ObjectNode one, Score score, boolean ofModes) {
        one.put("set", score.set());
        one.put("protocol", score.protocol());
        one.put("unit", score.unit());
        one.put("n", score.n());
        one.put("accuracy", AnswerJson.rounded(score.accuracy(), 4));
        one.put("top3", AnswerJson.rounded(score.top3(), 4));
        if (ofModes) {
            one.put("folded", AnswerJson.rounded(score.folded(), 4));
            one.put("family", AnswerJson.rounded(score.family(), 4));
        }
        one.put("low", AnswerJson.rounded(score.low(), 4));
        one.put("high", AnswerJson.rounded(score.high(), 4));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
