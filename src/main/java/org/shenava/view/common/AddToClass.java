package org.shenava.view.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.shenava.job.JobListener;
import org.shenava.music.Labels;
import org.shenava.teaching.project.Project;

/** A menu of the person's own classes, which puts recordings that other pages know into one of them. */
public final class AddToClass {
    private final PageContext context;
    private final Texts texts;
    private final String id;
    private final Supplier<List<Path>> files;

    /**
     * A menu that is read anew whenever it is opened.
     *
     * @param id of the menu; its entries have a number after it
     * @param files what is to be added, asked for when a class is chosen
     */
    public AddToClass(String id, PageContext context, Supplier<List<Path>> files) {
        this.id = id;
        this.context = context;
        this.texts = context.texts();
        this.files = files;
    }

    /** For a page. */
    public MenuButton button() {
        MenuButton button = new Parts(texts).menu(id, "teach.addTo", reading());
        button.setOnShowing(event -> read(button.getItems()));
        return button;
    }

    /** For a menu. */
    public Menu menu() {
        Menu menu = new Menu(texts.text("teach.addTo"));
        menu.setId(id);
        // Without an entry it would not open.
        menu.getItems().setAll(reading());
        menu.setOnShowing(event -> {
            // Submenus tell of their own opening, too.
            if (event.getTarget() == menu) {
                read(menu.getItems());
            }
        });
        return menu;
    }

    /** A project with its classes. */
    private record Classes(Project project, String name, List<String> labels) {}

    private MenuItem reading() {
        return disabled("teach.addTo.reading");
    }

    private MenuItem disabled(String key) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setDisable(true);
        return item;
    }

    private void read(ObservableList<MenuItem> items) {
        items.setAll(reading());
        context.services()
                .jobs()
                .submit(
                        "list classes",
                        job -> {
                            List<Classes> found = new ArrayList<>();
                            for (Project project : context.services().teaching().projects()) {
                                found.add(new Classes(project, project.name(), project.classes()));
                            }
                            return found;
                        },
                        new JobListener<List<Classes>>() {
                            @Override
                            public void done(List<Classes> found) {
                                context.ui().execute(() -> items.setAll(entries(found)));
                            }

                            @Override
                            public void failed(Exception failure) {
                                context.ui().execute(() -> say(failure));
                            }
                        });
    }

    private List<MenuItem> entries(List<Classes> found) {
        if (found.isEmpty()) {
            return List.of(disabled("teach.addTo.none"));
        }
        if (found.size() == 1) {
            return classes(found.get(0), id);
        }
        List<MenuItem> entries = new ArrayList<>();
        for (Classes one : found) {
            Menu menu = new Menu(one.name());
            menu.setId(id + "-" + entries.size());
            menu.getItems().setAll(classes(one, menu.getId()));
            entries.add(menu);
        }
        return entries;
    }

    private List<MenuItem> classes(Classes of, String menuId) {
        List<MenuItem> entries = new ArrayList<>();
        for (String label : of.labels()) {
            String name =
                    label.equals(Project.BACKGROUND) ? texts.text("teach.background") : texts.name(Labels.of(label));
            MenuItem item = new MenuItem(name);
            item.setId(menuId + "-" + entries.size());
            item.setOnAction(event -> add(of.project(), label, name));
            entries.add(item);
        }
        return entries;
    }

    private void add(Project project, String label, String name) {
        List<Path> wanted = files.get();
        context.services()
                .jobs()
                .submit(
                        "add to class",
                        job -> project.add(wanted, label, Optional.empty(), job),
                        new JobListener<Project.Added>() {
                            @Override
                            public void done(Project.Added added) {
                                String key = added.added().isEmpty() ? "teach.addTo.there" : "teach.addTo.done";
                                context.ui().execute(() -> context.notices().post(Notice.of(key, name)));
                            }

                            @Override
                            public void failed(Exception failure) {
                                context.ui().execute(() -> say(failure));
                            }
                        });
    }

    private void say(Exception failure) {
        context.notices().post(Notice.ofFailure(failure));
    }
}
