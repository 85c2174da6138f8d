package org.shenava.training;

import java.util.List;

/**
 * A fitted model of windows.
 *
 * @param fileName name of the file in the model folder: {@code network.zip}, or the plain format of a baseline
 * @param content its bytes
 * @param parameters count of its weights
 * @param settings how it was fitted, a sentence for the card
 * @param curve one score an epoch; empty for what does not learn in epochs
 */
public record WindowFit(String fileName, byte[] content, long parameters, String settings, List<EpochScore> curve) {
    public WindowFit {
        curve = List.copyOf(curve);
    }
}
