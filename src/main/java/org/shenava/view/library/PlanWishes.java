package org.shenava.view.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.FolderNames;
import org.shenava.library.plan.PlanException;
import org.shenava.library.plan.PlanRequest;
import org.shenava.library.plan.SortPlan;
import org.shenava.library.plan.TargetPattern;
import org.shenava.library.results.Judge;
import org.shenava.settings.LibrarySettings;

/** How the user wants recordings to be sorted, as it was written and ticked. JavaFX thread. */
final class PlanWishes {
    private final StringProperty target = new SimpleStringProperty("");
    private final StringProperty pattern = new SimpleStringProperty(TargetPattern.DEFAULT);
    private final StringProperty unsureFolder = new SimpleStringProperty("");
    private final ObjectProperty<Action> action = new SimpleObjectProperty<>(Action.COPY);
    private final BooleanProperty companions = new SimpleBooleanProperty();
    private final BooleanProperty replaceGenre = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper patternFits = new ReadOnlyBooleanWrapper();

    /**
     * Wishes as they were last.
     *
     * @param changed is run after each change
     */
    PlanWishes(LibrarySettings last, Runnable changed) {
        target.set(last.target());
        pattern.set(last.pattern().isBlank() ? TargetPattern.DEFAULT : last.pattern());
        unsureFolder.set(last.unsureFolder());
        companions.set(last.companions());
        patternFits.set(parsed(pattern.get()).isPresent());
        pattern.addListener(
                (observed, before, after) -> patternFits.set(parsed(after).isPresent()));
        List.of(target, pattern, unsureFolder, action, companions, replaceGenre)
                .forEach(one -> one.addListener((observed, before, after) -> changed.run()));
    }

    StringProperty target() {
        return target;
    }

    StringProperty pattern() {
        return pattern;
    }

    /** Below the target; blank for the usual one. */
    StringProperty unsureFolder() {
        return unsureFolder;
    }

    ObjectProperty<Action> action() {
        return action;
    }

    BooleanProperty companions() {
        return companions;
    }

    BooleanProperty replaceGenre() {
        return replaceGenre;
    }

    ReadOnlyBooleanProperty patternFits() {
        return patternFits.getReadOnlyProperty();
    }

    /** Shows where a plan that was opened goes, and what it does. */
    void follow(SortPlan plan) {
        target.set(plan.target().toString());
        plan.rows().stream().findFirst().ifPresent(row -> action.set(row.action()));
    }

    /** What is remembered of them. */
    LibrarySettings kept(String folder) {
        return new LibrarySettings(folder, target.get(), pattern.get(), unsureFolder.get(), companions.get());
    }

    /**
     * What a plan is to be made of.
     *
     * @param scanned the folder of the recordings, where tags are written
     * @throws Unfit when something is missing or makes no sense
     */
    PlanRequest request(Optional<Path> scanned, Judge judge, FolderNames names) throws Unfit {
        TargetPattern parsed = parsed(pattern.get()).orElseThrow(() -> new Unfit("library.plan.noPattern"));
        Path place = (action.get() == Action.TAG ? scanned : written())
                .orElseThrow(() -> new Unfit("library.plan.noTarget"));
        String unsure = unsureFolder.get().isBlank() ? names.unsure() : unsureFolder.get();
        return new PlanRequest(
                place,
                action.get(),
                parsed,
                judge.thresholds(),
                judge.modelsOwn(),
                judge.modesOwn(),
                unsure,
                companions.get(),
                replaceGenre.get(),
                names);
    }

    /** Says in a text what has to be mended. */
    static final class Unfit extends Exception {
        private final String key;

        Unfit(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private Optional<Path> written() {
        try {
            Path path = Path.of(target.get().strip());
            return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<TargetPattern> parsed(String text) {
        try {
            return Optional.of(TargetPattern.parse(text.strip()));
        } catch (PlanException unfit) {
            // Said beside the field, in the language of the window.
            return Optional.empty();
        }
    }
}
