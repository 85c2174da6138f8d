package org.shenava.teaching.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;
import org.shenava.teaching.Example;
import org.shenava.teaching.Pause;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachingStep;

/**
 * A program of its own that teaches and then stands still in the middle of a stage until it is killed, so that the kill surely meets it
 * there however fast the machine is. While it tests it stands once a fold is kept.
 */
public final class KilledTeaching {
    static final Effort EFFORT = new Effort(40, 10);

    private KilledTeaching() {}

    /** Arguments: folder of class folders, folder for everything else, the stage. */
    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[1]);
        TeachingStep.Stage stage = TeachingStep.Stage.valueOf(arguments[2]);
        new Teacher(new ModelCatalog(List.of(Path.of("models"))), EFFORT)
                .teach(
                        request(Path.of(arguments[0]), work),
                        new Pause(),
                        step -> {
                            if (step.stage() == stage && middle(step, work)) {
                                stand();
                            }
                        },
                        JobContext.QUIET);
    }

    static TeachRequest request(Path recordings, Path work) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(recordings)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String label = file.getParent().getFileName().toString();
                examples.add(new Example(label + "/" + file.getFileName(), file, label, Optional.empty()));
            }
        }
        return new TeachRequest(
                examples,
                Optional.empty(),
                List.of(),
                work.resolve("cache"),
                work.resolve("progress"),
                work.resolve("models/own-killed-1"),
                "Killed",
                TeachRequest.Advanced.DEFAULT,
                "a test");
    }

    static boolean middle(TeachingStep step, Path work) {
        return switch (step.stage()) {
            case LISTENING -> holds(work.resolve("cache"), ".heard");
            case TESTING -> holds(work.resolve("progress"), ".json");
            case TRAINING -> step.curve().size() > 3;
            case WRITING -> true;
        };
    }

    private static boolean holds(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(ending));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void stand() {
        System.out.println("stands");
        System.out.flush();
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException woken) {
            Thread.currentThread().interrupt();
        }
    }
}
