package org.shenava.view.guide;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.settings.Settings;
import org.shenava.view.common.Preferences;

/** How far the guide is. Has no texts, and so outlives a change of language. JavaFX thread. */
public final class GuideViewModel {
    /** The cards, in order. */
    public enum Step {
        BARS("guide.bars"),
        UNSURE("guide.unsure"),
        LISTEN("guide.listen"),
        EXAMPLE("guide.example");

        private final String key;

        Step(String key) {
            this.key = key;
        }

        /** Of its title; its words are {@code <key>.words}. */
        public String key() {
            return key;
        }
    }

    private final Preferences preferences;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.BARS);

    public GuideViewModel(Preferences preferences) {
        this.preferences = preferences;
    }

    public ReadOnlyBooleanProperty showing() {
        return showing.getReadOnlyProperty();
    }

    /** The user asked for it, and so it may take the keyboard; on the first run it must not. */
    public ReadOnlyBooleanProperty asked() {
        return asked.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public boolean isFirst() {
        return step.get().ordinal() == 0;
    }

    public boolean isLast() {
        return step.get().ordinal() == Step.values().length - 1;
    }

    /** Begins where nobody has seen it to its end or put it away. */
    public void beginOnFirstRun() {
        if (!preferences.current().guideSeen() && !showing.get()) {
            start(false);
        }
    }

    /** Begins because the user asks for it. */
    public void begin() {
        start(true);
    }

    private void start(boolean byUser) {
        step.set(Step.BARS);
        asked.set(byUser);
        showing.set(true);
    }

    /** The next card; after the last one the guide is over. */
    public void next() {
        if (isLast()) {
            putAway();
        } else {
            step.set(Step.values()[step.get().ordinal() + 1]);
        }
    }

    public void back() {
        if (!isFirst()) {
            step.set(Step.values()[step.get().ordinal() - 1]);
        }
    }

    /** Never again by itself. */
    public void putAway() {
        showing.set(false);
        preferences.change((Settings settings) -> settings.withGuideSeen(true));
    }
}
