package org.shenava.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.WavFile;
import org.shenava.job.JobContext;

/**
 * Many files, generated: 500, or as many as {@code -Dshenava.files=10000} says. The model is made up, so that what is measured is
 * everything around it: walking, hashing, reading of tags, the database.
 */
class LargeScanTest {
    private static final int FILES = Integer.getInteger("shenava.files", 500);
    private static final int FILES_A_FOLDER = 100;
    private static final int SAMPLE_RATE_HZ = 8000;

    /** Each track is kept with its answer, some kilobytes; whole files would be many times that. */
    private static final long BYTES_A_FILE = 12_000;

    private static final long BYTES_FOR_ALL = 64L << 20;

    @TempDir
    Path folder;

    @Test
    void manyFilesAreScannedInBoundedMemoryAndTheSecondTimeQuickly() throws Exception {
        Path music = folder.resolve("music");
        for (int i = 0; i < FILES; i++) {
            Path file = music.resolve("album " + i / FILES_A_FOLDER).resolve("track " + i + ".wav");
            Files.createDirectories(file.getParent());
            float[] sound = new float[SAMPLE_RATE_HZ / 4];
            for (int k = 0; k < sound.length; k++) {
                sound[k] = (float) (0.5 * Math.sin(k * (0.1 + i * 1e-5)));
            }
            WavFile.write(file, sound, SAMPLE_RATE_HZ);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000));
        }
        MadeUpModel model = new MadeUpModel("genre-1", "rock", "jazz");
        try (AnswerStore store = new AnswerStore(folder.resolve("home"))) {
            long before = usedBytes();
            long start = System.nanoTime();
            ScanResult first = scan(music, model, store);
            long middle = System.nanoTime();
            long held = usedBytes() - before;
            ScanResult second = scan(music, model, store);
            long end = System.nanoTime();

            assertThat(first.tracks()).hasSize(FILES);
            assertThat(first.heardNow()).isEqualTo(FILES);
            assertThat(second.heardNow()).isZero();
            assertThat(model.heard).hasValue(FILES);
            assertThat(held).isLessThan(BYTES_FOR_ALL + FILES * BYTES_A_FILE);
            System.out.printf(
                    Locale.ROOT,
                    "%d files: first scan %.1f s, second %.2f s, %.1f MB held, peak heap %.0f MB%n",
                    FILES,
                    (middle - start) / 1e9,
                    (end - middle) / 1e9,
                    held / 1e6,
                    peakBytes() / 1e6);
        }
    }

    private static ScanResult scan(Path music, ScanModel model, AnswerStore store) throws Exception {
        return new LibraryScan(new ScanRequest(music, model, Optional.empty()), store).run(JobContext.QUIET);
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long peakBytes() {
        return java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
