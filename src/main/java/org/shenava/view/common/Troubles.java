package org.shenava.view.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences of the layers below the window in another language. As in gettext, the English sentence itself is the key: so exceptions,
 * snapshots and journals, also those of last year, carry plain English, and only the window knows that there are other languages.
 */
final class Troubles {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final List<Known> all = new ArrayList<>();
    private final UnaryOperator<String> argument;

    /**
     * Reads the sentences.
     *
     * @param wanted the same keys in the language of the window
     * @param argument how a name or number is written in that language
     */
    Troubles(ResourceBundle english, ResourceBundle wanted, UnaryOperator<String> argument) {
        this.argument = argument;
        for (String key : english.keySet()) {
            all.add(Known.of(english.getString(key), wanted.getString(key)));
        }
        // A sentence may fit two patterns of which one says more.
        all.sort(Comparator.comparingInt(Known::literals).reversed());
    }

    /** The bundle of English sentences. */
    static ResourceBundle english(String name) {
        return ResourceBundle.getBundle(
                name,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence, or the sentences on lines of their own, as far as they are known; the rest stays as it is. */
    String told(String sentence) {
        return String.join(
                "\n", sentence.lines().map(line -> one(line).orElse(line)).toList());
    }

    private Optional<String> one(String line) {
        return all.stream()
                .flatMap(known -> known.told(line, this::argument).stream())
                .findFirst();
    }

    /** What stands in a sentence may be one itself: why something was refused. */
    private String argument(String text) {
        return one(text).orElseGet(() -> argument.apply(text));
    }

    /**
     * A sentence in both languages.
     *
     * @param places which argument each group of the pattern is
     * @param literals letters that are fixed
     */
    private record Known(Pattern pattern, List<Integer> places, String wanted, int literals) {
        static Known of(String english, String wanted) {
            StringBuilder regex = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            Matcher place = PLACE.matcher(english);
            int from = 0;
            int literals = 0;
            while (place.find()) {
                regex.append(Pattern.quote(english.substring(from, place.start())))
                        .append("(.+?)");
                literals += place.start() - from;
                places.add(Integer.valueOf(place.group(1)));
                from = place.end();
            }
            regex.append(Pattern.quote(english.substring(from)));
            return new Known(
                    Pattern.compile(regex.toString()), List.copyOf(places), wanted, literals + english.length() - from);
        }

        Optional<String> told(String sentence, UnaryOperator<String> argument) {
            Matcher found = pattern.matcher(sentence);
            if (!found.matches()) {
                return Optional.empty();
            }
            return Optional.of(PLACE.matcher(wanted)
                    .replaceAll(place -> Matcher.quoteReplacement(
                            argument.apply(found.group(1 + places.indexOf(Integer.valueOf(place.group(1))))))));
        }
    }
}
