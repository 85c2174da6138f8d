package org.shenava.view.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.classifier.ModelCard;
import org.shenava.music.Thresholds;
import org.shenava.settings.Settings;
import org.shenava.view.common.Preferences;

/** From which probability on an answer counts: for all classes of the model, and for each that has its own. JavaFX thread. */
public final class ThresholdsViewModel {
    /** One threshold. */
    public static final class Row {
        private final Optional<String> label;
        private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
        private final ReadOnlyBooleanWrapper set = new ReadOnlyBooleanWrapper();

        private Row(Optional<String> label) {
            this.label = label;
        }

        /** Id of the class; empty for all that have none of their own. */
        public Optional<String> label() {
            return label;
        }

        /** What holds, 0 to 1. */
        public ReadOnlyDoubleProperty share() {
            return share.getReadOnlyProperty();
        }

        /** The user set it: otherwise it follows the one above it, and that the model's. */
        public ReadOnlyBooleanProperty isSet() {
            return set.getReadOnlyProperty();
        }
    }

    private final Preferences preferences;
    private final BiConsumer<Settings, Settings> changes = (before, after) -> look();
    private final Row overall = new Row(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper anySet = new ReadOnlyBooleanWrapper();
    private double modelsOwn;

    ThresholdsViewModel(Preferences preferences) {
        this.preferences = preferences;
        preferences.listen(changes);
        look();
    }

    /** The rows of a model's classes, in its order. */
    public void show(ModelCard card) {
        modelsOwn = card.unsureBelow();
        List<Row> made = new ArrayList<>();
        card.answers().forEach(label -> made.add(new Row(Optional.of(label))));
        rows.set(List.copyOf(made));
        look();
    }

    /** The threshold of every class without its own. */
    public Row overall() {
        return overall;
    }

    /** A row a class; none before a model is there. */
    public ReadOnlyObjectProperty<List<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** There is something to reset. */
    public ReadOnlyBooleanProperty anySet() {
        return anySet.getReadOnlyProperty();
    }

    /** @param share is brought into 0 to 1 */
    public void set(Row row, double share) {
        change(row, OptionalDouble.of(Math.max(0, Math.min(1, share))));
    }

    /** The row follows what is above it again. */
    public void reset(Row row) {
        change(row, OptionalDouble.empty());
    }

    /** The model's own for every class, also for those of other models. */
    public void resetAll() {
        preferences.change(settings -> settings.withThresholds(Thresholds.NONE));
    }

    void close() {
        preferences.forget(changes);
    }

    private void change(Row row, OptionalDouble share) {
        preferences.change(settings -> {
            Thresholds now = settings.thresholds();
            Map<String, Double> perLabel = new HashMap<>(now.perLabel());
            row.label().ifPresent(label -> {
                perLabel.remove(label);
                share.ifPresent(value -> perLabel.put(label, value));
            });
            return settings.withThresholds(new Thresholds(row.label().isPresent() ? now.overall() : share, perLabel));
        });
    }

    private void look() {
        Thresholds now = preferences.current().thresholds();
        anySet.set(!now.equals(Thresholds.NONE));
        overall.set.set(now.overall().isPresent());
        overall.share.set(now.overall().orElse(modelsOwn));
        for (Row row : rows.get()) {
            String label = row.label.orElseThrow();
            row.set.set(now.perLabel().containsKey(label));
            row.share.set(now.of(label, modelsOwn));
        }
    }
}
