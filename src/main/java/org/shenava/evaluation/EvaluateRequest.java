package org.shenava.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shenava.dataset.Protocol;

/**
 * What to evaluate.
 *
 * @param data folders of prepared datasets, at least one
 * @param model a task, a model's id, or a model folder
 * @param protocol how test and training are kept apart; empty for the protocol that the model was trained with, or {@code performer}
 *     for one that was trained on all of its dataset
 * @param report folder for {@code index.html}, {@code report.json}, {@code report.md}, tables and plots; empty for none
 * @param site folder of the developers' pages, whose {@code markdown/report.md} and {@code resources/images/report-*.svg} are written;
 *     empty for none
 * @param card a model folder whose card shall state the scores; empty for none
 * @param courses answers of listening sessions to show in the report
 * @param command how the report is made again
 * @param options what else to find out
 */
public record EvaluateRequest(
        List<Path> data,
        String model,
        Optional<Protocol> protocol,
        Optional<Path> report,
        Optional<Path> site,
        Optional<Path> card,
        List<Course> courses,
        String command,
        Options options) {
    /**
     * What else to find out.
     *
     * @param allSides also score the training and the validation side
     * @param importance also measure what each column of the input is worth; of models that read columns
     * @param sound folders that the paths of recordings start from, for links to the worst mistakes
     */
    public record Options(boolean allSides, boolean importance, List<Path> sound) {
        /** Nothing else. */
        public static final Options NONE = new Options(false, false, List.of());

        public Options {
            sound = List.copyOf(sound);
        }
    }

    public EvaluateRequest {
        if (data.isEmpty()) {
            throw new IllegalArgumentException("an evaluation needs at least one dataset");
        }
        data = List.copyOf(data);
        courses = List.copyOf(courses);
    }

    /** Scores alone: nothing is written. */
    public static EvaluateRequest of(List<Path> data, String model, Optional<Protocol> protocol) {
        return new EvaluateRequest(
                data,
                model,
                protocol,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                Options.NONE);
    }
}
