package org.shenava.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.shenava.app.AskedModels;
import org.shenava.library.plan.PlanException;
import org.shenava.library.results.Judge;
import org.shenava.library.results.Playlists;
import org.shenava.library.results.Similar;
import org.shenava.library.results.Similar.Alike;
import org.shenava.library.scan.AnswerStore;
import org.shenava.library.scan.LibraryScan;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScanRequest;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Thresholds;
import org.shenava.settings.ShenavaHome;
import picocli.CommandLine;

/**
 * More like a recording. With {@code --json} one object a recording, the most alike first:
 *
 * <pre>
 * {"file":"/music/a.mp3","likeness":0.9312,"label":"iranian","p":0.81,"dastgah":"segah","unsure":false}
 * </pre>
 */
@CommandLine.Command(
        name = "similar",
        description = {
            "Lists what sounds like a recording, the most alike first, among all that was heard before: scan folders with"
                    + " \"sort plan\" or in the window. Likeness is the cosine between what the network makes of two recordings, -1 to 1."
        })
final class SortSimilarCommand extends Verb {
    @CommandLine.Parameters(paramLabel = "FILE", description = "A recording; it is heard if it is new.")
    private Path file;

    @CommandLine.Option(names = "--count", paramLabel = "N", description = "At most. Default: ${DEFAULT-VALUE}.")
    private int count = 20;

    @CommandLine.Option(names = "--model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String model = "genre";

    @CommandLine.Option(
            names = "--out",
            paramLabel = "LIST",
            description = "Also writes a playlist (M3U8) that begins with FILE.")
    private Path out;

    @CommandLine.Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    SortSimilarCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        if (count < 1) {
            throw usage("--count must be at least 1, got " + count + ".");
        }
        AskedModels asked = AskedModels.find(models(), model, this::noModes);
        Path place = file.toAbsolutePath().normalize();
        try (AnswerStore answers = new AnswerStore(ShenavaHome.folder())) {
            ScanRequest request =
                    new ScanRequest(place.getParent(), asked.model(), asked.scanModes(), 1, outcome -> {});
            ScanOutcome heard = new LibraryScan(request, answers).one(place, terminal.job());
            if (heard instanceof Refused refused) {
                return refuse(refused);
            }
            ScannedTrack seed = ((Heard) heard).track();
            List<Alike> alike = Similar.to(seed, answers.heard(asked.model(), asked.scanModes()), count);
            return show(seed, alike, asked.judge(new Thresholds(OptionalDouble.empty(), Map.of())));
        }
    }

    private int refuse(Refused refused) {
        if (json) {
            terminal.result(SortJson.refused(refused));
        } else {
            terminal.say(refused.sentence());
        }
        return CommandLineStart.FAILED;
    }

    private int show(ScannedTrack seed, List<Alike> alike, Judge judge) throws PlanException {
        if (alike.isEmpty()) {
            terminal.say(
                    "No other recording was heard yet; scan a folder first: sort plan FOLDER --to TARGET --out plan.csv");
            return CommandLineStart.FAILED;
        }
        for (Alike one : alike) {
            terminal.result(json ? SortJson.alike(one, judge) : SortText.alike(one, judge));
        }
        if (out != null) {
            write(seed, alike);
        }
        return 0;
    }

    private void write(ScannedTrack seed, List<Alike> alike) throws PlanException {
        List<ScannedTrack> list = new ArrayList<>(List.of(seed));
        alike.forEach(one -> list.add(one.track()));
        try {
            Playlists.write(list, out.toAbsolutePath().normalize());
        } catch (IOException refused) {
            throw new PlanException("The playlist cannot be written to " + out + "; choose another place.", refused);
        }
        terminal.say("Wrote " + out + " with " + list.size() + " recordings.");
    }
}
