package org.shenava.view.teach;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.shenava.view.common.TeachingDesk;
import org.shenava.view.common.Texts;

/** The one thing to do next, in a sentence, with the button that does it. */
final class NextBar extends HBox {
    private final Texts texts;
    private final TeachWords words;
    private final Label sentence = new Label();
    private final Button act = new Button();
    private final MenuButton tryIt;

    /** @param tutorial makes a project of the bundled recordings, by its name */
    NextBar(Texts texts, Runnable go, BiConsumer<TeachingDesk.Tutorial, String> tutorial) {
        this.texts = texts;
        words = new TeachWords(texts);
        setId("teach-next");
        getStyleClass().addAll("card", "control-row", "teach-next");
        sentence.setId("teach-next-words");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        act.setId("teach-next-act");
        act.getStyleClass().add("primary");
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.setTooltip(new Tooltip());
        act.setOnAction(event -> go.run());
        act.managedProperty().bind(act.visibleProperty());
        tryIt = new MenuButton(texts.text("teach.try"));
        tryIt.setId("teach-try");
        tryIt.setMinWidth(Region.USE_PREF_SIZE);
        tryIt.setTooltip(new Tooltip(texts.text("teach.try.help")));
        tryIt.setAccessibleText(texts.text("teach.try.help"));
        tryIt.managedProperty().bind(tryIt.visibleProperty());
        for (TeachingDesk.Tutorial which : TeachingDesk.Tutorial.values()) {
            String name = texts.text("teach.try." + which.name());
            MenuItem item = new MenuItem(name);
            item.setOnAction(event -> tutorial.accept(which, name));
            tryIt.getItems().add(item);
        }
        // The sheet gives such buttons a least width, which would cut longer words.
        StackPane whole = new StackPane(act);
        whole.setMinWidth(USE_PREF_SIZE);
        whole.managedProperty().bind(act.visibleProperty());
        getChildren().addAll(sentence, tryIt, whole);
    }

    /** @param there whether one is already where the button would lead */
    void show(NextStep next, boolean there) {
        String key = "teach.next." + next.kind().name();
        sentence.setText(next.remark().map(words::sentence).orElseGet(() -> texts.text(key)));
        sentence.getStyleClass().remove("verbatim");
        next.remark().ifPresent(remark -> sentence.getStyleClass().add("verbatim"));
        tryIt.setVisible(next.kind() == NextStep.Kind.NEW_PROJECT);
        boolean acts = next.kind() != NextStep.Kind.WAIT && !there;
        act.setVisible(acts);
        if (acts) {
            String text = texts.text(key + ".act");
            act.setText(text);
            act.setAccessibleText(text);
            act.getTooltip().setText(texts.text("teach.next.help"));
        }
    }
}
