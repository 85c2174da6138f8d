package org.shenava.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.settings.Language;
import org.shenava.settings.LibrarySettings;
import org.shenava.settings.Settings;
import org.shenava.view.FakeServices;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.ProgramFacts;
import org.shenava.view.common.Texts;

class ProblemReportTest {
    @TempDir
    Path home;

    @Test
    void holdsWhatIsNeededToMendIt() throws Exception {
        FakeServices services = new FakeServices(home);
        Files.createDirectories(services.facts().log());
        Files.writeString(
                services.facts().log().resolve("shenava-0.0.log"),
                "2026-11-21T10:00:00Z SEVERE a.B: could not open "
                        + services.facts().userHome().resolve("my music/tune.flac") + "\n");

        String report = ProblemReport.text(
                services, Settings.defaults().withDeviceName(Optional.of("USB microphone")), "dastgah-test-1");

        assertThat(report)
                .contains("Shenava 1.2.3")
                .contains(System.getProperty("java.version"))
                .contains(System.getProperty("os.name"))
                .contains("heap of at most " + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MB")
                .contains("USB microphone (44.1 kHz")
                .contains("Model: dastgah-test-1")
                .contains("genre-test-1")
                .contains("theme=DARK")
                .contains("could not open ~")
                .doesNotContain(services.facts().userHome().toString());
    }

    @Test
    void saysNothingOfWhereTheLibraryIs() throws Exception {
        FakeServices services = new FakeServices(home);
        Files.createDirectories(services.facts().log());
        Files.writeString(
                services.facts().log().resolve("shenava-0.0.log"),
                "2026-11-21T10:00:00Z WARNING a.B: could not read /mnt/disk/Lessons of Sara/a.mp3\n");
        LibrarySettings library =
                new LibrarySettings("/mnt/disk/Lessons of Sara", "/mnt/Sara sorted", "{class}", "", true);

        String report = ProblemReport.text(services, Settings.defaults().withLibrary(library), "");

        assertThat(report)
                .doesNotContain("Sara")
                .contains("folder=(folder)")
                .contains("could not read (folder)/a.mp3")
                .contains("{class}");
        assertThat(ProblemReport.text(services, Settings.defaults(), "")).contains("folder=,");
    }

    @Test
    void theViewModelGathersItOnceAndSaysSo() {
        FakeServices services = new FakeServices(home);
        NoticeBoard notices = new NoticeBoard();
        Preferences preferences = new Preferences(
                services.settings(), Settings.defaults(), services.jobs(), Runnable::run, refused -> {});
        AboutViewModel model = new AboutViewModel(services, preferences, Runnable::run, notices);

        model.write();

        assertThat(model.report().get()).startsWith("Shenava 1.2.3").contains("Model: none");
        assertThat(model.writing().get()).isFalse();
        assertThat(notices.newest().get().words(Texts.of(Language.ENGLISH))).contains("copied");
    }

    @Test
    void hidesTheUsersFolderHoweverItIsWritten() {
        ProgramFacts facts =
                new ProgramFacts("1", Path.of("x"), Path.of("C:\\Users\\Sara").resolve(""), "Sara");

        assertThat(PrivatePaths.hidden("C:\\Users\\Sara\\Music and c:\\users\\sara", facts))
                .isEqualTo("~\\Music and ~");
        assertThat(PrivatePaths.hidden("{\"file\": \"C:\\\\Users\\\\Sara\\\\a.wav\"}", facts))
                .isEqualTo("{\"file\": \"~\\\\a.wav\"}");
        assertThat(PrivatePaths.hidden("file:///C:/Users/Sara/a.wav", facts)).isEqualTo("file:///~/a.wav");
    }

    @Test
    void hidesTheNameInOtherPathsAndLeavesLongerNames() {
        ProgramFacts facts = new ProgramFacts("1", Path.of("x"), Path.of("/home/sara"), "sara");

        assertThat(PrivatePaths.hidden("/media/sara/usb/a.wav", facts)).isEqualTo("/media/user/usb/a.wav");
        assertThat(PrivatePaths.hidden("/home/sarah/a.wav", facts)).isEqualTo("/home/sarah/a.wav");
        assertThat(PrivatePaths.hidden("/home/sara", facts)).isEqualTo("~");
    }
}
