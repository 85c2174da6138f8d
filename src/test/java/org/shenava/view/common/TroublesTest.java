package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.FileAudioSource;
import org.shenava.classifier.ModelCatalog;
import org.shenava.library.plan.PlanCsv;
import org.shenava.settings.Language;

class TroublesTest {
    private static final String BUNDLE = "org.shenava.view.texts.trouble";
    private static final Path SOURCES = Path.of("src/main/java/org/shenava");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    /** Fragments as short as this may stand anywhere. */
    private static final int TELLING_LETTERS = 5;

    @TempDir
    Path folder;

    private final Texts persian = Texts.of(Language.PERSIAN);
    private final ResourceBundle english = Troubles.english(BUNDLE);

    /** A sentence that was reworded below would silently be English again. */
    @Test
    void everySentenceIsOneThatTheLayersBelowWrite() throws IOException {
        String sources = sources();

        assertThat(english.keySet()).hasSizeGreaterThan(50).allSatisfy(key -> {
            List<String> fragments = PLACE.splitAsStream(english.getString(key))
                    // Quotation marks around a name are put there elsewhere.
                    .map(fragment -> fragment.replaceAll("^”|“$", "").strip())
                    .filter(fragment -> fragment.length() >= TELLING_LETTERS)
                    .toList();
            assertThat(fragments).as(key).isNotEmpty().allSatisfy(fragment -> assertThat(
                            sources.contains(fragment) || sources.contains(fragment.replaceAll("[.]$", "")))
                    .as(fragment)
                    .isTrue());
        });
    }

    @Test
    void everySentenceIsToldByItsOwnTranslation() {
        ResourceBundle wanted = ResourceBundle.getBundle(BUNDLE, persian.locale());
        Troubles troubles = new Troubles(english, wanted, UnaryOperator.identity());

        assertThat(english.keySet()).isNotEmpty().allSatisfy(key -> assertThat(
                        troubles.told(filled(english.getString(key))))
                .isEqualTo(filled(wanted.getString(key))));
    }

    @Test
    void whatReallyFailsIsToldInPersian() throws Exception {
        Path empty = Files.createFile(folder.resolve("a.mp3"));
        Path text = Files.writeString(folder.resolve("b.mp3"), "no sound\n".repeat(200));

        assertThat(persian.told(failure(empty))).isEqualTo("«\u202aa.mp3\u202c» خالی است؛ پروندهٔ دیگری برگزینید.");
        assertThat(List.of(text, folder.resolve("missing.mp3"), folder))
                .allSatisfy(file -> assertThat(persian.told(failure(file)))
                        .startsWith("«")
                        .contains(file.getFileName() + "\u202c»")
                        .doesNotContain("choose", "check", "is "));
        assertThat(persian.told(message(() -> new ModelCatalog(List.of(folder)).find("dastgah"))))
                .contains("مدل")
                .doesNotContain("There");
        assertThat(persian.told(message(() -> PlanCsv.read(folder.resolve("plan.csv")))))
                .contains("خوانده نمی‌شود");
    }

    @Test
    void numbersGetTheDigitsAndNamesWithBracesStayAsTheyAre() {
        assertThat(persian.told("“سه‌گاه.mp3” is empty; choose another file.")).contains("«\u202bسه‌گاه.mp3\u202c»");
        assertThat(persian.told("“{2}.mp3” breaks off after 12 of 60 seconds; find a whole copy of it."))
                .isEqualTo("«\u202a{2}.mp3\u202c» پس از ۱۲ از ۶۰ ثانیه بریده می‌شود؛ نسخهٔ کامل آن را بیابید.");
    }

    @Test
    void aReasonInsideASentenceIsToldToo() {
        assertThat(persian.told("tar/a.wav cannot be used: “a.wav” is empty; choose another file."))
                .isEqualTo(
                        "\u202atar/a.wav\u202c به کار نمی‌آید: «\u202aa.wav\u202c» خالی است؛ پروندهٔ دیگری برگزینید.");
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertThat(persian.told("Something new went wrong.\nit is no longer there"))
                .isEqualTo("Something new went wrong.\nدیگر آنجا نیست");
        assertThat(Texts.of(Language.ENGLISH).told("it is no longer there")).isEqualTo("it is no longer there");
    }

    private static String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> "x" + place.group(1) + "x");
    }

    private static String failure(Path file) {
        return message(() -> FileAudioSource.open(file, 22_050).close());
    }

    private static String message(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return Optional.ofNullable(catchThrowable(call)).orElseThrow().getMessage();
    }

    /** All words that are written below the window, with literals that are joined put together. */
    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            String all = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("view")))
                    .map(TroublesTest::read)
                    .collect(Collectors.joining("\n"));
            return all.replaceAll("\"\\s*\\+\\s*\"", "");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
