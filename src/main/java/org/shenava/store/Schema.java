package org.shenava.store;

import java.util.List;

/**
 * The tables of one part of the program. Several live in one file, each with a version of its own: the number of its steps that were
 * taken. A step that was once published is never changed; what is wanted later is a further step.
 *
 * @param name of the part, lower case
 * @param steps from nothing to the tables of today, in order
 */
public record Schema(String name, List<Step> steps) {
    public Schema {
        steps = List.copyOf(steps);
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("a schema's name is made of lower-case letters, got " + name);
        }
    }

    /**
     * One change of the tables, taken whole or not at all.
     *
     * @param name what it does, for the log
     * @param statements of SQL, run in order
     */
    public record Step(String name, List<String> statements) {
        public Step {
            statements = List.copyOf(statements);
        }
    }

    /** How many steps there are. */
    int version() {
        return steps.size();
    }
}
