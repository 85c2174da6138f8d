package org.shenava.evaluation;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shenava.music.Labels;

/** The wrong answers that were given with most confidence, with their places in the sound. */
final class WorstMistakes {
    private static final int MOST = 20;

    private WorstMistakes() {}

    /** The worst of each recording, worst first; places inside recordings where windows were tested. */
    static List<Tested> of(EvaluationReport report) {
        List<Tested> tested = report.windows().isEmpty() ? report.recordings() : report.windows();
        Set<String> seen = new HashSet<>();
        return tested.stream()
                .filter(one -> !one.right())
                .sorted(Comparator.comparingDouble(
                        (Tested one) -> -one.top().get(0).p()))
                .filter(one -> seen.add(one.recording().sha256()))
                .limit(MOST)
                .toList();
    }

    /** A mistake in words. */
    static String words(Tested mistake) {
        return String.format(
                Locale.ROOT,
                "%s, %.1f to %.1f s: %s, said %s at %.0f %% (%s at %.0f %%)",
                mistake.recording().path(),
                mistake.startSeconds(),
                mistake.endSeconds(),
                Labels.of(mistake.truth()).english(),
                Labels.of(mistake.said()).english(),
                100 * mistake.top().get(0).p(),
                Labels.of(mistake.truth()).english(),
                100 * shareOfTruth(mistake));
    }

    static double shareOfTruth(Tested mistake) {
        return mistake.top().stream()
                .filter(one -> one.label().equals(mistake.truth()))
                .mapToDouble(one -> one.p())
                .findFirst()
                .orElse(0);
    }

    /**
     * Where a mistake is heard: the file with a media fragment (W3C 2012), {@code a.flac#t=10,20}.
     *
     * @param sound folders that the paths of recordings may start from
     * @param page folder of the page that links
     * @return empty when the file lies in none of the folders
     */
    static Optional<String> link(Tested mistake, List<Path> sound, Path page) {
        for (Path folder : sound) {
            Path root = folder.toAbsolutePath().normalize();
            Path file = root.resolve(mistake.recording().path()).normalize();
            // A path in an index may say anything; the page must not lead out of the folder that was named.
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%s#t=%.1f,%.1f",
                        address(file, page.toAbsolutePath().normalize()),
                        mistake.startSeconds(),
                        mistake.endSeconds()));
            }
        }
        return Optional.empty();
    }

    private static String address(Path file, Path page) {
        if (!file.getRoot().equals(page.getRoot())) {
            return file.toUri().toASCIIString();
        }
        String relative = page.relativize(file).toString().replace('\\', '/');
        try {
            // The dot keeps a name with a colon from being read as the scheme of an address.
            return new URI(null, null, "./" + relative, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a path that starts with a dot is always an address", impossible);
        }
    }
}
