package org.shenava.view.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shenava.audio.InputDevice;
import org.shenava.job.JobListener;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Services;

/** The input devices of this moment and the one that is remembered by name. JavaFX thread. */
public final class InputsViewModel {
    private final Services services;
    private final Preferences preferences;
    private final Executor ui;
    private final NoticeBoard notices;
    private final ObservableList<InputDevice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<InputDevice> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper noneFound = new ReadOnlyBooleanWrapper();

    InputsViewModel(Services services, Preferences preferences, Executor ui, NoticeBoard notices) {
        this.services = services;
        this.preferences = preferences;
        this.ui = ui;
        this.notices = notices;
    }

    public ObservableList<InputDevice> choices() {
        return choices;
    }

    /** Null while there is no device. */
    public ReadOnlyObjectProperty<InputDevice> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The user's choice, remembered. */
    public void choose(InputDevice choice) {
        if (choice != null && !choice.equals(chosen.get())) {
            chosen.set(choice);
            preferences.change(settings -> settings.withDeviceName(Optional.of(choice.name())));
        }
    }

    /** Asks for the devices again; the answer comes later. */
    public void refresh() {
        refresh(() -> {});
    }

    /** @param then runs when they are listed */
    void refresh(Runnable then) {
        services.jobs().submit("list inputs", context -> services.inputs(), new JobListener<List<InputDevice>>() {
            @Override
            public void done(List<InputDevice> found) {
                ui.execute(() -> {
                    show(found);
                    then.run();
                });
            }

            @Override
            public void failed(Exception failure) {
                Notice notice = Notice.ofFailure(failure);
                ui.execute(() -> notices.post(notice));
            }
        });
    }

    /** The devices were listed and there is none. */
    public ReadOnlyBooleanProperty noneFound() {
        return noneFound.getReadOnlyProperty();
    }

    public Optional<String> deviceName() {
        return Optional.ofNullable(chosen.get()).map(InputDevice::name);
    }

    private void show(List<InputDevice> found) {
        Optional<String> wanted = preferences.current().deviceName();
        InputDevice choice = found.stream()
                .filter(one -> wanted.filter(one.name()::equals).isPresent())
                .findFirst()
                // The remembered device may be back tomorrow: fall back without forgetting it.
                .orElse(found.isEmpty() ? null : found.get(0));
        if (!choices.equals(found)) {
            // A list control forgets its choice when its items change; tell it anew afterwards.
            chosen.set(null);
            choices.setAll(found);
        }
        chosen.set(choice);
        noneFound.set(found.isEmpty());
    }
}
