package org.shenava.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FileAudioSource;

/** Kills a listening program in the middle of writing, again and again on the same files. */
@Timeout(3600)
class KillTest {
    /** A few in every build; {@code -Dshenava.kills=200} for more. */
    private static final int KILLS = Integer.getInteger("shenava.kills", 4);

    @TempDir
    Path home;

    @Test
    void rowsAndRecordingsOutliveAKill() throws Exception {
        Random random = new Random(5);
        for (int kill = 1; kill <= KILLS; kill++) {
            int written = killAfter(30 + random.nextInt(150), random.nextInt(20));

            History history = new History(home);
            assertThat(history.sessions()).hasSize(kill);
            assertThat(history.setAside()).isEmpty();
            Session session = history.sessions().get(0);
            assertThat(session.seconds()).as("the last row that was told").isGreaterThanOrEqualTo(written);
            assertThat(history.course(session.id()).moments()).hasSizeGreaterThanOrEqualTo(written);
            history.close();
            // A tenth of a second waits for its frame, and the writer may be a moment behind.
            assertThat(secondsOf(session.playable().orElseThrow())).isGreaterThan(0.01 * written - 0.3);
        }
    }

    /** @return the last round that the program said it had written */
    private int killAfter(int rounds, int moreMillis) throws Exception {
        Process program = KilledWriter.start(home);
        try (BufferedReader said = KilledWriter.said(program)) {
            int last = KilledWriter.awaitRound(said, rounds);
            TimeUnit.MILLISECONDS.sleep(moreMillis);
            // SIGKILL where there are signals.
            program.destroyForcibly().waitFor();
            return last;
        }
    }

    private static double secondsOf(Path recording) throws Exception {
        try (AudioSource source = FileAudioSource.open(recording, 48_000)) {
            float[] block = new float[4800];
            long samples = 0;
            for (int read = source.read(block, 0, block.length); read > 0; read = source.read(block, 0, block.length)) {
                samples += read;
            }
            return samples / 48_000.0;
        }
    }
}
