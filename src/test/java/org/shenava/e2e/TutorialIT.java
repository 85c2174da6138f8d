package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.house.Documents;

/** Every command of the tutorial, in its order, as a reader types it. */
class TutorialIT {
    private static final Path ENGLISH = Path.of("src/site/markdown/guide/teach.md");
    private static final Path PERSIAN = Path.of("src/site/markdown/guide/teach_fa.md");
    private static final int PATIENCE_SECONDS = 1800;

    @TempDir
    Path folder;

    @Test
    void bothLanguagesHaveTheSameCommands() throws IOException {
        assertThat(commands(ENGLISH)).isNotEmpty();
        assertThat(commands(PERSIAN)).isEqualTo(commands(ENGLISH));
    }

    @Test
    void everyCommandWorks() throws Exception {
        copy(Machine.jar().resolveSibling("examples"), folder.resolve("target/examples"));
        copy(folder.resolve("target/examples/taste/calm"), folder.resolve("music"));
        List<String> said = new ArrayList<>();

        try (VirtualMicrophone microphone = VirtualMicrophone.start()) {
            for (List<String> command : commands(ENGLISH)) {
                try (Program program = new Program.Setting()
                        .home(folder.resolve("home"))
                        .in(folder)
                        .with(microphone.environment())
                        .start(command.toArray(String[]::new))) {
                    assertThat(program.waitForEnd(PATIENCE_SECONDS))
                            .as(command + " said " + program.errLines())
                            .isZero();
                    said.addAll(program.outLines());
                }
            }
        }

        assertThat(said)
                .anySatisfy(line -> assertThat(line).startsWith("Of players that it had not heard, it named "))
                .anySatisfy(line -> assertThat(line).startsWith("Of recordings that it had not heard, it named "))
                .anySatisfy(line -> assertThat(line).endsWith("\"Gushehs of Chahargah\""))
                .anySatisfy(line -> assertThat(line).startsWith("6 recordings, 6 of them heard now"));
        assertThat(Files.readString(folder.resolve("plan.csv"))).contains("calm");
    }

    private static List<List<String>> commands(Path document) throws IOException {
        return Documents.commands(document).stream()
                .flatMap(command -> Documents.calls(command).stream())
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                Files.createDirectories(target.getParent());
                Files.copy(one, target);
            }
        }
    }
}
