package org.shenava.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelException;
import org.shenava.settings.Language;
import org.shenava.view.FakeServices;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Texts;

class ModelsViewModelTest {
    @TempDir
    Path home;

    private final List<String> used = new ArrayList<>();
    private FakeServices services;
    private ModelsViewModel model;

    @BeforeEach
    void setUp() {
        services = new FakeServices(home);
        model = new ModelsViewModel(services, Texts.of(Language.ENGLISH), Runnable::run, new NoticeBoard(), used::add);
    }

    @Test
    void listsEveryModelWithItsHonestScore() {
        services.model.complete(FakeServices.card());

        model.refresh();

        assertThat(model.rows().get())
                .extracting(ModelsViewModel.Row::id)
                .containsExactly("dastgah-test-1", "genre-test-1");
        ModelsViewModel.Row first = model.rows().get().get(0);
        assertThat(first.task()).isEqualTo("Dastgah");
        assertThat(first.score()).isEqualTo("40 % right on players it never heard (n = 125)");
        assertThat(model.inUse().get()).isEqualTo("dastgah-test-1");
    }

    @Test
    void aRefusedModelSaysWhyAndHasNoScore() {
        services.models = List.of(
                new InstalledModel(Path.of("models/broken-1"), Optional.empty(), Optional.of("its card is damaged")));

        model.refresh();

        ModelsViewModel.Row row = model.rows().get().get(0);
        assertThat(row.usable()).isFalse();
        assertThat(row.id()).isEqualTo("broken-1");
        assertThat(row.problem()).isEqualTo("its card is damaged");
        assertThat(row.score()).isEmpty();
    }

    @Test
    void choosingUsesAnotherModelButNotTheSameAgain() {
        services.model.complete(FakeServices.card());
        model.refresh();

        model.choose("dastgah-test-1");
        model.choose("genre-test-1");

        assertThat(used).containsExactly("genre-test-1");
    }

    @Test
    void withoutAModelNoneIsInUse() {
        services.model.completeExceptionally(new ModelException("There is none."));

        model.refresh();

        assertThat(model.inUse().get()).isEmpty();
        assertThat(model.card().get()).isNull();
    }
}
