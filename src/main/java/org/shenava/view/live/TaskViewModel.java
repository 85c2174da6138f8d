package org.shenava.view.live;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.job.JobListener;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Services;
import org.shenava.view.common.Texts;

/** Which task or which model of their own the user chose, remembered, and what can be chosen. JavaFX thread. */
public final class TaskViewModel {
    private final Services services;
    private final Preferences preferences;
    private final Texts texts;
    private final Executor ui;
    private final NoticeBoard notices;
    private final Consumer<String> changed;
    private final ReadOnlyObjectWrapper<Task> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<Task>> installed = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<List<OwnChoice>> own = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper ownId = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ownTitle = new ReadOnlyStringWrapper("");

    // Where the key that goes round comes back to.
    private String lastOwn = "";
    // Of several models of a task the one that was picked; the switch comes back to it.
    private final Map<Task, String> picked = new EnumMap<>(Task.class);
    private Set<String> ids = Set.of();

    /**
     * The task of the last time.
     *
     * @param changed remembers each choice of the user, a task's id or that of a model, and acts on it
     */
    TaskViewModel(
            Services services,
            Preferences preferences,
            Texts texts,
            Executor ui,
            NoticeBoard notices,
            Consumer<String> changed) {
        this.services = services;
        this.preferences = preferences;
        this.texts = texts;
        this.ui = ui;
        this.notices = notices;
        this.changed = changed;
        mark(preferences.current().modelId().orElseGet(Task.DASTGAH::id));
    }

    /** Null while a model of a person's own task is in use. */
    public ReadOnlyObjectProperty<Task> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Tasks that have a model; empty before the first look. */
    public ReadOnlyObjectProperty<Set<Task>> installed() {
        return installed.getReadOnlyProperty();
    }

    /** Models of the user's own, in the order of the catalogue; empty before the first look. */
    public ReadOnlyObjectProperty<List<OwnChoice>> own() {
        return own.getReadOnlyProperty();
    }

    /** Id of the own model in use; empty while there is none. */
    public ReadOnlyStringProperty ownId() {
        return ownId.getReadOnlyProperty();
    }

    /** What the user calls it; empty while none is in use. */
    public ReadOnlyStringProperty ownTitle() {
        return ownTitle.getReadOnlyProperty();
    }

    /** Whether there is an own model, or one is in use. */
    public BooleanBinding anyOwn() {
        return Bindings.createBooleanBinding(
                () -> !own.get().isEmpty() || !ownId.get().isEmpty(), own, ownId);
    }

    /** The user's choice; says so when there is no model for it. */
    public void choose(Task task) {
        if (task == chosen.get()) {
            return;
        }
        if (installed.get().isEmpty()) {
            // Nobody has looked yet.
            return;
        }
        if (!installed.get().contains(task)) {
            notices.post(Notice.of("task.missing"));
            return;
        }
        String model = picked.getOrDefault(task, task.id());
        use(ids.contains(model) ? model : task.id());
    }

    /** One of {@link #own()}. */
    public void chooseOwn(String id) {
        if (!id.equals(ownId.get()) && find(id).isPresent()) {
            use(id);
        }
    }

    /** From dastgah to genre, to the own model that was used last, and round again; what has no model is passed over. */
    public void chooseNext() {
        Optional<OwnChoice> next = find(lastOwn).or(() -> own.get().stream().findFirst());
        if (chosen.get() == Task.DASTGAH && (installed.get().contains(Task.GENRE) || next.isEmpty())) {
            choose(Task.GENRE);
        } else if (chosen.get() != null && next.isPresent()) {
            chooseOwn(next.get().id());
        } else {
            choose(Task.DASTGAH);
        }
    }

    /** Looks which models there are; the answer comes later. */
    void refresh() {
        refresh(() -> {});
    }

    /**
     * Looks which models there are; the answer comes later. Where the own model in use is gone, the dastgahs are named again.
     *
     * @param stillThere told otherwise
     */
    void refresh(Runnable stillThere) {
        services.jobs().submit("list models", context -> look(), new JobListener<Found>() {
            @Override
            public void done(Found found) {
                ui.execute(() -> know(found, stillThere));
            }

            @Override
            public void failed(Exception failure) {
                Notice notice = Notice.ofFailure(failure);
                ui.execute(() -> notices.post(notice));
            }
        });
    }

    /** What lies on the disk. */
    private record Found(Set<Task> tasks, List<OwnChoice> own, Set<String> ids) {}

    private Found look() {
        List<InstalledModel> models = services.models();
        return new Found(
                services.tasks().stream().flatMap(id -> Task.of(id).stream()).collect(Collectors.toUnmodifiableSet()),
                models.stream()
                        .flatMap(model -> OwnChoice.of(model, texts).stream())
                        .toList(),
                models.stream()
                        .filter(InstalledModel::usable)
                        .map(InstalledModel::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private void know(Found found, Runnable stillThere) {
        Optional<OwnChoice> before = find(ownId.get());
        ids = found.ids();
        installed.set(found.tasks());
        own.set(found.own());
        if (before.isPresent() && find(ownId.get()).isEmpty()) {
            notices.post(Notice.of("own.gone", before.get().title()));
            use(Task.DASTGAH.id());
            return;
        }
        mark(ownId.get().isEmpty() ? chosen.get().id() : ownId.get());
        stillThere.run();
    }

    private void use(String taskOrId) {
        mark(taskOrId);
        changed.accept(taskOrId);
    }

    /** What is chosen from now on, as far as its name tells. */
    void mark(String taskOrId) {
        Optional<Task> task = Task.ofModel(taskOrId);
        task.filter(one -> !one.id().equals(taskOrId)).ifPresent(one -> picked.put(one, taskOrId));
        String id = task.isPresent() ? "" : taskOrId;
        ownId.set(id);
        ownTitle.set(find(id).map(OwnChoice::title).orElse(id));
        lastOwn = id.isEmpty() ? lastOwn : id;
        chosen.set(task.orElse(null));
    }

    private Optional<OwnChoice> find(String id) {
        return own.get().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The model that really came may be of another task than the one that was asked for. */
    void modelIs(ModelCard card) {
        mark(Task.of(card.task()).map(Task::id).orElse(card.id()));
        preferences
                .current()
                .modelId()
                .filter(wanted -> !means(wanted, card))
                .ifPresent(wanted ->
                        notices.postOnce("no model " + wanted, Notice.of("model.missing", wanted, card.id())));
    }

    /** Whether a remembered name, which may be a task, an id or a folder, stands for this model. */
    private static boolean means(String wanted, ModelCard card) {
        return wanted.equals(card.task())
                || wanted.equals(card.id())
                || wanted.replace('\\', '/').endsWith("/" + card.id());
    }
}
