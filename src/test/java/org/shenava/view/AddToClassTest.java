package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.settings.Language;
import org.shenava.teaching.Example;
import org.shenava.teaching.project.Project;
import org.shenava.teaching.project.Sounds;
import org.shenava.view.common.AddToClass;
import org.testfx.api.FxToolkit;

/** What history and library offer for a recording. */
class AddToClassTest {
    @TempDir
    Path home;

    private FakeServices services;
    private FakeContext contexts;
    private Menu menu;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void setUp() throws Exception {
        services = new FakeServices(home);
        contexts = new FakeContext(services);
        Path file = Sounds.tone(home.resolve("heard").resolve("a.wav"), 300, 1);
        menu = new AddToClass("add", contexts.in(Language.ENGLISH), () -> List.of(file)).menu();
    }

    private void open() {
        menu.getOnShowing().handle(new Event(menu, menu, Menu.ON_SHOWING));
    }

    private List<String> entries(Menu of) {
        return of.getItems().stream().map(MenuItem::getText).toList();
    }

    @Test
    void withoutClassesItSaysWhereTheyAreMade() {
        open();

        assertThat(entries(menu)).containsExactly("No classes yet: open the Teach page");
        assertThat(menu.getItems().get(0).isDisable()).isTrue();
    }

    @Test
    void theClassesOfTheOnlyProjectAreOffered() throws Exception {
        Project project = services.teaching.create("Mine");
        project.addClass("shur");
        project.addClass("Tar");
        open();
        assertThat(entries(menu)).containsExactly("Shur", "Tar", "Background");

        menu.getItems().get(1).fire();

        assertThat(project.examples()).extracting(Example::label).containsExactly("Tar");
        assertThat(contexts.said()).isEqualTo("Added to Tar.");
        menu.getItems().get(1).fire();
        assertThat(project.examples()).hasSize(1);
        assertThat(contexts.said()).startsWith("It was there already");
    }

    @Test
    void ofSeveralProjectsEachHasAMenu() throws Exception {
        services.teaching.create("Mine").addClass("Tar");
        services.teaching.create("Other");
        open();

        assertThat(entries(menu)).containsExactly("Mine", "Other");
        assertThat(entries((Menu) menu.getItems().get(0))).containsExactly("Tar", "Background");
    }
}
