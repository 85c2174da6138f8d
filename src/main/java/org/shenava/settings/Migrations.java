package org.shenava.settings;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Named steps from older forms of the settings file to this one, each from one version to the next. */
final class Migrations {
    /**
     * One step.
     *
     * @param from version it takes; it gives the next one
     * @param name what changed
     */
    record Step(int from, String name, UnaryOperator<Map<String, Object>> change) {}

    /** Steps in order. Version 1 is the first form, so there are none yet. */
    static final List<Step> STEPS = List.of();

    private Migrations() {}

    /** Brings fields of an older version to {@code version}. */
    static Map<String, Object> migrate(Map<String, Object> fields, int found, int version, List<Step> steps) {
        Map<String, Object> migrated = fields;
        for (int at = found; at < version; at++) {
            migrated = step(steps, at).change().apply(migrated);
        }
        return migrated;
    }

    private static Step step(List<Step> steps, int from) {
        return steps.stream()
                .filter(step -> step.from() == from)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step leads on from version " + from));
    }
}
