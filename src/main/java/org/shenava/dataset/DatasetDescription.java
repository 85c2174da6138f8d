package org.shenava.dataset;

import java.util.List;
import java.util.Map;
import org.shenava.feature.FeatureSpec;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.WindowSpec;

/**
 * {@code dataset.json}.
 *
 * @param schemaVersion version of this form, {@value #SCHEMA_VERSION}
 * @param name name of the folder that the recordings came from, with the filter
 * @param task {@code dastgah}, {@code genre} or {@code own}
 * @param labels classes that occur, in the order of outputs
 * @param features how sound became features
 * @param windowSeconds length of a window
 * @param overlapSeconds how far neighbouring windows overlap
 * @param groupColumn what a split keeps together
 * @param where filter on the source's index
 * @param recordings how many
 * @param seconds their length in all
 * @param recordingsPerLabel label to count
 * @param indexSha256 of {@code index.csv}
 */
public record DatasetDescription(
        int schemaVersion,
        String name,
        String task,
        List<String> labels,
        FeatureSpec features,
        double windowSeconds,
        double overlapSeconds,
        String groupColumn,
        Map<String, String> where,
        int recordings,
        double seconds,
        Map<String, Integer> recordingsPerLabel,
        String indexSha256) {
    public static final int SCHEMA_VERSION = 1;

    public DatasetDescription {
        labels = List.copyOf(labels);
    }

    /**
     * The features of a dataset of folded profiles.
     *
     * @throws DatasetException in one sentence, if it holds other features
     */
    public ProfileSpec profile() throws DatasetException {
        if (features instanceof ProfileSpec profile) {
            return profile;
        }
        throw new DatasetException(
                "The dataset " + name + " holds " + features.type() + ", not profiles; prepare it again.");
    }

    /**
     * The features of a dataset of windows.
     *
     * @throws DatasetException in one sentence, if it holds profiles
     */
    public WindowSpec windowSpec() throws DatasetException {
        if (features instanceof WindowSpec windows) {
            return windows;
        }
        throw new DatasetException("The dataset " + name
                + " holds profiles, not windows; prepare it again with --features summary, mel or mfcc.");
    }
}
