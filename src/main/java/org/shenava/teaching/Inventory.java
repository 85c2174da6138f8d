package org.shenava.teaching;

import java.util.List;

/**
 * What was collected.
 *
 * @param classes in the order of the project, the background last
 * @param examples one for every recording, also those that cannot be used
 * @param remarks what is to be said of them, the gravest first
 */
public record Inventory(List<ClassCount> classes, List<ExampleFacts> examples, List<Remark> remarks) {
    public Inventory {
        classes = List.copyOf(classes);
        examples = List.copyOf(examples);
        remarks = List.copyOf(remarks);
    }

    /** Whether a model can be made of it. */
    public boolean ready() {
        return remarks.stream().noneMatch(remark -> remark.kind().forbidding());
    }
}
