package org.shenava.view.file;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shenava.settings.Language;
import org.shenava.view.WindowOpener;
import org.shenava.view.common.Texts;

class TransportBarTest extends FilesFixture {
    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @Test
    void theVolumeGivesWayToHoursAndDoesNotLieOverThem() {
        desk.range().reset(5529);
        desk.range().moveCursor(5519);
        desk.range().select(1690, 3979);

        assertThat(volumeIsSeen(0)).isTrue();
        assertThat(volumeIsSeen(-200)).isFalse();
    }

    /** In a bar that is as wide as it likes, and some pixels more or less. */
    private boolean volumeIsSeen(double more) {
        return WindowOpener.onFx(() -> {
            TransportBar bar = new TransportBar(model, Texts.of(Language.ENGLISH));
            Pane place = new Pane(bar);
            new Scene(place);
            place.applyCss();
            bar.resize(bar.prefWidth(-1) + more, 50);
            bar.layout();
            Node volume = bar.lookup(".volume");
            bar.close();
            return volume.isVisible();
        });
    }
}
