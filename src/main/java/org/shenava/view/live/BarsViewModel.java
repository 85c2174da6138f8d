package org.shenava.view.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;

/** The bars of all classes, in the model's order or by probability. JavaFX thread. */
public final class BarsViewModel {
    private final ReadOnlyObjectWrapper<List<Bar>> bars = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty sorted = new SimpleBooleanProperty();

    /**
     * Bars at rest.
     *
     * @param labels until the model is there, the classes that it will most likely have
     */
    BarsViewModel(boolean sorted, List<Label> labels) {
        this.sorted.set(sorted);
        this.sorted.addListener((observed, before, after) -> place());
        labels(labels);
    }

    /** Bars in the model's order; replaced only when the model changes. Each knows its place on the screen. */
    public ReadOnlyObjectProperty<List<Bar>> bars() {
        return bars.getReadOnlyProperty();
    }

    /** By probability, best first; else in the model's order. */
    public BooleanProperty sorted() {
        return sorted;
    }

    void labels(List<Label> labels) {
        if (bars.get().stream().map(Bar::label).toList().equals(labels)) {
            return;
        }
        List<Bar> fresh = new ArrayList<>();
        for (Label label : labels) {
            fresh.add(new Bar(label, fresh.size()));
        }
        bars.set(List.copyOf(fresh));
    }

    /** Whether the classes are modes, which have a tonic and families. */
    boolean ofModes() {
        return kind() == ClassKind.MODES;
    }

    ClassKind kind() {
        return ClassKind.of(bars.get().stream().map(Bar::label).toList());
    }

    /** Whether an answer is of these classes, and not of those of a model before. */
    boolean fits(Answer answer) {
        Set<String> known = bars.get().stream().map(bar -> bar.label().id()).collect(Collectors.toSet());
        return answer.top().size() == known.size()
                && answer.top().stream().allMatch(one -> known.contains(one.label()));
    }

    /**
     * Shows an answer.
     *
     * @param dastgah what is said of the dastgah of Iranian music; empty when nothing is
     */
    void show(Answer answer, String dastgah) {
        Map<String, Double> whole = byLabel(answer.top());
        Map<String, Double> recent = byLabel(answer.recent());
        for (Bar bar : bars.get()) {
            bar.probability().set(whole.getOrDefault(bar.label().id(), 0.0));
            bar.recent().set(recent.getOrDefault(bar.label().id(), 0.0));
            bar.note().set(bar.label().id().equals(Labels.IRANIAN) ? dastgah : "");
        }
        place();
    }

    void clear() {
        for (Bar bar : bars.get()) {
            bar.probability().set(0);
            bar.recent().set(0);
            bar.note().set("");
        }
        place();
    }

    private void place() {
        List<Bar> order = new ArrayList<>(bars.get());
        if (sorted.get()) {
            // Stable: equal bars keep the model's order and do not jump about.
            order.sort(
                    Comparator.comparingDouble((Bar bar) -> -bar.probability().get()));
        }
        for (int place = 0; place < order.size(); place++) {
            order.get(place).place().set(place);
        }
    }

    private static Map<String, Double> byLabel(List<LabelProbability> shares) {
        Map<String, Double> byLabel = new HashMap<>();
        shares.forEach(share -> byLabel.put(share.label(), share.p()));
        return byLabel;
    }
}
