package org.shenava.view.settings;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.settings.KeepRecordings;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;

/** Whether what was heard is kept as a recording. */
final class RecordingSection implements Section {
    private final Preferences preferences;
    private final Choices<KeepRecordings> keep;
    private final VBox view;

    RecordingSection(PageContext context) {
        Texts texts = context.texts();
        preferences = context.preferences();
        Form form = new Form(texts);
        keep = new Choices<>(
                texts.text("preferences.recordings"),
                KeepRecordings.values(),
                choice -> "recordings-" + choice.id(),
                choice -> texts.text("preferences.recordings." + choice.id()),
                choice -> preferences.change(settings -> settings.withRecordings(choice)));
        view = new VBox(form.card("preferences.recordings", keep, form.note("preferences.recordings.privacy")));
        shown();
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void shown() {
        keep.show(preferences.current().recordings());
    }
}
