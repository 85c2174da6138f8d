package org.shenava.library.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.library.Track;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanException;
import org.shenava.library.plan.PlanRequest;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.Planner;
import org.shenava.library.plan.SortPlan;
import org.shenava.library.plan.TargetPattern;
import org.shenava.music.Labels;
import org.shenava.music.Thresholds;
import org.shenava.store.ContentHash;
import org.shenava.store.SafeFiles;

/** Plans for tests, and what must hold when they were carried out. */
final class SortFixture {
    private SortFixture() {}

    static SortPlan plan(List<Track> tracks, Path target, Action action) throws PlanException {
        return Planner.plan(
                tracks,
                new PlanRequest(
                        target,
                        action,
                        TargetPattern.parse(TargetPattern.DEFAULT),
                        new Thresholds(OptionalDouble.of(0.2), Map.of()),
                        0.3,
                        0.3,
                        PlanRequest.DEFAULT_UNSURE,
                        true,
                        false,
                        id -> Labels.of(id).english()),
                SafeFiles::hash);
    }

    /** A plan of one file. */
    static SortPlan planOf(Path file, Path to, Path target, Action action) throws IOException {
        return new SortPlan(
                target,
                List.of(new PlanRow(
                        action,
                        file,
                        to,
                        false,
                        Files.size(file),
                        ContentHash.of(file),
                        "rock",
                        Optional.empty(),
                        0.9,
                        false,
                        PlanRow.State.READY)));
    }

    /** Every file of the plan stands where the plan says, byte for byte, and nowhere else. */
    static void assertFinished(SortPlan plan) {
        assertThat(plan.ready()).isNotEmpty();
        for (PlanRow row : plan.ready()) {
            Optional<String> content = Optional.of(row.sha256());
            switch (row.action()) {
                case COPY, LINK -> {
                    assertThat(SafeFiles.hash(row.target())).isEqualTo(content);
                    assertThat(SafeFiles.hash(row.source())).isEqualTo(content);
                }
                case MOVE -> {
                    assertThat(SafeFiles.hash(row.target())).isEqualTo(content);
                    assertThat(row.source()).doesNotExist();
                }
                case TAG -> assertThat(SafeFiles.hash(row.source())).isPresent().isNotEqualTo(content);
            }
        }
    }
}
