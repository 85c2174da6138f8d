package org.shenava.app.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer.LabelProbability;

/** Figures and names as people read them in a terminal. */
final class Text {
    private Text() {}

    static String percent(double share) {
        return String.format(Locale.ROOT, "%3.0f %%", 100 * share);
    }

    /** {@code 1:05}, or {@code 1:02:05} from an hour on. */
    static String clock(double seconds) {
        long whole = Math.round(Math.floor(seconds));
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /** The best few: {@code Shur 61 %, Nava 12 %}. */
    static String best(List<LabelProbability> top, int count) {
        return top.stream()
                .limit(count)
                .map(one -> Labels.of(one.label()).english() + " "
                        + percent(one.p()).strip())
                .collect(Collectors.joining(", "));
    }

    static String bytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
