package org.shenava.history;

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
