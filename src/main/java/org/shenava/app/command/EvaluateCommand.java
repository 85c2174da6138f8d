package org.shenava.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.shenava.dataset.Protocol;
import org.shenava.evaluation.EvaluateRequest;
import org.shenava.evaluation.EvaluationReport;
import org.shenava.evaluation.Evaluator;
import org.shenava.evaluation.ModelComparison;
import picocli.CommandLine;

@CommandLine.Command(
        name = "evaluate",
        description = "Scores a model on a dataset, or compares the scores of all installed models.")
final class EvaluateCommand extends Verb {
    /** Given as {@code --write-card} without a folder. */
    private static final String OWN = "";

    @CommandLine.Option(names = "--compare", description = "Table of the installed models' scores; needs no data.")
    private boolean compare;

    @CommandLine.Option(names = "--data", paramLabel = "D", description = "The dataset.")
    private Path data;

    @CommandLine.Option(names = "--model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String model = "dastgah";

    @CommandLine.Option(
            names = "--protocol",
            paramLabel = "P",
            description =
                    "What is scored: performer, recordings or windows (leaky). Default: what the model was trained with; performer for all.")
    private String protocol;

    @CommandLine.Option(names = "--out", paramLabel = "REPORT", description = "Also write the report here.")
    private Path report;

    @CommandLine.Option(
            names = "--write-card",
            arity = "0..1",
            fallbackValue = OWN,
            paramLabel = "FOLDER",
            description = "Write the scores into this model's card; without FOLDER into that of the scored model.")
    private String card;

    @CommandLine.Option(names = "--json", description = "The report as one JSON object.")
    private boolean json;

    EvaluateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() throws Exception {
        if (compare) {
            terminal.result(ModelComparison.table(models().models()).stripTrailing());
            return 0;
        }
        if (data == null) {
            throw usage("Name the dataset with --data, or use --compare.");
        }
        Optional<Path> written = Optional.empty();
        if (card != null) {
            written = Optional.of(card.equals(OWN) ? models().find(model).folder() : Path.of(card));
        }
        EvaluationReport scored = new Evaluator(models())
                .evaluate(
                        new EvaluateRequest(data, model, protocol(), Optional.ofNullable(report), written),
                        terminal.job());
        terminal.result(json ? AnswerJson.oneLine(scored.json()) : scored.text().stripTrailing());
        return 0;
    }

    private Optional<Protocol> protocol() {
        try {
            return Optional.ofNullable(protocol).map(Protocol::parse);
        } catch (IllegalArgumentException unknown) {
            throw usage(unknown.getMessage());
        }
    }
}
