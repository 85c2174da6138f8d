package org.shenava.training.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.shenava.training.TrainingException;

/** The layers of one network architecture. */
interface NetworkBuilder {
    /**
     * The configuration for training, not yet set up. Its input is {@code [examples][1][rows][frames]}, or {@code [examples][rows]} for
     * one frame; its output layer is called {@value LayerStack#OUTPUT}.
     *
     * @throws TrainingException in one sentence, when windows of this shape do not suit
     */
    ComputationGraphConfiguration build(NetworkShape shape, TrainingPlan plan) throws TrainingException;
}
