package org.shenava.teaching.learn;

import java.util.Map;
import org.shenava.teaching.Approach;

/**
 * The approach that did best.
 *
 * @param tried share right of each in the inner test; empty when there was nothing to choose or nothing to test by
 */
record Choice(Approach approach, Map<Approach, Double> tried) {
    Choice {
        tried = Map.copyOf(tried);
    }
}
