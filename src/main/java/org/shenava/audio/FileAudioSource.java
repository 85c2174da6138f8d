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
    private long passedSamples;
    private long unreadSamples;

    /**
     * Opens a file and checks that it has sound.
     *
     * @param sampleRateHz rate to resample to
     * @throws AudioException with a sentence for the user: missing, a folder, empty, not to be read, no sound in it
     */
    public static FileAudioSource open(Path file, int sampleRateHz) throws AudioException {
        return new FileAudioSource(nameOf(file), SoundFile.open(file), sampleRateHz);
    }

    /**
     * Opens a part of a file, as if it were a file of its own.
     *
     * @param part ends with the file, where that is shorter
     * @throws AudioException as {@link #open(Path, int)}
     */
    public static FileAudioSource open(Path file, int sampleRateHz, Span part) throws AudioException {
        return new FileAudioSource(nameOf(file), SoundFile.openNear(file, part.startSeconds()), sampleRateHz, part);
    }

    private FileAudioSource(String name, SoundFile file, int sampleRateHz) {
        this.name = name;
        this.file = file;
        this.mono = file.addOutput(sampleRateHz, 1);
        this.lengthSeconds = file.lengthSeconds();
        this.unreadSamples = Long.MAX_VALUE;
    }

    private FileAudioSource(String name, SoundFile file, int sampleRateHz, Span part) {
        this.name = name;
        this.file = file;
        this.mono = file.addOutput(sampleRateHz, 1);
        this.lengthSeconds = part.seconds();
        this.passedSamples = Math.round((part.startSeconds() - file.startSeconds()) * sampleRateHz);
        this.unreadSamples = Math.round(part.seconds() * sampleRateHz);
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
        while (!file.isClosed() && unreadSamples > 0) {
            int wanted = (int) Math.min(sampleCount, passedSamples > 0 ? passedSamples : unreadSamples);
            int read = mono.read(target, offset, wanted);
            if (read > 0 && passedSamples > 0) {
                passedSamples -= read;
                continue;
            }
            if (read > 0) {
                unreadSamples -= read;
                return read;
            }
            if (!file.advance()) {
                return -1;
            }
        }
        return -1;
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
