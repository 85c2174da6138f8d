package org.shenava.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of the project and the commands in them, so that tests can hold the documents to their word. */
public final class Documents {
    private static final Path README = Path.of("README.md");
    private static final Path SITE = Path.of("src/site/markdown");
    private static final Path GUIDE = SITE.resolve("guide/guide.md");
    private static final String INDENT = "    ";
    private static final Pattern PROGRAM = Pattern.compile("(?:java -jar target/shenava\\.jar|\\$S) ([^;&|`\\n]*)");
    private static final Pattern COMMENT = Pattern.compile("\\s+#\\s.*$");

    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");

    private Documents() {}

    /** The README and every page of the site. */
    public static List<Path> all() throws IOException {
        try (Stream<Path> pages = Files.walk(SITE)) {
            return Stream.concat(
                            Stream.of(README),
                            pages.filter(page -> page.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        }
    }

    /** What users read: the README and the guide, without the tutorial, which has a test of its own, and without translations. */
    public static List<Path> forUsers() throws IOException {
        return all().stream()
                .filter(page -> page.equals(README) || page.equals(GUIDE))
                .toList();
    }

    /** The indented lines of a page, one string a command: continued lines joined, loops whole, comments gone. */
    public static List<String> commands(Path page) throws IOException {
        List<String> commands = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : Files.readAllLines(page)) {
            if (!line.startsWith(INDENT)) {
                continue;
            }
            String text = COMMENT.matcher(line.strip()).replaceAll("");
            boolean continued = text.endsWith("\\");
            open.append(continued ? text.substring(0, text.length() - 1) + ' ' : text + '\n');
            if (!continued && isWhole(open)) {
                commands.add(open.toString().strip());
                open.setLength(0);
            }
        }
        return commands;
    }

    private static boolean isWhole(CharSequence text) {
        return count(text, "\\bdo\\b") <= count(text, "\\bdone\\b");
    }

    private static long count(CharSequence text, String word) {
        return Pattern.compile(word).matcher(text).results().count();
    }

    /** The arguments of every call of the program in a command; variables of loops stand as 1. */
    public static List<List<String>> calls(String command) {
        List<List<String>> calls = new ArrayList<>();
        Matcher matcher = PROGRAM.matcher(command);
        while (matcher.find()) {
            calls.add(words(matcher.group(1).strip().replaceAll("\\$\\{?\\w+[^ }]*}?", "1")));
        }
        return calls;
    }

    /** Set apart by spaces, but for those inside quotation marks. */
    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList();
    }
}
