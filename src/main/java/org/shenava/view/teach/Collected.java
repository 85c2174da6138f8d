package org.shenava.view.teach;

import java.util.List;
import java.util.Optional;
import org.shenava.teaching.ClassCount;
import org.shenava.teaching.Example;
import org.shenava.teaching.ExampleFacts;
import org.shenava.teaching.Inventory;
import org.shenava.teaching.Remark;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.project.Project;

/**
 * What lies in a project.
 *
 * @param labels in the order of the project, the background last
 * @param inventory the newest that is known; empty before the first
 * @param fresh whether the inventory is of these very recordings
 */
record Collected(
        List<String> labels,
        Optional<String> background,
        List<Example> examples,
        Optional<Inventory> inventory,
        boolean fresh) {
    static final Collected NOTHING = new Collected(List.of(), Optional.empty(), List.of(), Optional.empty(), false);

    Collected {
        labels = List.copyOf(labels);
        examples = List.copyOf(examples);
    }

    /** Waits for the disk. */
    static Collected read(Project project) throws TeachingException {
        return new Collected(project.classes(), project.background(), project.examples(), Optional.empty(), false);
    }

    Collected with(Inventory newest) {
        return new Collected(labels, background, examples, Optional.of(newest), true);
    }

    /** What was known before is of use until it is known anew. */
    Collected remembering(Optional<Inventory> older) {
        return new Collected(labels, background, examples, older, false);
    }

    List<Example> of(String label) {
        return examples.stream().filter(one -> one.label().equals(label)).toList();
    }

    boolean isBackground(String label) {
        return background.filter(label::equals).isPresent();
    }

    /** Classes that are to be told apart, without the background. */
    List<String> classes() {
        return labels.stream().filter(label -> !isBackground(label)).toList();
    }

    Optional<ExampleFacts> facts(Example example) {
        return inventory.stream()
                .flatMap(known -> known.examples().stream())
                .filter(facts -> facts.example().path().equals(example.path()))
                .findFirst();
    }

    /** How long all recordings of a class are, as far as it is known. */
    double seconds(String label) {
        return inventory.stream()
                .flatMap(known -> known.classes().stream())
                .filter(one -> one.label().equals(label))
                .mapToDouble(ClassCount::seconds)
                .sum();
    }

    /** What is to be said of these recordings, the gravest first; nothing while they are looked at. */
    List<Remark> remarks() {
        return fresh ? inventory.map(Inventory::remarks).orElse(List.of()) : List.of();
    }

    /** The first thing that forbids to train. */
    Optional<Remark> forbidding() {
        return remarks().stream().filter(remark -> remark.kind().forbidding()).findFirst();
    }

    boolean ready() {
        return fresh && inventory.filter(Inventory::ready).isPresent();
    }
}
