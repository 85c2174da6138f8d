package org.shenava.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    private static final Pattern FOR_TESTS = Pattern.compile(
            "junit|assertj|archunit|testfx|monocle|byte-buddy|opentest4j|apiguardian|hamcrest|org.osgi|surefire");

    @Test
    void everyLibraryHasALicenceAndTheBuildsVersion() throws IOException {
        List<Library> all = Library.all();

        assertThat(all).hasSizeGreaterThan(10).allSatisfy(library -> {
            assertThat(library.name()).isNotBlank();
            assertThat(library.licence()).isNotBlank();
            assertThat(library.version()).as(library.name()).doesNotContain("$");
        });
        String build = Files.readString(Path.of("pom.xml"));
        assertThat(all)
                .filteredOn(library -> library.name().equals("OpenJFX"))
                .singleElement()
                .satisfies(library ->
                        assertThat(build).contains("<javafx.version>" + library.version() + "</javafx.version>"));
    }

    @Test
    void noneThatTheBuildTakesInIsMissing() throws IOException {
        String table = Files.readString(Path.of("src/main/filtered/org/shenava/libraries.txt"));
        List<String> needed = shippedArtifacts();

        assertThat(needed).hasSizeGreaterThan(8);
        for (String artifact : needed) {
            assertThat(table).as(artifact).containsPattern("[| ]" + Pattern.quote(artifact) + "(\\s|$)");
        }
    }

    /** What those libraries bring along, too: the list goes into installers as the notices of third parties. */
    @Test
    void noneThatTheLibrariesBringAlongIsMissing() throws IOException {
        String table = Files.readString(Path.of("src/main/filtered/org/shenava/libraries.txt"));
        List<Path> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        entry.endsWith(".jar") && !FOR_TESTS.matcher(entry).find())
                .map(Path::of)
                .toList();

        assertThat(jars).hasSizeGreaterThan(50);
        for (Path jar : jars) {
            String artifact = jar.getFileName().toString().replaceFirst("-[0-9].*", "");
            assertThat(table)
                    .as("licence of " + artifact)
                    .containsPattern("[| ]" + Pattern.quote(artifact) + "(\\s|$)");
        }
    }

    private static List<String> shippedArtifacts() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        String dependencies = build.substring(build.indexOf("<dependencies>"), build.indexOf("<build>"));
        List<String> artifacts = new ArrayList<>();
        Matcher matcher = DEPENDENCY.matcher(dependencies);
        while (matcher.find()) {
            Matcher artifact = ARTIFACT.matcher(matcher.group(1));
            if (!matcher.group(1).contains("<scope>test</scope>") && artifact.find()) {
                artifacts.add(artifact.group(1));
            }
        }
        return artifacts;
    }
}
