package org.shenava.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shenava.audio.AudioException;
import org.shenava.classifier.Classifier;
import org.shenava.job.JobCancelledException;
import org.shenava.recognition.Answer;
import org.shenava.recognition.FileRecognizer;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;
import picocli.CommandLine;

@CommandLine.Command(
        name = "classify",
        description =
                "Says for each recording how likely each dastgah, or genre, is. Folders are searched with all below them.")
final class ClassifyCommand extends Verb {
    @CommandLine.Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A task, an id, or what you call a model of your own. Default: ${DEFAULT-VALUE}.")
    private String model = "dastgah";

    @CommandLine.Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @CommandLine.Option(names = "--windows", description = "Also the answers over time.")
    private boolean windows;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<String> paths = List.of();

    ClassifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        boolean allWell = true;
        try (Classifier classifier = models().open(model);
                AskedModes modes = AskedModes.beside(classifier, models())) {
            modes.trouble().ifPresent(terminal::say);
            FileRecognizer recognizer = new FileRecognizer(classifier, modes.classifier());
            Models used = new Models(classifier.card().id(), modes.classifier().map(one -> one.card()
                    .id()));
            for (SoundFiles.Found found : SoundFiles.search(paths)) {
                terminal.job().checkCancelled();
                allWell &= found.problem().isEmpty()
                        ? classify(found.path(), recognizer, used)
                        : fail(found.path(), found.problem().get());
                if (terminal.isBroken()) {
                    return CommandLineStart.FAILED;
                }
            }
        }
        return allWell ? 0 : CommandLineStart.FAILED;
    }

    private boolean classify(String path, FileRecognizer recognizer, Models used) throws JobCancelledException {
        try {
            FileRecognizer.FileAnswer answered = recognizer.recognize(Path.of(path), terminal.job());
            Optional<String> warning = answered.warning();
            if (json) {
                terminal.result(
                        AnswerJson.recording(path, used.main(), used.modes(), answered.answer(), windows, warning));
            } else {
                print(path, answered.answer());
            }
            // The answer holds for what is there, but the file is damaged.
            warning.ifPresent(terminal::say);
            return warning.isEmpty();
        } catch (AudioException broken) {
            return fail(path, broken.getMessage());
        }
    }

    /** Ids of the models that answer. */
    private record Models(String main, Optional<String> modes) {}

    private boolean fail(String path, String sentence) {
        terminal.result(json ? AnswerJson.failure(path, sentence) : path + "\n    error: " + sentence);
        return false;
    }

    private void print(String path, RecordingAnswer answer) {
        terminal.result(path);
        terminal.result(
                String.format(Locale.ROOT, "    %s  %s", Text.clock(answer.seconds()), sentence(answer.whole())));
        answer.dastgah().ifPresent(inner -> terminal.result("    its dastgah: " + sentence(inner.whole())));
        if (windows) {
            for (WindowAnswer window : answer.windows()) {
                terminal.result("    " + Text.clock(window.startSeconds()) + "-" + Text.clock(window.endSeconds())
                        + "  " + Text.best(window.top(), 3));
            }
        }
    }

    /** The answer in a line for people. */
    static String sentence(Answer answer) {
        if (answer.state() == ListeningState.SILENT && answer.heardSeconds() == 0) {
            return "nothing but silence";
        }
        String foreign = answer.state() == ListeningState.FOREIGN ? "not the music of the model, " : "";
        StringBuilder line = new StringBuilder(foreign)
                .append(answer.unsure() ? "unsure: " : "")
                .append(Text.best(answer.top(), 3));
        answer.families().stream().findFirst().ifPresent(family -> line.append("  (family ")
                .append(family.label())
                .append(' ')
                .append(Text.percent(family.p()).strip())
                .append(')'));
        answer.tonicHz().ifPresent(hz -> line.append(String.format(Locale.ROOT, "  tonic %.0f Hz", hz)));
        return line.toString();
    }
}
