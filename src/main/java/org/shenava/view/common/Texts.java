package org.shenava.view.common;

import java.text.Bidi;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shenava.music.Family;
import org.shenava.music.Label;
import org.shenava.settings.Language;

/** Every word of the window in one language, with its digits. */
public final class Texts {
    private static final String BUNDLE = "org.shenava.view.Texts";
    /** Sentences of lower layers; its English ones are patterns that those are known by. */
    private static final String TROUBLES = "trouble";

    /** Parts of the window whose keys, {@code <area>.…}, stand in a file of their own, read when it is first needed. */
    private static final Set<String> AREAS = Set.of(
            "scale",
            "files",
            "history",
            "ear",
            "preferences",
            "picture",
            "evidence",
            "guide",
            "diagnostics",
            "library",
            "teach",
            TROUBLES);

    private static final int SIXTY = 60;

    // Signs that are not seen.
    private static final char LEFT_TO_RIGHT_MARK = 0x200E;
    private static final char RIGHT_TO_LEFT_MARK = 0x200F;

    private final boolean persian;
    private final ResourceBundle bundle;
    private final Map<String, ResourceBundle> areas = new ConcurrentHashMap<>();
    private final Locale locale;
    private Troubles troubles;

    private Texts(boolean persian) {
        this.persian = persian;
        this.locale = persian ? new Locale("fa") : Locale.ENGLISH;
        this.bundle = read(BUNDLE);
    }

    public static Texts of(Language language) {
        return new Texts(language.shownOn(Locale.getDefault()) == Language.PERSIAN);
    }

    private ResourceBundle read(String name) {
        // Without a fallback to the system's language: English is the root, Persian is complete.
        return ResourceBundle.getBundle(
                name,
                persian ? locale : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public boolean rightToLeft() {
        return persian;
    }

    /**
     * The text of a key.
     *
     * @param arguments put in place of {0}, {1}...; numbers are given as text, see {@link #number} and {@link #percent}
     */
    public String text(String key, Object... arguments) {
        String pattern = bundle(key).getString(key);
        return arguments.length == 0
                ? pattern
                : Directions.sentence(new MessageFormat(pattern, locale).format(arguments), pattern, persian);
    }

    private ResourceBundle bundle(String key) {
        String area = key.substring(0, Math.max(0, key.indexOf('.')));
        return AREAS.contains(area)
                ? areas.computeIfAbsent(area, name -> read("org.shenava.view.texts." + name))
                : bundle;
    }

    /**
     * A sentence that a layer below the window has for the user, in the language of the window where that is known.
     *
     * @param sentence in English; several stand on lines of their own
     */
    public String told(String sentence) {
        return persian ? troubles().told(sentence) : sentence;
    }

    private synchronized Troubles troubles() {
        if (troubles == null) {
            String name = "org.shenava.view.texts." + TROUBLES;
            troubles = new Troubles(Troubles.english(name), read(name), this::argument);
        }
        return troubles;
    }

    /** A number in the digits of the language; a name keeps its own direction inside the sentence. */
    private String argument(String text) {
        return text.matches("\\d{1,15}") ? number(Long.parseLong(text)) : Directions.embedded(text);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /**
     * A number with digits after the point.
     *
     * @param digits always shown, 0 to 6
     */
    public String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** The locale of dates and digits. */
    public Locale locale() {
        return locale;
    }

    /** A share of one as whole percent. */
    public String percent(double share) {
        return text("percent", number(Math.round(100 * share)));
    }

    /** Minutes and seconds, as a player shows them, with hours from an hour on. */
    public String clock(double seconds) {
        long whole = (long) Math.max(0, Math.floor(seconds));
        NumberFormat two = NumberFormat.getIntegerInstance(locale);
        two.setMinimumIntegerDigits(2);
        long minutes = whole / SIXTY;
        String last = two.format(whole % SIXTY);
        return minutes < SIXTY
                ? number(minutes) + ":" + last
                : number(minutes / SIXTY) + ":" + two.format(minutes % SIXTY) + ":" + last;
    }

    /**
     * The name of a note as people say it.
     *
     * @param radifName as {@link org.shenava.music.Mode#name} writes it: a letter, then b for flat, # for sharp, K for koron, or nothing
     */
    public String note(String radifName) {
        String key = "note." + radifName.charAt(0);
        String letter = text(key);
        return switch (radifName.substring(1)) {
            case "b" -> text("note.flat", letter);
            case "#" -> text("note.sharp", letter);
            case "K" -> text("note.koron", letter);
            default -> letter;
        };
    }

    public String name(Label label) {
        return persian ? label.persian() : label.english();
    }

    /** {@link #name(Label)} inside a sentence: a name in letters of the other direction must not draw the number after it to its other side. */
    public String named(Label label) {
        String name = name(label);
        boolean fromTheRight = !new Bidi(name, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return fromTheRight == persian ? name : name + (persian ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
    }

    /** The name in the other language, shown beside {@link #name(Label)}. */
    public String otherName(Label label) {
        return persian ? label.english() : label.persian();
    }

    public String name(Family family) {
        return persian ? family.persian() : family.english();
    }
}
