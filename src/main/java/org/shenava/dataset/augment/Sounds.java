package org.shenava.dataset.augment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.shenava.audio.AudioException;
import org.shenava.audio.FileAudioSource;

/**
 * The sounds of a folder, in order of their names, each at most so long: impulse responses, or backgrounds.
 *
 * @param clips mono samples
 */
record Sounds(List<float[]> clips) {
    static final Sounds NONE = new Sounds(List.of());

    /**
     * Reads a folder.
     *
     * @param maxSeconds what comes after is not read
     * @throws AudioException in one sentence, when there is none, it holds no sound, or a file in it cannot be read
     */
    static Sounds read(Path folder, int sampleRateHz, double maxSeconds) throws AudioException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new AudioException("There is no readable folder " + folder + ".", missing);
        }
        if (files.isEmpty()) {
            throw new AudioException("There is no sound in the folder " + folder + ".");
        }
        List<float[]> clips = new ArrayList<>();
        for (Path file : files) {
            clips.add(clip(file, sampleRateHz, (int) (maxSeconds * sampleRateHz)));
        }
        return new Sounds(clips);
    }

    private static float[] clip(Path file, int sampleRateHz, int maxSamples) throws AudioException {
        float[] samples = new float[maxSamples];
        int count = 0;
        try (FileAudioSource source = FileAudioSource.open(file, sampleRateHz)) {
            while (count < maxSamples) {
                int read = source.read(samples, count, maxSamples - count);
                if (read < 0) {
                    break;
                }
                count += read;
            }
        }
        float[] clip = Arrays.copyOf(samples, count);
        if (SoundChanges.energy(clip) == 0) {
            throw new AudioException(file + " holds no sound; remove it from the folder.");
        }
        return clip;
    }
}
