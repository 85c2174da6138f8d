package org.shenava.view.settings;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.job.JobListener;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Services;
import org.shenava.view.common.Texts;
import org.shenava.view.live.ModelLine;

/** The models that are installed, each with its honest score, and which of them answers. JavaFX thread. */
public final class ModelsViewModel {
    /**
     * A model as the list shows it.
     *
     * @param id of the card; of a refused model perhaps only its folder's name
     * @param task what it names, for people; empty when its card cannot be read
     * @param score one honest line; empty when its card cannot be read
     * @param details every score, a line each
     * @param problem why it is refused; empty when it can be chosen
     */
    public record Row(String id, String task, String score, String details, String problem) {
        public boolean usable() {
            return problem.isEmpty();
        }
    }

    private final Services services;
    private final Texts texts;
    private final Executor ui;
    private final NoticeBoard notices;
    private final Consumer<String> use;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper inUse = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ModelCard> card = new ReadOnlyObjectWrapper<>();

    /** @param use lets a model answer from now on, by its id */
    ModelsViewModel(Services services, Texts texts, Executor ui, NoticeBoard notices, Consumer<String> use) {
        this.services = services;
        this.texts = texts;
        this.ui = ui;
        this.notices = notices;
        this.use = use;
    }

    public ReadOnlyObjectProperty<List<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Id of the model that answers; empty while there is none. */
    public ReadOnlyStringProperty inUse() {
        return inUse.getReadOnlyProperty();
    }

    /** Card of the model that answers; null while there is none. */
    public ReadOnlyObjectProperty<ModelCard> card() {
        return card.getReadOnlyProperty();
    }

    /** Looks at the disk again, and which model answers; both come later. */
    public void refresh() {
        services.jobs().submit("list models", context -> services.models(), new JobListener<List<InstalledModel>>() {
            @Override
            public void done(List<InstalledModel> found) {
                List<Row> made = found.stream().map(ModelsViewModel.this::row).toList();
                ui.execute(() -> rows.set(made));
            }

            @Override
            public void failed(Exception failure) {
                Notice notice = Notice.ofFailure(failure);
                ui.execute(() -> notices.post(notice));
            }
        });
        lookWhichAnswers();
    }

    /** The user's choice. */
    public void choose(String id) {
        if (!id.equals(inUse.get())) {
            use.accept(id);
            lookWhichAnswers();
        }
    }

    /** That it could not be loaded is said by the listening view. */
    private void lookWhichAnswers() {
        services.model()
                .whenComplete((found, failure) -> ui.execute(() -> {
                    card.set(found);
                    inUse.set(found == null ? "" : found.id());
                }));
    }

    private Row row(InstalledModel model) {
        return model.card()
                .map(known -> {
                    ModelLine line = ModelLine.of(known, texts);
                    return new Row(
                            model.id(),
                            task(known),
                            line.score(),
                            line.details(),
                            model.problem().map(texts::told).orElse(""));
                })
                .orElseGet(() -> new Row(
                        model.id(), "", "", "", model.problem().map(texts::told).orElse("")));
    }

    private String task(ModelCard card) {
        return switch (card.task()) {
            case "dastgah" -> texts.text("task.dastgah");
            case "genre" -> texts.text("task.genre");
            default ->
                card.own().title().isEmpty()
                        ? card.task()
                        : texts.text("own.titled", card.own().title());
        };
    }
}
