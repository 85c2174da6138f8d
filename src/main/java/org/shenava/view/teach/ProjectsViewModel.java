package org.shenava.view.teach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.teaching.project.Project;
import org.shenava.view.common.LongWork;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Services;
import org.shenava.view.common.TeachingDesk;

/** The person's projects, and which of them is worked on. Lives as long as the window, and knows no texts. JavaFX thread. */
public final class ProjectsViewModel {
    private final Services services;
    private final TeachingDesk desk;
    private final LongWork work;
    private final ReadOnlyObjectWrapper<List<ProjectRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ProjectRow> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    ProjectsViewModel(PageContext context) {
        services = context.services();
        desk = services.teaching();
        work = new LongWork(services.jobs(), context.ui(), System::nanoTime);
    }

    /** The one of the window. */
    static ProjectsViewModel of(PageContext context) {
        return context.kept().the(ProjectsViewModel.class, () -> new ProjectsViewModel(context));
    }

    LongWork work() {
        return work;
    }

    ReadOnlyObjectProperty<List<ProjectRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<ProjectRow> current() {
        return current.getReadOnlyProperty();
    }

    /** The projects were listed at least once. */
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Looks at the disk again. */
    void refresh() {
        work.begin("list projects", job -> read(), this::show);
    }

    void choose(ProjectRow row) {
        if (row != null && !row.equals(current.get())) {
            current.set(row);
        }
    }

    void create(String name) {
        String wanted = name.strip();
        work.begin("new project", job -> ProjectRow.of(desk.create(wanted)), made -> {
            current.set(made);
            refresh();
        });
    }

    /** A project with the recordings of the tutorial. */
    void tryTutorial(TeachingDesk.Tutorial which, String name) {
        work.begin("tutorial", job -> ProjectRow.of(desk.tutorial(which, name, job)), made -> {
            current.set(made);
            refresh();
        });
    }

    void rename(String name) {
        String wanted = name.strip();
        ProjectRow row = current.get();
        if (row == null || wanted.equals(row.name())) {
            return;
        }
        work.begin(
                "rename project",
                job -> {
                    row.project().rename(wanted);
                    return row;
                },
                done -> refresh());
    }

    /** Shows its folder in the system's file manager, to be copied and backed up. */
    void open() {
        ProjectRow row = current.get();
        if (row != null) {
            work.begin(
                    "open folder",
                    job -> {
                        services.openFolder(row.project().folder());
                        return row;
                    },
                    done -> {});
        }
    }

    private List<ProjectRow> read() throws Exception {
        return desk.projects().stream().map(ProjectRow::of).toList();
    }

    private void show(List<ProjectRow> found) {
        rows.set(found);
        loaded.set(true);
        current.set(again(found).orElseGet(() -> first(found)));
    }

    private Optional<ProjectRow> again(List<ProjectRow> found) {
        return Optional.ofNullable(current.get()).flatMap(was -> found.stream()
                .filter(row -> folder(row).equals(folder(was)))
                .findFirst());
    }

    /** Where a training was cut off there is something to go on with. */
    private static ProjectRow first(List<ProjectRow> found) {
        return found.stream().min(Comparator.comparing(row -> !row.cutOff())).orElse(null);
    }

    private static String folder(ProjectRow row) {
        Project project = row.project();
        return project.folder().toString();
    }
}
