package org.shenava.audio;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.shenava.audio.ffmpeg.SoundFile;
import org.shenava.audio.ffmpeg.SoundOutput;

/**
 * A file that is heard while it is read. Reading is paced by the loudspeaker, whose buffer holds a tenth of a second, or by the clock when
 * there is no output. The samples read are those of {@link FileAudioSource}.
 */
public final class PlayedFileSource implements AudioSource {
    /** Reading goes in small steps so that sound and samples stay together. */
    private static final double STEP_SECONDS = 0.02;

    private final String name;
    private final SoundFile file;
    private final SoundOutput mono;
    private final SoundOutput stereo;
    private final Loudspeaker loudspeaker;

    // The reader's.
    private final float[] played;
    private long readSamples;
    private long playedFrames;

    /**
     * Opens a file for playing; playing starts with the first read.
     *
     * @param sampleRateHz rate to read at; the file is played at its own
     * @throws AudioException as {@link FileAudioSource#open}
     */
    public static PlayedFileSource open(Path file, int sampleRateHz) throws AudioException {
        SoundFile opened = SoundFile.open(file);
        return new PlayedFileSource(
                FileAudioSource.nameOf(file), opened, sampleRateHz, Loudspeaker.open(opened.sampleRateHz()));
    }

    PlayedFileSource(String name, SoundFile file, int sampleRateHz, Loudspeaker loudspeaker) {
        this.name = name;
        this.file = file;
        this.loudspeaker = loudspeaker;
        mono = file.addOutput(sampleRateHz, 1);
        stereo = file.addOutput(loudspeaker.sampleRateHz(), 2);
        played = new float[2 * (int) Math.ceil(2 * STEP_SECONDS * loudspeaker.sampleRateHz())];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int sampleRateHz() {
        return mono.sampleRateHz();
    }

    @Override
    public double lengthSeconds() {
        return file.lengthSeconds();
    }

    /** True when there is no sound output: the file runs at its own speed, unheard. */
    boolean playsSilently() {
        return loudspeaker.silent();
    }

    @Override
    public int read(float[] target, int offset, int sampleCount) throws AudioException {
        Objects.checkFromIndexSize(offset, sampleCount, target.length);
        if (sampleCount == 0) {
            return 0;
        }
        int step = Math.max(1, Math.min(sampleCount, (int) (STEP_SECONDS * sampleRateHz())));
        int read = file.read(mono, target, offset, step);
        if (read == 0) {
            playUpTo(Double.POSITIVE_INFINITY);
            loudspeaker.finish();
            return -1;
        }
        readSamples += read;
        return playUpTo((double) readSamples / sampleRateHz()) ? read : -1;
    }

    private boolean playUpTo(double seconds) throws AudioException {
        while (!file.isClosed() && playedFrames < seconds * loudspeaker.sampleRateHz()) {
            double missing = seconds * loudspeaker.sampleRateHz() - playedFrames;
            int frames = file.read(stereo, played, 0, (int) Math.min(played.length / 2, Math.ceil(missing)));
            if (frames == 0) {
                break;
            }
            playedFrames += frames;
            if (!loudspeaker.play(played, frames)) {
                return false;
            }
        }
        return !file.isClosed();
    }

    @Override
    public Optional<String> warning() {
        return file.warning();
    }

    @Override
    public void close() {
        // The file first: the reader sees it closed when the loudspeaker lets it go.
        file.close();
        loudspeaker.close();
    }
}
