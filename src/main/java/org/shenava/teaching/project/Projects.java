package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shenava.store.NameRules;
import org.shenava.teaching.TeachingException;

/** The projects in a folder of projects. Thread-safe. */
public final class Projects {
    private final Path home;

    /** @param home may not exist */
    public Projects(Path home) {
        this.home = home;
    }

    /** All projects, by name. One that cannot be read, or was made by a newer version, is left out. */
    public List<Project> all() {
        List<Project> projects = new ArrayList<>();
        if (!Files.isDirectory(home)) {
            return projects;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(
                home,
                path -> Files.isDirectory(path)
                        && !path.getFileName().toString().startsWith("."))) {
            for (Path one : inside) {
                try {
                    projects.add(Project.open(one));
                } catch (TeachingException refused) {
                    Project.log(refused.getMessage(), refused);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            Project.log(home + " could not be listed", unreadable);
        }
        projects.sort(Comparator.comparing((Project project) -> project.name().toLowerCase(Locale.ROOT))
                .thenComparing(project -> project.folder().toString()));
        return projects;
    }

    /**
     * Makes a new project; others may have the same name.
     *
     * @throws TeachingException in one sentence, when the name is none, or its folder cannot be made
     */
    public Project create(String name) throws TeachingException {
        String checked = Project.checkedName(name);
        Project project = Project.open(home.resolve(FreeNames.in(home, NameRules.folder(checked), false)));
        project.rename(checked);
        return project;
    }
}
