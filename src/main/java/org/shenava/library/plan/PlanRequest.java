package org.shenava.library.plan;

import java.nio.file.Path;
import org.shenava.music.Thresholds;

/**
 * How tracks are to be sorted.
 *
 * @param target absolute folder that everything goes below
 * @param thresholds of the user
 * @param modelsOwn threshold of the genre model where the user set none
 * @param modesOwn threshold of the model of the modes
 * @param unsureFolder below the target, for tracks without an answer that counts
 * @param companions covers, lyrics and cue sheets go along
 * @param replaceGenre tags are written also where a genre is there already
 * @param names of folders as people read them
 */
public record PlanRequest(
        Path target,
        Action action,
        TargetPattern pattern,
        Thresholds thresholds,
        double modelsOwn,
        double modesOwn,
        String unsureFolder,
        boolean companions,
        boolean replaceGenre,
        FolderNames names) {
    public PlanRequest {
        if (!target.isAbsolute()) {
            throw new IllegalArgumentException("target must be absolute, got " + target);
        }
    }
}
