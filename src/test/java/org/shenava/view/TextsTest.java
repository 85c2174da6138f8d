package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenava.settings.Language;
import org.shenava.view.common.Texts;

class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/shenava/view");
    private static final Path SOURCES = Path.of("src/main/java/org/shenava/view");
    /** A key stands in quotation marks: {@code text("status.ready"}, {@code post("error.lost"}, or alone in a table of keys. */
    private static final Pattern KEY = Pattern.compile("(?:text|post)\\(\\s*\"([a-z][A-Za-z.]*[A-Za-z])\"");

    /** Where the texts stand: the common ones, and a file an area. */
    static List<String> bundles() throws IOException {
        List<String> names = new ArrayList<>(List.of("Texts"));
        try (Stream<Path> files = Files.list(RESOURCES.resolve("texts"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_fa"))
                    .sorted()
                    .forEach(name -> names.add("texts/" + name.replace(".properties", "")));
        }
        return names;
    }

    @Test
    void thereAreTexts() throws IOException {
        assertThat(bundles()).hasSizeGreaterThan(5);
        assertThat(read("Texts.properties")).hasSizeGreaterThan(50);
    }

    @Test
    void anEnglishSentenceRunsFromTheLeftWhateverNameBeginsIt() {
        String sentence = Texts.of(Language.ENGLISH).text("teach.remark.EMPTY_CLASS", "\u062a\u0627\u0631");

        assertThat(new Bidi(sentence, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight())
                .isTrue();
        assertThat(sentence).contains("\u062a\u0627\u0631 has no recording");
        assertThat(Texts.of(Language.ENGLISH).text("teach.remark.EMPTY_CLASS", "Tar"))
                .as("needs no mark")
                .startsWith("Tar has");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void persianSaysAllThatEnglishSays(String bundle) throws IOException {
        Properties english = read(bundle + ".properties");
        Properties persian = read(bundle + "_fa.properties");

        assertThat(persian.keySet()).isEqualTo(english.keySet());
        assertThat(persian.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesPutInTheSameArguments(String bundle) throws IOException {
        Properties english = read(bundle + ".properties");
        Properties persian = read(bundle + "_fa.properties");

        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(persian.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextHasAnApostropheThatWouldSwallowItsArguments(String bundle) throws IOException {
        for (String suffix : List.of(".properties", "_fa.properties")) {
            assertThat(read(bundle + suffix).values())
                    .allSatisfy(text -> assertThat((String) text).doesNotContain("'"));
        }
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<Object> texts = new HashSet<>();
        for (String bundle : bundles()) {
            texts.addAll(read(bundle + ".properties").keySet());
        }

        Set<String> used = keysInTheCode();

        assertThat(used).hasSizeGreaterThan(30);
        assertThat(texts).containsAll(used);
    }

    @Test
    void writesNumbersInTheDigitsOfTheLanguage() {
        Texts english = Texts.of(Language.ENGLISH);
        Texts persian = Texts.of(Language.PERSIAN);

        assertThat(english.percent(0.615)).isEqualTo("62 %");
        assertThat(persian.percent(0.615)).isEqualTo("۶۲٪");
        assertThat(english.clock(75.9)).isEqualTo("1:15");
        assertThat(persian.clock(75.9)).isEqualTo("۱:۱۵");
        assertThat(english.clock(-1)).isEqualTo("0:00");
        assertThat(english.clock(3599.9)).isEqualTo("59:59");
        assertThat(english.clock(3600)).isEqualTo("1:00:00");
        assertThat(persian.clock(8192)).isEqualTo("۲:۱۶:۳۲");
    }

    @Test
    void englishStaysEnglishOnAPersianSystem() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("fa", "IR"));

            assertThat(Texts.of(Language.ENGLISH).text("status.ready")).isEqualTo("Ready");
            assertThat(Texts.of(Language.ENGLISH).percent(0.5)).isEqualTo("50 %");
            assertThat(Texts.of(Language.SYSTEM).rightToLeft()).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static int arguments(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Set<String> keysInTheCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = TextsTest.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
