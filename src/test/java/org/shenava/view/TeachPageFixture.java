package org.shenava.view;

import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobContext;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.teaching.project.Project;
import org.shenava.teaching.project.Sounds;
import org.testfx.api.FxRobot;

/** The Teach page in the whole window, drawn into memory, and what a person does on it. */
abstract class TeachPageFixture {
    static final double WIDTH = 1024;
    static final double HEIGHT = 700;

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    final FxRobot robot = new FxRobot();
    FakeServices services;
    MainWindow window;

    @BeforeEach
    void open() {
        new SettingsStore(home)
                .save(Settings.defaults().withLanguage(Language.ENGLISH).withGuideSeen(true));
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        window = OPENED.open(services, WIDTH, HEIGHT);
    }

    void named(String project) {
        OPENED.show("teach");
        OPENED.fire("#teach-project-new");
        answer(project);
    }

    TextField name() {
        return robot.lookup("#teach-ask-field").query();
    }

    void choose(String menu, int item) {
        robot.interact(() -> robot.lookup(menu)
                .queryAs(MenuButton.class)
                .getItems()
                .get(item)
                .fire());
        OPENED.settle();
    }

    void trained() throws Exception {
        Project project = services.teaching.create("Mine");
        project.addClass("Tar");
        project.addClass("Oud");
        add("Tar", "t1.wav", 200);
        add("Tar", "t2-wrong.wav", 230);
        add("Oud", "o1.wav", 300);
        add("Oud", "o2.wav", 330);
        OPENED.show("teach");
        OPENED.fire("#teach-step-2");
        OPENED.fire("#teach-train");
        waitFor("the model", () -> OPENED.words("#teach-next-words").startsWith("Your model is ready"));
        OPENED.fire("#teach-next-act");
    }

    /** As dropped from outside. */
    void add(String label, String name, double hz) throws Exception {
        Path file = Sounds.tone(home.resolve("outside").resolve(name), hz, 1);
        services.teaching.projects().get(0).add(List.of(file), label, Optional.empty(), JobContext.QUIET);
    }

    void answer(String name) {
        robot.interact(() -> robot.lookup("#teach-ask-field").<TextField>query().setText(name));
        OPENED.fire("#teach-ask-take");
    }

    static void assertManners() {
        PageManners.check(OPENED, "#teach-page", WIDTH, HEIGHT);
    }
}
