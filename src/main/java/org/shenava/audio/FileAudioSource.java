package org.shenava.audio;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.shenava.audio.ffmpeg.SoundFile;
import org.shenava.audio.ffmpeg.SoundOutput;

/**
 * A sound or film file, decoded while it is read, as fast as the reader goes: mono (the mean of the channels) at the asked rate. Memory
 * does not grow with the length of the file. A file that breaks midway ends where it breaks.
 */
public final class FileAudioSource implements AudioSource {
    private final String name;
    private final SoundFile file;
    private final SoundOutput mono;
    private final double lengthSeconds;

    // The reader's.
    private long unreadSamples;

    /**
     * Opens a file and checks that it has sound.
     *
     * @param sampleRateHz rate to resample to
     * @throws AudioException with a sentence for the user: missing, a folder, empty, not to be read, no sound in it
     */
    public static FileAudioSource open(Path file, int sampleRateHz) throws AudioException {
        SoundFile opened = SoundFile.open(file);
        return new FileAudioSource(
                nameOf(file), opened, opened.addOutput(sampleRateHz, 1), opened.lengthSeconds(), Long.MAX_VALUE);
    }

    /**
     * Opens a part of a file, as if it were a file of its own.
     *
     * @param part ends with the file, where that is shorter
     * @throws AudioException as {@link #open(Path, int)}
     */
    public static FileAudioSource open(Path file, int sampleRateHz, Span part) throws AudioException {
        SoundFile opened = SoundFile.openNear(file, part.startSeconds());
        SoundOutput mono = opened.addOutput(sampleRateHz, 1, part.startSeconds());
        return new FileAudioSource(
                nameOf(file), opened, mono, part.seconds(), Math.round(part.seconds() * sampleRateHz));
    }

    private FileAudioSource(String name, SoundFile file, SoundOutput mono, double lengthSeconds, long sampleCount) {
        this.name = name;
        this.file = file;
        this.mono = mono;
        this.lengthSeconds = lengthSeconds;
        this.unreadSamples = sampleCount;
    }

    static String nameOf(Path file) {
        Path last = file.getFileName();
        return (last == null ? file : last).toString();
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
        return lengthSeconds;
    }

    @Override
    public int read(float[] target, int offset, int sampleCount) throws AudioException {
        Objects.checkFromIndexSize(offset, sampleCount, target.length);
        if (sampleCount == 0) {
            return 0;
        }
        int read = unreadSamples == 0 ? 0 : file.read(mono, target, offset, (int) Math.min(sampleCount, unreadSamples));
        unreadSamples -= read;
        return read == 0 ? -1 : read;
    }

    @Override
    public Optional<String> warning() {
        return file.warning();
    }

    @Override
    public void close() {
        file.close();
    }
}
