package org.shenava.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shenava.audio.AudioException;
import org.shenava.audio.FfmpegProgram;
import org.shenava.classifier.ModelCard;
import org.shenava.library.scan.AnswerStore;
import org.shenava.library.scan.InstalledScanModel;
import org.shenava.library.scan.LibraryScan;
import org.shenava.library.scan.ScanRequest;
import org.shenava.library.scan.ScanResult;

/**
 * Scanning a folder as sorting does, on all cores, against ffmpeg merely decoding the same files on as many; then the same folder once
 * more. Only seconds that were really decoded and heard in the measured scan count, each once.
 */
final class ScanBench implements Bench {
    private static final int FILES_A_CORE = 4;
    /** No two files are the same. */
    private static final int SHIFT_SAMPLES = 1000;

    /** Of two cores. */
    private static final Asked TIMES_REAL_TIME = Asked.atLeast(200);

    @Override
    public String group() {
        return "library";
    }

    @Override
    public void run(Setting setting, Consumer<Figure> figures) throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        Path music = Files.createDirectories(setting.scratch().resolve("music"));
        List<Path> files = setting.file().isPresent()
                ? copies(setting.file().get(), music)
                : recordings(music, FILES_A_CORE * cores);
        int count = Math.max(3, setting.repeats());
        double[] ours = new double[count];
        double[] decoding = new double[count];
        double[] second = new double[count];
        double[] first = new double[count];
        for (int i = -1; i < count; i++) {
            Path home = setting.scratch().resolve("home-" + i);
            try (AnswerStore answers = new AnswerStore(home)) {
                Scanned one = scan(setting, music, answers);
                Scanned again = scan(setting, music, answers);
                double decodingSeconds = decode(files, cores);
                requireWork(one, again, files.size());
                if (i >= 0) {
                    ours[i] = one.result().heardSeconds() / one.seconds();
                    decoding[i] = one.result().heardSeconds() / decodingSeconds;
                    first[i] = one.seconds();
                    second[i] = again.seconds();
                }
            }
        }
        figures.accept(Figure.of(
                        group(),
                        "scan, seconds of sound a second on " + cores + " cores",
                        "s/s",
                        ours,
                        "ffmpeg only decoding the files",
                        decoding)
                .asked(TIMES_REAL_TIME));
        figures.accept(Figure.of(group(), "first scan of the files", "s", first, "a second scan of them", second));
    }

    private record Scanned(ScanResult result, double seconds) {}

    private static Scanned scan(Setting setting, Path music, AnswerStore answers) throws Exception {
        setting.job().checkCancelled();
        ScanRequest request = new ScanRequest(
                music,
                InstalledScanModel.find(setting.models(), "genre"),
                Optional.of(InstalledScanModel.find(setting.models(), ModelCard.TASK_OF_MODES)));
        long start = System.nanoTime();
        ScanResult result = new LibraryScan(request, answers).run(setting.job().withoutProgress());
        return new Scanned(result, (System.nanoTime() - start) / 1e9);
    }

    /** A figure of work that was not done would be worthless. */
    private static void requireWork(Scanned one, Scanned again, int fileCount) {
        if (one.result().heardNow() != fileCount || again.result().heardNow() != 0) {
            throw new IllegalStateException("of " + fileCount + " files the first scan heard "
                    + one.result().heardNow() + ", the second " + again.result().heardNow());
        }
    }

    /** All files, as many at once as there are cores; seconds it took. */
    private static double decode(List<Path> files, int cores) throws Exception {
        long start = System.nanoTime();
        List<Process> running = new ArrayList<>();
        for (Path file : files) {
            if (running.size() == cores) {
                finish(running.remove(0));
            }
            running.add(new ProcessBuilder(
                            FfmpegProgram.path().toString(),
                            "-nostdin",
                            "-loglevel",
                            "error",
                            "-threads",
                            "1",
                            "-i",
                            file.toString(),
                            "-f",
                            "null",
                            "-")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        for (Process one : running) {
            finish(one);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void finish(Process process) throws Exception {
        if (process.waitFor() != 0) {
            throw new AudioException("ffmpeg could not decode a file that was scanned.");
        }
    }

    private static List<Path> recordings(Path music, int count) throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path flac = UsualPiece.flac(music.resolve("piece-" + i + ".flac"), SHIFT_SAMPLES * i);
            Files.setLastModifiedTime(flac, FileTime.fromMillis(1_000_000));
            files.add(flac);
        }
        return files;
    }

    private static List<Path> copies(Path file, Path music) throws Exception {
        Path copy = music.resolve(file.getFileName().toString());
        Files.copy(file, copy);
        Files.setLastModifiedTime(copy, FileTime.fromMillis(1_000_000));
        return List.of(copy);
    }
}
