package org.shenava.view.common;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Breaks text into lines at its spaces. */
final class Lines {
    private Lines() {}

    /**
     * The text with line feeds in place of some spaces.
     *
     * @param fits whether a line has room; a single word that has none stands alone
     */
    static String broken(String text, Predicate<String> fits) {
        return Stream.of(text.split("\n", -1))
                .map(paragraph -> brokenParagraph(paragraph, fits))
                .collect(Collectors.joining("\n"));
    }

    private static String brokenParagraph(String paragraph, Predicate<String> fits) {
        StringBuilder whole = new StringBuilder();
        String line = "";
        for (String word : paragraph.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || fits.test(longer)) {
                line = longer;
            } else {
                whole.append(line).append('\n');
                line = word;
            }
        }
        return whole.append(line).toString();
    }
}
