package org.shenava.teaching;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** What can be learned from: without recordings that cannot be used, each sound once in a class. */
    public List<Example> toLearn() {
        Set<String> known = new HashSet<>();
        return examples.stream()
                .filter(one -> one.problem().isEmpty())
                .filter(one -> known.add(one.example().label() + "/" + one.sha256()))
                .map(ExampleFacts::example)
                .toList();
    }

    /** Label of the background; empty as well when it holds nothing, so that the model has none. */
    public Optional<String> background() {
        return classes.stream()
                .filter(one -> one.background() && one.recordings() > 0)
                .map(ClassCount::label)
                .findFirst();
    }
}
