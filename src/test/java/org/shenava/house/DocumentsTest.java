package org.shenava.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What documents point at is there, pictures say in words what they show, and none is so large that the guide loads slowly. */
class DocumentsTest {
    private static final long MOST_BYTES_OF_A_PICTURE = 120_000;
    private static final long MOST_BYTES_OF_ALL = 2_000_000;
    private static final Path GUIDE = Path.of("src/site/markdown/guide");
    private static final Path PICTURES = Path.of("src/site/resources/images");
    private static final Pattern LINK = Pattern.compile("(!?)\\[([^]]*)]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ ");

    static Stream<Path> documents() throws IOException {
        return Documents.all().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        List<String> lost = links(document)
                .map(link -> link.group(3))
                .filter(target -> !Files.exists(document.toAbsolutePath().resolveSibling(target)))
                .toList();

        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPictureSaysWhatItShows(Path document) throws IOException {
        assertThat(links(document).filter(link -> !link.group(1).isEmpty()))
                .allSatisfy(picture -> assertThat(picture.group(2)).isNotBlank());
    }

    @Test
    void bothGuidesShowAPictureOfEveryPageInTheirOwnLanguage() throws IOException {
        List<String> english = pictures(GUIDE.resolve("guide.md"));
        List<String> persian = pictures(GUIDE.resolve("guide_fa.md"));

        assertThat(english).hasSizeGreaterThan(8);
        assertThat(persian)
                .containsExactlyElementsOf(english.stream()
                        .map(name -> name.replace(".png", "-persian.png"))
                        .toList());
    }

    @Test
    void theTranslatedGuideHasTheSameParts() throws IOException {
        for (String name : List.of("guide", "teach")) {
            assertThat(headings(GUIDE.resolve(name + "_fa.md")))
                    .as(name)
                    .isPositive()
                    .isEqualTo(headings(GUIDE.resolve(name + ".md")));
        }
    }

    @Test
    void picturesAreSmallAndEachIsShownSomewhere() throws IOException {
        List<String> shown = new ArrayList<>();
        for (Path document : Documents.all()) {
            shown.addAll(pictures(document));
        }
        long all = 0;
        try (Stream<Path> found = Files.list(PICTURES)) {
            for (Path picture : found.toList()) {
                assertThat(Files.size(picture)).as("%s", picture).isLessThan(MOST_BYTES_OF_A_PICTURE);
                assertThat(shown).contains(picture.getFileName().toString());
                all += Files.size(picture);
            }
        }
        assertThat(all).isBetween(1L, MOST_BYTES_OF_ALL);
    }

    private static Stream<MatchResult> links(Path document) throws IOException {
        Matcher links = LINK.matcher(Files.readString(document));
        return links.results().toList().stream();
    }

    private static List<String> pictures(Path document) throws IOException {
        return links(document)
                .filter(link -> !link.group(1).isEmpty())
                .map(link -> link.group(3).substring(link.group(3).lastIndexOf('/') + 1))
                .toList();
    }

    private static long headings(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document)).results().count();
    }
}
