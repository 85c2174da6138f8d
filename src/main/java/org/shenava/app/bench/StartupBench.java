package org.shenava.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.shenava.app.Launcher;
import org.shenava.view.common.ProcessMemory;

/** Time from the start of a process to the first picture of its window, ours against a bare JavaFX window, turn by turn. */
final class StartupBench implements Bench {
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public String group() {
        return "startup";
    }

    /** One start of a process. */
    private record Started(double milliseconds, double mib) {}

    @Override
    public void run(Setting setting, Consumer<Figure> figures) throws Exception {
        int count = Math.max(3, setting.repeats());
        double[] ours = new double[count];
        double[] bare = new double[count];
        double[] oursMib = new double[count];
        double[] bareMib = new double[count];
        // The first turn fills the disk's cache and does not count.
        for (int i = -1; i < count; i++) {
            setting.job().checkCancelled();
            Started reference;
            Started program;
            try {
                reference = start(setting, BareWindow.Start.class);
                program = start(setting, Launcher.class);
            } catch (IOException noWindow) {
                setting.say().accept("The start could not be measured: " + noWindow.getMessage());
                return;
            }
            if (i >= 0) {
                bare[i] = reference.milliseconds();
                bareMib[i] = reference.mib();
                ours[i] = program.milliseconds();
                oursMib[i] = program.mib();
            }
        }
        String window = "a bare JavaFX window";
        figures.accept(Figure.of(group(), "process start to first paint", "ms", ours, window, bare));
        if (oursMib[0] > 0) {
            figures.accept(Figure.of(group(), "memory at first paint", "MiB", oursMib, window, bareMib));
        }
    }

    private static Started start(Setting setting, Class<?> main) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + FirstPaintReport.PROPERTY + "=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .put("SHENAVA_HOME", setting.scratch().resolve("home").toString());
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            double milliseconds = (System.nanoTime() - start) / 1e6;
            if (!FirstPaintReport.LINE.equals(line)) {
                throw new IOException("no window can be opened here (is there a display?).");
            }
            return new Started(
                    milliseconds, ProcessMemory.residentMib(process.pid()).orElse(0));
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
