package org.shenava.view.teach;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.classifier.InstalledModel;
import org.shenava.teaching.project.OwnModels;
import org.shenava.view.common.LongWork;
import org.shenava.view.common.Message;
import org.shenava.view.common.ModelNews;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Services;
import org.shenava.view.common.TeachingDesk;

/** The models that a person taught or imported. Lives as long as the window, and knows no texts. JavaFX thread. */
public final class OwnModelsViewModel {
    private final Services services;
    private final TeachingDesk desk;
    private final Executor ui;
    private final LongWork work;
    private final ReadOnlyObjectWrapper<List<OwnModel>> models = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<OwnModel> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper inUse = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Deleted>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ModelNews news;
    private Optional<String> wanted = Optional.empty();
    private Optional<List<String>> known = Optional.empty();

    OwnModelsViewModel(PageContext context) {
        news = context.kept().the(ModelNews.class, ModelNews::new);
        services = context.services();
        desk = services.teaching();
        ui = context.ui();
        work = new LongWork(services.jobs(), ui, System::nanoTime);
        TrainViewModel.of(context).taught().addListener((observed, before, made) -> {
            if (made != null) {
                refresh(made.card().id());
            }
        });
    }

    /** The one of the window. */
    static OwnModelsViewModel of(PageContext context) {
        return context.kept().the(OwnModelsViewModel.class, () -> new OwnModelsViewModel(context));
    }

    /** A model that was deleted and can come back. */
    record Deleted(String id, String title, Path place) {}

    LongWork work() {
        return work;
    }

    ReadOnlyObjectProperty<List<OwnModel>> models() {
        return models.getReadOnlyProperty();
    }

    /** The one that is looked at; null while there is none. */
    ReadOnlyObjectProperty<OwnModel> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Id of the model that answers everywhere; empty while it is not known. */
    ReadOnlyStringProperty inUse() {
        return inUse.getReadOnlyProperty();
    }

    /** The model that was deleted last, until it has come back. */
    ReadOnlyObjectProperty<Optional<Deleted>> deleted() {
        return deleted.getReadOnlyProperty();
    }

    void choose(OwnModel model) {
        if (model != null) {
            chosen.set(model);
        }
    }

    /** Looks at the disk again. */
    void refresh() {
        work.begin("list own models", job -> read(), this::show);
        lookWhichAnswers();
    }

    /** Looks at the disk again, and then at this model. */
    private void refresh(String id) {
        wanted = Optional.of(id);
        refresh();
    }

    /**
     * Lets a model answer everywhere from now on.
     *
     * @param use the window's way to do it, by id or task
     */
    void use(String idOrTask, Consumer<String> use) {
        use.accept(idOrTask);
        lookWhichAnswers();
    }

    void rename(String title) {
        String name = title.strip();
        withChosen(
                "rename model",
                (own, model) -> {
                    own.rename(model.id(), name);
                    return name;
                },
                done -> refresh());
    }

    void export(Path file) {
        withChosen(
                "export model",
                (own, model) -> {
                    own.export(model.id(), file);
                    return file;
                },
                done -> work.say(Message.of("teach.exported", done.toString())));
    }

    /** Takes in a file that was exported here or elsewhere. */
    void importFrom(Path file) {
        work.begin("import model", job -> desk.models().importFrom(file), taken -> {
            refresh(taken.id());
            work.say(Message.of("teach.imported"));
        });
    }

    void delete() {
        withChosen(
                "delete model",
                (own, model) -> new Deleted(model.id(), model.title(), own.delete(model.id())),
                done -> {
                    deleted.set(Optional.of(done));
                    refresh();
                });
    }

    /** Brings back what was deleted last. */
    void restore() {
        deleted.get()
                .ifPresent(one -> work.begin(
                        "bring model back",
                        job -> {
                            desk.models().restore(one.place());
                            return one;
                        },
                        done -> {
                            deleted.set(Optional.empty());
                            refresh();
                        }));
    }

    /** Something done with a model, in a job. */
    @FunctionalInterface
    private interface Verb<T> {
        T act(OwnModels own, OwnModel model) throws Exception;
    }

    private <T> void withChosen(String name, Verb<T> verb, Consumer<T> then) {
        OwnModel model = chosen.get();
        if (model != null) {
            work.begin(name, job -> verb.act(desk.models(), model), then);
        }
    }

    private List<OwnModel> read() {
        OwnModels own = desk.models();
        return services.models().stream()
                .filter(own::isOwn)
                .map(model -> new OwnModel(model, desk.judgement(model.folder())))
                .toList();
    }

    private void show(List<OwnModel> found) {
        models.set(found);
        Optional<String> before = Optional.ofNullable(chosen.get()).map(OwnModel::id);
        chosen.set(find(found, wanted)
                .or(() -> find(found, before))
                .orElseGet(() -> found.isEmpty() ? null : found.get(found.size() - 1)));
        wanted = Optional.empty();
        tellOthers(found);
    }

    /** Other pages show titles, too. */
    private void tellOthers(List<OwnModel> found) {
        List<String> now =
                found.stream().map(one -> one.id() + "\n" + one.title()).toList();
        boolean changed = known.filter(was -> !was.equals(now)).isPresent();
        known = Optional.of(now);
        if (changed) {
            news.announce();
        }
    }

    private static Optional<OwnModel> find(List<OwnModel> found, Optional<String> id) {
        return found.stream()
                .filter(one -> id.filter(one.id()::equals).isPresent())
                .findFirst();
    }

    private void lookWhichAnswers() {
        services.model().whenComplete((card, failure) -> ui.execute(() -> inUse.set(card == null ? "" : card.id())));
    }

    /** Whether a model of the person's answers now. */
    boolean ownAnswers() {
        return models.get().stream()
                .map(OwnModel::installed)
                .map(InstalledModel::id)
                .anyMatch(inUse.get()::equals);
    }
}
