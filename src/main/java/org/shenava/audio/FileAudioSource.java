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

    /**
     * Opens a file and checks that it has sound.
     *
     * @param sampleRateHz rate to resample to
     * @throws AudioException with a sentence for the user: missing, a folder, empty, not to be read, no sound in it
     */
    public static FileAudioSource open(Path file, int sampleRateHz) throws AudioException {
        return new FileAudioSource(nameOf(file), SoundFile.open(file), sampleRateHz);
    }

    private FileAudioSource(String name, SoundFile file, int sampleRateHz) {
        this.name = name;
        this.file = file;
        this.mono = file.addOutput(sampleRateHz, 1);
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
        return file.lengthSeconds();
    }

    @Override
    public int read(float[] target, int offset, int sampleCount) throws AudioException {
        Objects.checkFromIndexSize(offset, sampleCount, target.length);
        if (sampleCount == 0) {
            return 0;
        }
        while (!file.isClosed()) {
            int read = mono.read(target, offset, sampleCount);
            if (read > 0) {
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
