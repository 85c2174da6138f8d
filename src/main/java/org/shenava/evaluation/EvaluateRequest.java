package org.shenava.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import org.shenava.dataset.Protocol;

/**
 * What to evaluate.
 *
 * @param data folder of a prepared dataset
 * @param model a task, a model's id, or a model folder
 * @param protocol how test and training are kept apart; empty for the protocol that the model was trained with, or {@code performer}
 *     for one that was trained on all of its dataset
 * @param report folder for {@code report.json}, {@code report.md}, {@code confusion.csv}; empty for none
 * @param card a model folder whose card shall state the scores; empty for none
 */
public record EvaluateRequest(
        Path data, String model, Optional<Protocol> protocol, Optional<Path> report, Optional<Path> card) {}
