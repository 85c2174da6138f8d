package org.shenava.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.shenava.app.LoadedModels;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.MicrophoneSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.ThreadJobRunner;
import org.shenava.live.AwaitedModel;
import org.shenava.live.ListeningSession;
import org.shenava.live.LiveFeed;
import org.shenava.live.LiveSnapshot;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Notes;
import picocli.CommandLine;

@CommandLine.Command(
        name = "listen",
        description =
                "Listens to the microphone and says at every moment how likely each dastgah, or genre, is. Ctrl-C ends it.")
final class ListenCommand extends Verb {
    /** Five a second: the answer itself changes at 4.3 a second. */
    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Until the model is there, sound below this counts as silence. */
    private static final double QUIET_DBFS = -60;

    @CommandLine.Option(
            names = "--device",
            paramLabel = "NAME",
            description = "Input device as `devices` names it; default: the system's.")
    private String device;

    @CommandLine.Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A task, an id, or what you call a model of your own. Default: ${DEFAULT-VALUE}.")
    private String model = "dastgah";

    @CommandLine.Option(names = "--seconds", paramLabel = "S", description = "Stop after so many seconds.")
    private Double seconds;

    @CommandLine.Option(
            names = "--json",
            description = "One JSON object a line, five a second; otherwise a line a second.")
    private boolean json;

    ListenCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        if (seconds != null && !(seconds > 0)) {
            throw usage("--seconds must be above 0, got " + seconds + ".");
        }
        // A wrong name is told before the microphone is touched.
        ModelCard card = models().find(model).card().orElseThrow();
        SpectrogramSpec picture = SpectrogramSpec.standard();
        AudioSource source = MicrophoneSource.open(Optional.ofNullable(device), picture.sampleRateHz());
        // Listening starts at once; the network is loaded meanwhile.
        AwaitedModel awaited = new LoadedModels(models(), new ThreadJobRunner()).await(model);
        try (LiveFeed feed = ListeningSession.start(source, picture, awaited)) {
            terminal.say("Listening to " + feed.sourceName() + " with " + card.id() + "; Ctrl-C ends it.");
            return follow(feed, card, awaited.classifier());
        }
    }

    private int follow(LiveFeed feed, ModelCard card, CompletableFuture<Classifier> classifier) throws Exception {
        long toldSecond = -1;
        long next = System.nanoTime();
        Optional<String> told = Optional.empty();
        while (!terminal.isCancelled() && !terminal.isBroken()) {
            if (classifier.isCompletedExceptionally()) {
                throw failure(classifier);
            }
            LiveSnapshot now = feed.snapshot();
            if (now.phase() == LiveSnapshot.Phase.FAILED) {
                throw new AudioException(now.message().orElse("The microphone was lost."));
            }
            if (now.phase() != LiveSnapshot.Phase.RUNNING) {
                return 0;
            }
            if (!now.message().equals(told)) {
                now.message().ifPresent(terminal::say);
                told = now.message();
            }
            Answer answer = now.answer().orElseGet(() -> beforeTheModel(now, card));
            if (json) {
                terminal.result(AnswerJson.moment(answer));
            } else if ((long) answer.timeSeconds() != toldSecond) {
                // People read a line a second.
                toldSecond = (long) answer.timeSeconds();
                terminal.result(line(answer));
            }
            if (seconds != null && now.timeSeconds() >= seconds) {
                return 0;
            }
            next += EVERY_NANOS;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
        }
        return terminal.isCancelled() ? CommandLineStart.STOPPED : CommandLineStart.FAILED;
    }

    /** What can be said while the network is being loaded: equal shares for every label. */
    static Answer beforeTheModel(LiveSnapshot now, ModelCard card) {
        List<LabelProbability> equal = card.answers().stream()
                .map(label -> new LabelProbability(label, 1.0 / card.answers().size()))
                .toList();
        return new Answer(
                now.level().rmsDbfs() < QUIET_DBFS ? ListeningState.SILENT : ListeningState.COLLECTING,
                now.timeSeconds(),
                0,
                equal,
                equal,
                true,
                Notes.NONE);
    }

    private static Exception failure(CompletableFuture<Classifier> classifier) {
        try {
            classifier.join();
            return new IllegalStateException("the model did not fail");
        } catch (CompletionException failed) {
            return failed.getCause() instanceof ModelException sentence ? sentence : failed;
        }
    }

    private static String line(Answer answer) {
        String time = Text.clock(answer.timeSeconds()) + "  ";
        return switch (answer.state()) {
            case SILENT -> time + "nothing playing";
            case FOREIGN -> time + "this does not sound like the music of the model";
            case COLLECTING -> time + "listening, " + Math.round(answer.heardSeconds()) + " s heard so far";
            case LISTENING ->
                time
                        + ClassifyCommand.sentence(answer)
                        + answer.dastgah()
                                .map(modes -> "; its dastgah: " + ClassifyCommand.sentence(modes))
                                .orElse("");
        };
    }
}
