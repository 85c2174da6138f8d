package org.shenava.view.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.SoundNames;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.music.Mode;

/** Stretches of the student's own recordings: a folder with a folder for each mode, named by its id or by one of its names. */
final class LibraryPassages implements Passages {
    /** Long enough to place the tonic, short enough to answer at once. */
    static final double STRETCH_SECONDS = 25;

    private static final int DEPTH = 4;
    private static final int BLOCK_SAMPLES = 1 << 15;

    private final Map<String, List<Path>> files;

    private LibraryPassages(Map<String, List<Path>> files) {
        this.files = files;
    }

    /** Looks for recordings; none of a mode is no failure. May wait for the disk. */
    static LibraryPassages scan(Path folder) throws IOException {
        Map<String, List<Path>> found = new LinkedHashMap<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path one : inside.filter(Files::isDirectory).sorted().toList()) {
                Optional<String> mode = modeOf(String.valueOf(one.getFileName()));
                if (mode.isPresent()) {
                    found.computeIfAbsent(mode.get(), id -> new ArrayList<>()).addAll(sounds(one));
                }
            }
        }
        found.values().removeIf(List::isEmpty);
        return new LibraryPassages(found);
    }

    int fileCount() {
        return files.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public Set<String> modes() {
        return files.keySet();
    }

    @Override
    public boolean tempoCanChange() {
        return false;
    }

    @Override
    public Sound make(Mode mode, long seed, double tempo, JobContext job) throws AudioException, JobCancelledException {
        Random random = new Random(seed);
        List<Path> choice = files.get(mode.label());
        Path file = choice.get(random.nextInt(choice.size()));
        try (AudioSource source = FileAudioSource.open(file, SAMPLE_RATE_HZ)) {
            double latest = Math.max(0, source.lengthSeconds() - STRETCH_SECONDS);
            long skipped = (long) (random.nextDouble() * latest * SAMPLE_RATE_HZ);
            return new Sound(stretch(source, skipped, job), SAMPLE_RATE_HZ, source.name());
        }
    }

    private static float[] stretch(AudioSource source, long skipped, JobContext job)
            throws AudioException, JobCancelledException {
        float[] passedOver = new float[BLOCK_SAMPLES];
        long left = skipped;
        while (left > 0) {
            job.checkCancelled();
            int read = source.read(passedOver, 0, (int) Math.min(left, passedOver.length));
            left = read < 0 ? 0 : left - read;
        }
        float[] samples = new float[(int) (STRETCH_SECONDS * SAMPLE_RATE_HZ)];
        int count = 0;
        for (int read = 0; read >= 0 && count < samples.length; ) {
            job.checkCancelled();
            read = source.read(samples, count, Math.min(BLOCK_SAMPLES, samples.length - count));
            count += Math.max(0, read);
        }
        return Arrays.copyOf(samples, count);
    }

    /** The mode that a folder is named after: by its id, its English or its Persian name, however it is spaced. */
    static Optional<String> modeOf(String folderName) {
        String wanted = plain(folderName);
        return Labels.DASTGAH.stream()
                .filter(label -> Stream.of(label.id(), label.english(), label.persian())
                        .anyMatch(name -> plain(name).equals(wanted)))
                .map(Label::id)
                .findFirst();
    }

    private static String plain(String name) {
        // Arabic keyboards write their own yeh and kaf; spaces, dashes and the zero-width non-joiner come as people
        // like.
        return name.toLowerCase(Locale.ROOT).replace('ي', 'ی').replace('ك', 'ک').replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<Path> sounds(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder, DEPTH)) {
            return inside.filter(Files::isRegularFile)
                    .filter(SoundNames::isSound)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException closedFolder) {
            throw closedFolder.getCause();
        }
    }
}
