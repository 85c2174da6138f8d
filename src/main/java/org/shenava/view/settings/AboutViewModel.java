package org.shenava.view.settings;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.classifier.ModelCard;
import org.shenava.job.JobListener;
import org.shenava.settings.Settings;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Services;

/** Makes the report that a user hands to whoever mends Shenava. JavaFX thread. */
public final class AboutViewModel {
    private final Services services;
    private final Preferences preferences;
    private final Executor ui;
    private final NoticeBoard notices;
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();

    AboutViewModel(Services services, Preferences preferences, Executor ui, NoticeBoard notices) {
        this.services = services;
        this.preferences = preferences;
        this.ui = ui;
        this.notices = notices;
    }

    /** The newest report; empty before the first. */
    public ReadOnlyStringProperty report() {
        return report.getReadOnlyProperty();
    }

    /** It is being gathered. */
    public ReadOnlyBooleanProperty writing() {
        return writing.getReadOnlyProperty();
    }

    /** Gathers a report; it comes later. */
    public void write() {
        if (writing.get()) {
            return;
        }
        writing.set(true);
        Settings settings = preferences.current();
        // A model that is still loading is none.
        ModelCard card = services.model().exceptionally(missing -> null).getNow(null);
        String inUse = card == null ? "" : card.id();
        services.jobs()
                .submit(
                        "write report",
                        context -> ProblemReport.text(services, settings, inUse),
                        new JobListener<String>() {
                            @Override
                            public void done(String text) {
                                ui.execute(() -> written(text));
                            }

                            @Override
                            public void failed(Exception failure) {
                                Notice notice = Notice.ofFailure(failure);
                                ui.execute(() -> {
                                    writing.set(false);
                                    notices.post(notice);
                                });
                            }

                            @Override
                            public void cancelled() {
                                ui.execute(() -> writing.set(false));
                            }
                        });
    }

    private void written(String text) {
        writing.set(false);
        report.set(text);
        notices.post(Notice.of("preferences.about.copied"));
    }
}
