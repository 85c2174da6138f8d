package org.shenava.teaching.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shenava.job.JobContext;
import org.shenava.store.ContentHash;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;

/** A project in a test's folder, at a clock that stands still, and recordings outside it. */
final class ProjectPlace {
    /** A mode as Persians write it, with a joiner that shows no width. */
    static final String SEGAH = "سه\u200cگاه";

    private final Path home;

    ProjectPlace(Path home) {
        this.home = home;
    }

    Path folder() {
        return home.resolve("project");
    }

    Project opened() throws TeachingException {
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        return Project.open(folder(), Optional.empty(), clock);
    }

    Path outside(String name, double hz) throws Exception {
        return Sounds.tone(home.resolve("outside").resolve(name), hz, 0.3);
    }

    Example added(Project project, String name, double hz, String label) throws Exception {
        return project.add(List.of(outside(name, hz)), label, Optional.empty(), JobContext.QUIET)
                .added()
                .get(0);
    }

    Map<String, String> recordings() throws Exception {
        Map<String, String> all = contents();
        all.remove("project.json");
        return all;
    }

    Map<String, String> contents() throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder().relativize(file).toString().replace('\\', '/'), ContentHash.of(file));
            }
        }
        return contents;
    }
}
