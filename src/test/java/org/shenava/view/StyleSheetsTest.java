package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A colour that is written into the sheet of a page is wrong in two of the three themes, unless it lies on a plot or on paper, which are
 * the same in all: then a comment before it says "in every theme".
 */
class StyleSheetsTest {
    private static final Path SHEETS = Path.of("src/main/resources/org/shenava/view");
    private static final Pattern BLOCK = Pattern.compile("(/\\*[^*]*in every theme[^*]*\\*/\\s*)?([^{}*]*)\\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile(
            ":[^;]*(#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|\\b(white|black|red|green|blue|gray|grey|yellow|orange)\\b)");

    @Test
    void onlyTheThemesNameColours() throws IOException {
        List<String> written = new ArrayList<>();
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            for (Path sheet : sheets.filter(StyleSheetsTest::isOfAPage).toList()) {
                Matcher block = BLOCK.matcher(Files.readString(sheet));
                while (block.find()) {
                    if (block.group(1) == null && COLOUR.matcher(block.group(3)).find()) {
                        written.add(sheet.getFileName() + ": " + block.group(3).strip());
                    }
                }
            }
        }

        assertThat(written).isEmpty();
    }

    @Test
    void aWrittenColourIsSeen() {
        assertThat(COLOUR.matcher("-fx-fill: #fff;").find()).isTrue();
        assertThat(COLOUR.matcher("-fx-fill: rgba(0, 0, 0, 1);").find()).isTrue();
        assertThat(COLOUR.matcher("-fx-fill: -sh-text; -fx-white: 1;").find()).isFalse();
    }

    /** The size of letters is a setting; only paper is as large as it is. */
    @Test
    void lettersHaveNoSizeOfTheirOwn() throws IOException {
        Pattern pixels = Pattern.compile("-fx-font-size:\\s*[0-9.]+px");
        List<String> fixed = new ArrayList<>();
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            for (Path sheet :
                    sheets.filter(file -> file.toString().endsWith(".css")).toList()) {
                Matcher block = BLOCK.matcher(Files.readString(sheet));
                while (block.find()) {
                    if (pixels.matcher(block.group(3)).find()) {
                        // The end of a comment may stand before a rule.
                        fixed.add(block.group(2).replace("/", "").strip());
                    }
                }
            }
        }

        assertThat(fixed).contains(".root").allMatch(rule -> rule.equals(".root") || rule.startsWith(".paper"));
    }

    /** A sheet that the build forgot would be parsed before the first paint again. */
    @Test
    void theBuildParsesEverySheetThatIsReadAtTheStart() throws IOException {
        List<String> parsed = new ArrayList<>();
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            for (Path sheet :
                    sheets.filter(file -> file.toString().endsWith(".css")).toList()) {
                String name = sheet.getFileName().toString();
                if (isParsed(name)) {
                    parsed.add(name);
                } else {
                    assertThat(name).isEqualTo("tooltips.css");
                }
            }
        }

        assertThat(parsed).contains("shenava.css", "picture.css", "theme-light.css");
        assertThat(isParsed("controls/segmentedbutton.css")).isTrue();
        assertThat(isParsed("controls/statusbar.css")).isTrue();
    }

    /** JavaFX 21 writes durations that it cannot read back, and says so on standard error only. */
    @Test
    void noParsedSheetHasADuration() throws IOException {
        Pattern duration = Pattern.compile(":\\s*[0-9.]+m?s\\s*;");
        assertThat(duration.matcher(Files.readString(SHEETS.resolve("tooltips.css")))
                        .find())
                .isTrue();
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            for (Path sheet : sheets.filter(file -> isParsed(file.getFileName().toString()))
                    .filter(file -> file.toString().endsWith(".css"))
                    .toList()) {
                assertThat(duration.matcher(Files.readString(sheet)).find())
                        .as(sheet.toString())
                        .isFalse();
            }
        }
    }

    private static boolean isParsed(String name) {
        return StyleSheetsTest.class.getResource("/org/shenava/view/" + name.replace(".css", ".bss")) != null;
    }

    private static boolean isOfAPage(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".css") && !name.equals("shenava.css") && !name.startsWith("theme-");
    }
}
