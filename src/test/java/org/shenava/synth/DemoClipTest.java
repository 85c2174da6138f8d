package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.FfmpegProgram;

/**
 * The bundled clip is what its notes say. After a change of notes or timbre write it anew with {@code mvn -B test
 * -Dtest=DemoClipTest -Dshenava.demo.write=true}.
 */
class DemoClipTest {
    private static final Path CLIP = Path.of("assets/demo/example.flac");
    /** 16-bit rounding is half a step; another machine's sine may differ in the last place, which a turn of 5 s makes no larger. */
    private static final float TOLERANCE = 1f / 32_768;

    private static final int SIXTEEN_BIT = 32_768;

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeTheClipWhenAsked() throws Exception {
        if (Boolean.getBoolean("shenava.demo.write")) {
            Path raw = folder.resolve("example.s16");
            Files.write(raw, sixteenBit(DemoClip.render()));
            ffmpeg(List.of(
                    "-f",
                    "s16le",
                    "-ar",
                    "" + DemoClip.SAMPLE_RATE_HZ,
                    "-ac",
                    "1",
                    "-i",
                    raw.toString(),
                    "-y",
                    "-compression_level",
                    "12",
                    "-metadata",
                    "title=Shenava: an example in Segah",
                    CLIP.toString()));
        }
    }

    @Test
    void theBundledClipIsWhatItsNotesRender() throws Exception {
        Path raw = folder.resolve("bundled.s16");
        ffmpeg(List.of("-i", CLIP.toString(), "-f", "s16le", "-y", raw.toString()));
        float[] rendered = DemoClip.render();

        float[] bundled = fromSixteenBit(Files.readAllBytes(raw));

        assertThat(bundled).hasSameSizeAs(rendered);
        float largest = 0;
        for (int i = 0; i < rendered.length; i++) {
            largest = Math.max(largest, Math.abs(bundled[i] - rendered[i]));
        }
        assertThat(largest).isLessThanOrEqualTo(TOLERANCE);
    }

    @Test
    void lastsHalfAMinuteAndPacksSmall() throws Exception {
        assertThat(DemoClip.render().length / (double) DemoClip.SAMPLE_RATE_HZ).isBetween(24.0, 32.0);
        assertThat(Files.size(CLIP)).isLessThan(700_000);
    }

    @Test
    void comesHomeToTheIstInAForud() throws Exception {
        List<Note> notes = DemoClip.notes();
        double ist = notes.get(notes.size() - 1).hz();

        Map<Double, Double> secondsOfPitch = new TreeMap<>();
        notes.forEach(note -> secondsOfPitch.merge(note.hz(), note.durationSeconds(), Double::sum));
        // In Segah the ist is also the witness: no other pitch sounds longer.
        assertThat(secondsOfPitch.get(ist)).isEqualTo(Collections.max(secondsOfPitch.values()));
        // Before the end the tune goes below the ist.
        assertThat(notes.subList(notes.size() - 60, notes.size())).anyMatch(note -> note.hz() < ist);
    }

    private static byte[] sixteenBit(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.round(sample * SIXTEEN_BIT));
        }
        return bytes.array();
    }

    private static float[] fromSixteenBit(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) in.getShort() / SIXTEEN_BIT;
        }
        return samples;
    }

    private static void ffmpeg(List<String> arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(FfmpegProgram.path().toString(), "-nostdin", "-loglevel", "error"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        process.getInputStream().transferTo(said);
        if (process.waitFor() != 0) {
            throw new IOException("ffmpeg failed: " + said);
        }
    }
}
