package org.shenava.training;

import java.util.List;

/**
 * A model trained with what a search found.
 *
 * @param trials best first
 */
public record SearchedFit(WindowFit fit, List<SearchTrial> trials) {
    public SearchedFit {
        trials = List.copyOf(trials);
    }
}
