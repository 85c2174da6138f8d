package org.shenava.classifier;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Who played what a model was trained or tested on, in words. */
public final class Players {
    /** A table of tracks names hundreds of bands, which nobody reads; {@code card.json} has them. */
    private static final int MOST_NAMES = 12;

    /** As MusicBrainz numbers releases and discs: a UUID, or the checksum of a disc's contents. */
    private static final Pattern RELEASE =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|[\\w.]{27}-");

    private static final String RELEASES_EXPLAINED =
            "whom the data do not name: each id is that of a release, which stands for its player";

    private Players() {}

    /** {@code , played by ...}; nothing where nobody did. */
    public static String playedBy(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        if (names.size() > MOST_NAMES) {
            return ", played by " + names.size() + " players or bands";
        }
        return ", played by " + String.join(", ", names) + (areReleases(names) ? " (" + RELEASES_EXPLAINED + ")" : "");
    }

    /** Whether some of them are known only by the id of a release. */
    public static boolean areReleases(Collection<String> names) {
        return names.stream().anyMatch(name -> RELEASE.matcher(name).matches());
    }
}
