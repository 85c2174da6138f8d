package org.shenava.training;

import java.util.Locale;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Split;

/** A split in words, for a card. Begins with the protocol's id, by which evaluation knows what was held out. */
final class SplitRule {
    private SplitRule() {}

    /** Of a training on profiles: the first dataset is split, the others are learned from whole. */
    static String ofProfiles(TrainRequest request) {
        String others =
                request.data().size() > 1 ? "; the other datasets whole, each drawn from as often as the first" : "";
        return request.protocol().id() + held(request.protocol(), Split.TEST_SHARE) + others;
    }

    /** Of a training on windows: every dataset is split, and a part of what is left decides when to stop. */
    static String ofWindows(TrainRequest request) {
        String validation =
                switch (request.protocol()) {
                    case FILTERED -> ", its validation side for choosing";
                    case ALL, RECORDINGS, PERFORMER, WINDOWS ->
                        String.format(Locale.ROOT, ", of the rest %.0f %% for choosing", 100 * Split.VALIDATION_SHARE);
                };
        String others =
                request.protocol() == Protocol.FILTERED && request.data().size() > 1
                        ? "; of datasets without such a split, groups held out"
                        : "";
        return request.protocol().id() + held(request.protocol(), Split.LEAKY_WINDOW_SHARE) + validation + others;
    }

    private static String held(Protocol protocol, double leakyShare) {
        String share = String.format(Locale.ROOT, "%.0f %%", 100 * Split.TEST_SHARE);
        return switch (protocol) {
            case ALL -> ": trained on every recording of the dataset";
            case RECORDINGS -> ": " + share + " of the recordings of every class held out";
            case PERFORMER -> ": " + share + " of the groups held out";
            case FILTERED -> ": the test side of the published split held out";
            case WINDOWS ->
                ": " + String.format(Locale.ROOT, "%.0f %%", 100 * leakyShare)
                        + " of the windows held out at random, which is leaky";
        };
    }
}
