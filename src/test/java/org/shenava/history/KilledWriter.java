package org.shenava.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.audio.SoundWriter;
import org.shenava.live.Recorder;

/** A program that listens until it is killed: a recording, and a row that is brought up to date much too often. */
final class KilledWriter {
    private static final int RATE_HZ = 48_000;
    private static final int BLOCK = 480;

    private KilledWriter() {}

    /** Starts it in a Java of its own; what it says at once is the number of every round that is written. */
    static Process start(Path home) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What one that was started says. */
    static BufferedReader said(Process program) {
        return new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Waits until it has written a round; returns the last one that it told. */
    static int awaitRound(BufferedReader said, int round) throws IOException {
        int last = -1;
        while (last < round) {
            String line = said.readLine();
            assertThat(line).as("the program lives").isNotNull();
            last = Integer.parseInt(line);
        }
        return last;
    }

    public static void main(String[] arguments) throws Exception {
        History history = new History(Path.of(arguments[0]));
        Recorder recorder = new Recorder();
        Instant started = Instant.now();
        Path file = history.newRecording(started, SoundWriter.suffix());
        recorder.start(file);
        Session session = history.begin(Session.begun(started, SourceKind.MICROPHONE, "test", Optional.empty())
                .withSound(Optional.of(new KeptSound(file, 0))));
        List<Moment> moments = new ArrayList<>();
        float[] block = new float[BLOCK];
        for (int round = 0; ; round++) {
            for (int i = 0; i < BLOCK; i++) {
                block[i] = (float) (0.3 * Math.sin(0.03 * (round * BLOCK + i)));
            }
            recorder.take(RATE_HZ, 1, block, BLOCK);
            moments.add(new Moment(round, "shur", 0.5, false));
            history.update(
                    session.grown(round, "model", Optional.of(Sessions.verdict("shur", 0.5))),
                    new Course(moments),
                    true);
            // What was written when this is read must be found again.
            System.out.println(round);
            Thread.sleep(1);
        }
    }
}
