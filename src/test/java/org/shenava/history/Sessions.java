package org.shenava.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.history.Verdict.Share;

/** Made-up sessions. */
public final class Sessions {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Sessions() {}

    public static Session microphone(Instant started, String label, double p) {
        return Session.begun(started, SourceKind.MICROPHONE, "USB microphone", Optional.empty())
                .grown(75, "dastgah-test-1", Optional.of(verdict(label, p)));
    }

    public static Session file(Instant started, Path file, String label) {
        return Session.begun(started, SourceKind.FILE, file.getFileName().toString(), Optional.of(file))
                .grown(225, "dastgah-test-1", Optional.of(verdict(label, 0.8)));
    }

    public static Verdict verdict(String label, double p) {
        return new Verdict(
                List.of(new Share(label, p), new Share("mahur", (1 - p) * 0.7), new Share("segah", (1 - p) * 0.3)),
                p < 0.4,
                OptionalDouble.of(233.1));
    }

    /** An answer a second. */
    public static Course course(String... labels) {
        List<Moment> moments = new java.util.ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            moments.add(new Moment(i, labels[i], 0.5, false));
        }
        return new Course(moments);
    }
}
