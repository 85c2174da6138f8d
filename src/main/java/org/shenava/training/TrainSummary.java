package org.shenava.training;

import java.nio.file.Path;
import org.shenava.classifier.ModelCard;

/** A trained model: its folder and its card. */
public record TrainSummary(Path model, ModelCard card) {}
