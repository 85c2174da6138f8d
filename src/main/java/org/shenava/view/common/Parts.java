package org.shenava.view.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Controls that are made alike; the text {@code KEY} is their name, {@code KEY.help} explains them. */
public final class Parts {
    /** Unicode LEFT-TO-RIGHT MARK, which is not seen. */
    private static final String LEFT_TO_RIGHT_MARK = "\u200e";

    private static final String LEFT_TO_RIGHT_EMBEDDING = "\u202a";
    private static final String END_OF_EMBEDDING = "\u202c";

    private final Texts texts;

    public Parts(Texts texts) {
        this.texts = texts;
    }

    public Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(id);
        button.setTooltip(new Tooltip(texts.text(key + ".help")));
        button.setAccessibleText(texts.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** An entry of a menu, which needs no explanation beside its name. */
    public MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    public MenuButton menu(String id, String key, MenuItem... items) {
        MenuButton menu = new MenuButton(texts.text(key));
        menu.setId(id);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setAccessibleText(texts.text(key + ".help"));
        menu.setTooltip(new Tooltip(texts.text(key + ".help")));
        menu.getItems().setAll(items);
        return menu;
    }

    public CheckBox box(String id, String key, Property<Boolean> value) {
        CheckBox box = new CheckBox(texts.text(key));
        box.setId(id);
        box.setTooltip(new Tooltip(texts.text(key + ".help")));
        box.setAccessibleText(texts.text(key));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    /** For a path or a pattern, which read from left to right in every language. */
    public TextField path(String id, String key, Property<String> value) {
        TextField field = field(id, key);
        field.getStyleClass().add("verbatim");
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.textProperty().bindBidirectional(value);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    public TextField field(String id, String key) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(texts.text(key));
        field.setAccessibleText(texts.text(key));
        field.setTooltip(new Tooltip(texts.text(key + ".help")));
        return field;
    }

    public Label label(String key, TextField field) {
        Label label = new Label(texts.text(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        return label;
    }

    /** What stands where a list or table has nothing to show. */
    public static Label placeholder(String text) {
        Label nothing = new Label(text);
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        return nothing;
    }

    /** A path as it is shown: its parts stand from left to right, in whatever letters they are. */
    public static String shown(String path) {
        return LEFT_TO_RIGHT_MARK + path.replace("/", LEFT_TO_RIGHT_MARK + "/" + LEFT_TO_RIGHT_MARK);
    }

    /** The same inside words that may run from the right. */
    public static String amongWords(String path) {
        return LEFT_TO_RIGHT_EMBEDDING + shown(path) + END_OF_EMBEDDING;
    }

    /** What was shown, without the marks. */
    public static String written(String shown) {
        return shown.replace(LEFT_TO_RIGHT_MARK, "");
    }

    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    public static HBox row(javafx.scene.Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("control-row");
        return row;
    }

    /**
     * Lets the user choose a folder.
     *
     * @param from where to begin, as the user wrote it
     */
    public Optional<Path> chooseFolder(Window owner, String titleKey, String from) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.text(titleKey));
        try {
            if (!from.isBlank() && Files.isDirectory(Path.of(from.strip()))) {
                chooser.setInitialDirectory(Path.of(from.strip()).toFile());
            }
        } catch (InvalidPathException noPath) {
            // It begins where the system likes.
            chooser.setInitialDirectory(null);
        }
        File chosen = chooser.showDialog(owner);
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
