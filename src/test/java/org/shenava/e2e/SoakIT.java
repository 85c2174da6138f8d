package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bench soak} as a user runs it: the real window and a microphone, while recordings are classified and the window is resized. */
class SoakIT {
    /**
     * Share of frames under 100 ms that a short run must have at least, also on a machine that builds other things meanwhile; ten minutes
     * on a quiet one are held to 99.9 %.
     */
    private static final double QUICK_SHARE_OF_A_BUSY_MACHINE = 0.95;

    /** What objects may grow by in two thirds of a minute: a picture kept for each turn of a page would be more. */
    private static final double HEAP_GROWTH_MIB = 16;

    /** The same outside the heap, where allocators keep what they once had. */
    private static final double OUTSIDE_GROWTH_MIB = 64;

    /** All of the heap is there from the start, so that what the process grows by lies outside it. */
    private static final Map<String, String> HEAP_OF_ONE_SIZE =
            Map.of("JAVA_TOOL_OPTIONS", "-Xms1g -Xmx1g -XX:+AlwaysPreTouch");

    @TempDir
    Path folder;

    private VirtualScreen screen;
    private VirtualMicrophone microphone;

    @BeforeEach
    void start() throws Exception {
        screen = VirtualScreen.start();
        microphone = VirtualMicrophone.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (microphone != null) {
            microphone.close();
        }
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void losesNoSoundInAMinute() throws Exception {
        JsonNode report = soak("1", 400);

        assertThat(report.get("lostBlocks").asLong()).isZero();
        assertThat(report.get("blocks").asLong()).isGreaterThan(2000);
        assertThat(report.get("frames").asLong()).isGreaterThan(300);
        assertThat(report.get("answers").asLong()).isGreaterThan(100);
        assertThat(report.get("recordings").asLong()).isPositive();
        assertThat(report.get("resizes").asLong()).isGreaterThan(300);
        assertThat(report.get("quickShare").asDouble()).isGreaterThan(QUICK_SHARE_OF_A_BUSY_MACHINE);
        // Every page was shown by then, so that pictures of pages that are kept for a while cannot be taken for a leak.
        assertThat(report.get("heapAfterMib").asDouble())
                .as("objects in use, at rest")
                .isLessThan(report.get("heapSettledMib").asDouble() + HEAP_GROWTH_MIB);
        assertThat(report.get("outsideHeapGrownMib").asDouble()).isLessThan(OUTSIDE_GROWTH_MIB);
    }

    @Test
    @Tag("endurance")
    void neverStallsInTenMinutes() throws Exception {
        JsonNode report = soak("10", 900);

        assertThat(report.get("failures")).as(report.toPrettyString()).isEmpty();
    }

    private JsonNode soak(String minutes, int patienceSeconds) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<Exception> broken = new AtomicReference<>();
        Thread player = new Thread(() -> playUntil(over, broken));
        player.setDaemon(true);
        player.start();
        JsonNode report;
        try (Program program = new Program.Setting()
                .home(folder.resolve("home"))
                .with(screen.environment())
                .with(microphone.environment())
                .with(HEAP_OF_ONE_SIZE)
                .start("bench", "soak", "--minutes", minutes, "--json")) {
            int status = program.waitForEnd(patienceSeconds);
            assertThat(program.out()).as("it said " + program.errLines()).hasSize(1);
            report = program.json().get(0);
            System.out.println(report);
            assertThat(status).isEqualTo(report.get("passed").asBoolean() ? 0 : 1);
        } finally {
            over.set(true);
            player.join();
        }
        assertThat(broken.get()).as("what made the microphone fall silent").isNull();
        return report;
    }

    private void playUntil(AtomicBoolean over, AtomicReference<Exception> broken) {
        try {
            while (!over.get()) {
                Process playing = microphone.play(Clips.EXAMPLE);
                while (playing.isAlive() && !over.get()) {
                    Thread.sleep(200);
                }
                Machine.end(playing);
            }
        } catch (Exception silent) {
            broken.set(silent);
        }
    }
}
