package org.shenava.view.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.JobListener;
import org.shenava.live.LiveFeed;
import org.shenava.settings.PictureSettings;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Shortcut;
import org.shenava.view.picture.PictureSaver;
import org.shenava.view.picture.PictureSpecs;
import org.shenava.view.picture.PictureTools;
import org.shenava.view.picture.PictureViewModel;
import org.shenava.view.picture.PlotKeys;

/** The buttons and keys of the live spectrogram. Tells the session how its picture is wanted, and whether to explain it. */
final class LivePictureTools {
    private final PageContext context;
    private final LiveViewModel model;
    private final PictureViewModel settings;
    private final SpectrogramPane pane;
    private final PictureTools tools;
    private final ToggleButton pause;
    private final ToggleButton explain;

    LivePictureTools(PageContext context, LiveViewModel model, PictureViewModel settings, SpectrogramPane pane) {
        this.context = context;
        this.model = model;
        this.settings = settings;
        this.pane = pane;
        tools = new PictureTools(settings, context.texts());
        tools.addButton("picture.save", "icon-picture-save", this::save);
        explain = tools.addToggle("picture.explain", "icon-picture-explain");
        explain.selectedProperty().addListener((observed, before, after) -> explain(after));
        pause = tools.addToggle("picture.pause", "icon-picture-pause");
        pause.setOnAction(event -> pane.togglePause());
        pane.paused().addListener((observed, before, after) -> pause.setSelected(after));
        settings.settings().addListener((observed, before, after) -> ask(before, after));
    }

    PictureTools node() {
        return tools;
    }

    List<Shortcut> shortcuts() {
        List<Shortcut> keys = new ArrayList<>();
        keys.add(Shortcut.of("P", "picture.pause", pane::togglePause));
        keys.add(Shortcut.of("W", "picture.explain", () -> explain.setSelected(!explain.isSelected())));
        keys.add(Shortcut.of("C", "picture.contour", this::toggleContour));
        keys.add(Shortcut.of("T", "picture.settings", tools::toggleSettings));
        keys.add(Shortcut.of("Shortcut+S", "picture.save", this::save));
        keys.addAll(PlotKeys.zoom(pane));
        keys.add(Shortcut.of("Shift+Left", "picture.key.earlier", () -> pane.panTime(false)));
        keys.add(Shortcut.of("Shift+Right", "picture.key.later", () -> pane.panTime(true)));
        keys.add(Shortcut.of("End", "picture.key.newest", pane::seeAll));
        return keys;
    }

    private void toggleContour() {
        settings.contour(!settings.settings().get().contour());
    }

    /** Another session begins with the picture that is wanted now. */
    void opened(LiveFeed feed) {
        feed.explain(explain.isSelected());
        use(feed, settings.settings().get());
    }

    private void ask(PictureSettings before, PictureSettings after) {
        LiveFeed feed = model.feed().get();
        if (feed != null && !PictureSpecs.spec(before).equals(PictureSpecs.spec(after))) {
            use(feed, after);
        }
    }

    /** In a job: after the end of the sound all of it is drawn anew, which may take a second. */
    private void use(LiveFeed feed, PictureSettings wanted) {
        SpectrogramSpec spec = PictureSpecs.spec(wanted);
        if (feed.spectrogramSpec().equals(spec)) {
            // Also takes back a wish that has not come true yet.
            feed.usePicture(spec);
            return;
        }
        submit(feed::usePicture, spec);
    }

    private void submit(Consumer<SpectrogramSpec> use, SpectrogramSpec spec) {
        context.services()
                .jobs()
                .submit(
                        "draw spectrogram",
                        job -> {
                            use.accept(spec);
                            return spec;
                        },
                        new JobListener<SpectrogramSpec>() {
                            @Override
                            public void done(SpectrogramSpec drawn) {}

                            @Override
                            public void failed(Exception failure) {
                                Notice notice = Notice.ofFailure(failure);
                                context.ui().execute(() -> context.notices().post(notice));
                            }
                        });
    }

    private void explain(boolean wanted) {
        pane.explain(wanted);
        if (model.feed().get() != null) {
            model.feed().get().explain(wanted);
        }
    }

    private void save() {
        String heard = model.sourceName().get();
        String name = heard.isEmpty() ? context.texts().text("app.name") : heard;
        PictureSaver.asking(context, name).save(pane);
    }
}
