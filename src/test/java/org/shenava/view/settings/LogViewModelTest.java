package org.shenava.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.settings.Language;
import org.shenava.view.FakeServices;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Texts;
import org.shenava.view.settings.LogEntry.Weight;

class LogViewModelTest {
    @TempDir
    Path home;

    private final NoticeBoard notices = new NoticeBoard();
    private FakeServices services;
    private LogViewModel model;

    @BeforeEach
    void setUp() throws IOException {
        services = new FakeServices(home);
        Files.createDirectories(services.facts().log());
        write("2026-11-21T10:00:00Z INFO a.B: started\n2026-11-21T10:00:01Z WARNING a.B: hm\n");
        model = new LogViewModel(services, Runnable::run, notices);
        model.refresh();
    }

    @Test
    void leavesOutWhatMattersLess() {
        assertThat(model.entries().get()).hasSize(2);

        model.least().set(Weight.WARNING);
        assertThat(model.entries().get()).extracting(LogEntry::text).containsExactly("hm");

        model.least().set(Weight.ERROR);
        assertThat(model.entries().get()).isEmpty();
    }

    @Test
    void seesWhatIsWrittenLater() throws IOException {
        write("2026-11-21T10:00:00Z INFO a.B: started\n2026-11-21T10:00:05Z SEVERE a.B: oh\n");

        model.refresh();

        assertThat(model.entries().get()).extracting(LogEntry::text).containsExactly("oh", "started");
    }

    @Test
    void givesItsTextInTheOrderOfTheFile() {
        assertThat(model.text())
                .isEqualTo("2026-11-21T10:00:00Z INFO a.B: started\n2026-11-21T10:00:01Z WARNING a.B: hm");
    }

    @Test
    void opensTheFolderOrSaysWhereItIs() {
        model.openFolder();
        assertThat(services.shownFolders).containsExactly(services.facts().log());
        assertThat(notices.newest().get()).isNull();

        services.shownFolders = null;
        model.openFolder();
        assertThat(notices.newest().get().words(Texts.of(Language.ENGLISH)))
                .contains(services.facts().log().toString());
    }

    private void write(String content) throws IOException {
        Files.writeString(services.facts().log().resolve("shenava-0.0.log"), content);
    }
}
