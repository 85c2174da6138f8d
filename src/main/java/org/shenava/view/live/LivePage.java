package org.shenava.view.live;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Shortcut;

/** The page of live listening: what is heard at the left, what it is at the right. */
public final class LivePage implements Page {
    public static final String ID = "live";

    private final LiveViewModel model;
    private final SoundPane sound;
    private final AnswerPane answer;
    private final HBox view;

    public LivePage(LiveViewModel model, PageContext context) {
        this.model = model;
        sound = new SoundPane(model, context);
        answer = new AnswerPane(model, context.texts());
        view = new HBox(sound, answer);
        view.getStyleClass().add("middle");
        HBox.setHgrow(sound, Priority.ALWAYS);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Node firstFocus() {
        return answer.firstFocus();
    }

    @Override
    public void tick(long nowNanos) {
        sound.tick(nowNanos);
        answer.tick();
    }

    @Override
    public void open(List<Path> files) {
        model.open(files);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return Stream.concat(
                        Stream.of(Shortcut.of("R", "shortcuts.again", model::startAgain)), sound.shortcuts().stream())
                .toList();
    }

    @Override
    public void close() {
        sound.close();
    }
}
