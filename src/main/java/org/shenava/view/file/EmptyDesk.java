package org.shenava.view.file;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.shenava.view.common.FileChoice;
import org.shenava.view.common.PageContext;

/** Before there is a file: what to do. */
final class EmptyDesk extends VBox {
    private final Button open;

    EmptyDesk(PageContext context, FilesViewModel model) {
        getStyleClass().addAll("card", "empty-desk");
        Label invitation = new Label(context.texts().text("files.empty"));
        invitation.getStyleClass().add("hint");
        invitation.setWrapText(true);
        open = new Button(context.texts().text("files.empty.open"));
        open.setId("files-open");
        open.getStyleClass().add("primary");
        open.setTooltip(new Tooltip(context.texts().text("open.help")));
        open.setOnAction(event -> {
            List<Path> chosen = FileChoice.sounds(getScene().getWindow(), context.texts());
            model.open(chosen);
        });
        getChildren().addAll(invitation, open);
    }

    Node firstFocus() {
        return open;
    }
}
