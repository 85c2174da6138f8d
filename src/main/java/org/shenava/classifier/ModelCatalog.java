package org.shenava.classifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The models that are installed: every folder with a card inside the given folders, the program's own first, then the user's. When
 * two folders hold the same id, the first counts.
 */
public final class ModelCatalog {
    private final List<Path> folders;

    public ModelCatalog(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** All models, refused ones too, in order of the folders and of their names. A folder that is not there holds none. */
    public List<InstalledModel> models() {
        List<InstalledModel> models = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Path folder : folders) {
            for (Path inside : subfolders(folder)) {
                InstalledModel model = ModelFolder.inspect(inside);
                if (seen.add(model.id())) {
                    models.add(model);
                }
            }
        }
        return models;
    }

    /**
     * The model that a name means.
     *
     * @param taskOrIdOrFolder a model's id; a task, for its model with the highest version; what a person calls a model of their own; or a
     *     model folder
     * @throws ModelException in one sentence, when there is none or it is refused
     */
    public InstalledModel find(String taskOrIdOrFolder) throws ModelException {
        List<InstalledModel> models = models();
        Optional<InstalledModel> named = models.stream()
                .filter(model -> model.id().equals(taskOrIdOrFolder))
                .findFirst();
        if (named.isPresent()) {
            return accepted(named.get());
        }
        List<InstalledModel> ofTask = models.stream()
                .filter(model -> task(model).equals(taskOrIdOrFolder))
                .toList();
        Optional<InstalledModel> best = ofTask.stream()
                .filter(InstalledModel::usable)
                .max(Comparator.comparingInt(model -> version(model.id())));
        if (best.isPresent()) {
            return best.get();
        }
        if (!ofTask.isEmpty()) {
            return accepted(ofTask.get(0));
        }
        List<InstalledModel> titled = models.stream()
                .filter(model -> isTitled(model, taskOrIdOrFolder))
                .toList();
        if (titled.size() > 1) {
            throw new ModelException("There are several models called " + taskOrIdOrFolder + "; say which by its id: "
                    + titled.stream().map(InstalledModel::id).collect(Collectors.joining(", ")) + ".");
        }
        if (!titled.isEmpty()) {
            return accepted(titled.get(0));
        }
        Optional<Path> folder = asFolder(taskOrIdOrFolder);
        if (folder.isPresent()) {
            return accepted(ModelFolder.inspect(folder.get()));
        }
        throw new ModelException("There is no model called " + taskOrIdOrFolder + "; looked in "
                + folders.stream().map(Path::toString).collect(Collectors.joining(", "))
                + (models.isEmpty()
                        ? ", where there is none."
                        : ", where there are "
                                + models.stream().map(InstalledModel::id).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * Finds, checks and loads a model. Takes some seconds the first time.
     *
     * @param taskOrIdOrFolder as in {@link #find}
     * @throws ModelException in one sentence, when there is none or it is refused
     */
    public Classifier open(String taskOrIdOrFolder) throws ModelException {
        return ModelLoader.open(find(taskOrIdOrFolder).folder(), folders);
    }

    private static InstalledModel accepted(InstalledModel model) throws ModelException {
        if (!model.usable()) {
            throw new ModelException(model.problem().orElseThrow());
        }
        return model;
    }

    private static boolean isTitled(InstalledModel model, String name) {
        String title = model.card().map(card -> card.own().title()).orElse("");
        return !title.isBlank() && title.strip().equalsIgnoreCase(name.strip());
    }

    /** Of a folder whose card cannot be read, the task is the first word of its name. */
    private static String task(InstalledModel model) {
        return model.card().map(ModelCard::task).orElseGet(() -> model.id().split("-", 2)[0]);
    }

    /** The number at the end of an id; 0 when there is none. */
    static int version(String id) {
        String last = id.substring(id.lastIndexOf('-') + 1);
        return last.matches("[0-9]{1,9}") ? Integer.parseInt(last) : 0;
    }

    private static Optional<Path> asFolder(String text) {
        try {
            Path folder = Path.of(text);
            return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static List<Path> subfolders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            // Hidden ones are half written, or deleted.
            return inside.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(ModelFolder::isModel)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            System.getLogger(ModelCatalog.class.getName())
                    .log(System.Logger.Level.WARNING, "models in " + folder + " could not be listed", unreadable);
            return List.of();
        }
    }
}
