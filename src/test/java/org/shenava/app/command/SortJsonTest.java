package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanRow;

class SortJsonTest {
    @Test
    void aProbabilityThatDoesNotCountIsNull() {
        assertThat(SortJson.row(row(0.9))).contains("\"p\":0.9");
        assertThat(SortJson.row(row(0))).contains("\"p\":null");
    }

    private static PlanRow row(double p) {
        Path file = Path.of("a.mp3").toAbsolutePath();
        return new PlanRow(
                Action.TAG,
                file,
                file,
                false,
                5,
                "0".repeat(64),
                "rock",
                Optional.empty(),
                p,
                true,
                PlanRow.State.READY);
    }
}
