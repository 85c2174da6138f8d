package org.shenava.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.results.Judge;
import org.shenava.library.results.Similar.Alike;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScannedTrack;

/** Plans and runs as one JSON object a line: the form that other programs rely on. */
final class SortJson {
    private SortJson() {}

    /** A file of a plan. */
    static String row(PlanRow row) {
        ObjectNode line = AnswerJson.object();
        line.put("file", row.source().toString());
        line.put("target", row.target().toString());
        line.put("action", row.action().id());
        line.put("kind", row.companion() ? "companion" : "track");
        line.put("label", row.label());
        line.put("p", counted(row.p()));
        row.dastgah().ifPresent(mode -> line.put("dastgah", mode));
        line.put("unsure", row.unsure());
        line.put("state", lower(row.state()));
        return AnswerJson.text(line);
    }

    /** A file that is in no plan. */
    static String refused(Refused refused) {
        ObjectNode line = AnswerJson.object();
        line.put("file", refused.file().toString());
        line.put("error", refused.sentence());
        line.put("why", lower(refused.why()));
        return AnswerJson.text(line);
    }

    /** The plan as a whole, after its files. */
    static String plan(Path file, int rows, int ready, int heardNow, List<String> problems) {
        ObjectNode line = AnswerJson.object();
        line.put("plan", file.toString());
        line.put("rows", rows);
        line.put("ready", ready);
        line.put("heardNow", heardNow);
        ArrayNode array = line.putArray("problems");
        problems.forEach(array::add);
        return AnswerJson.text(line);
    }

    /** A recording that sounds like another one. */
    static String alike(Alike one, Judge judge) {
        ScannedTrack track = one.track();
        ObjectNode line = AnswerJson.object();
        line.put("file", track.file().toString());
        line.put("likeness", AnswerJson.rounded(one.likeness(), 4));
        line.put("label", track.verdict().label());
        line.put("p", counted(track.verdict().p()));
        judge.dastgah(track).ifPresent(mode -> line.put("dastgah", mode));
        line.put("unsure", judge.label(track).isEmpty());
        return AnswerJson.text(line);
    }

    static String run(RunSummary run) {
        ObjectNode line = AnswerJson.object();
        line.put("run", run.id());
        line.put("started", run.started().toString());
        line.put("target", run.target().toString());
        line.put("state", lower(run.state()));
        line.put("rows", run.rowCount());
        line.put("done", run.doneCount());
        addReasons(line.putArray("left"), run.left());
        addReasons(line.putArray("notUndone"), run.notUndone());
        run.stoppedBecause().ifPresent(reason -> line.put("stoppedBecause", reason));
        return AnswerJson.text(line);
    }

    /** Null where the probability does not count. */
    private static BigDecimal counted(double p) {
        return p == 0 ? null : AnswerJson.rounded(p, 4);
    }

    private static void addReasons(ArrayNode array, List<RunSummary.Reason> reasons) {
        for (RunSummary.Reason one : reasons) {
            array.addObject().put("file", one.file().toString()).put("reason", one.sentence());
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
