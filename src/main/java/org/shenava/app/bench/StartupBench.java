package org.shenava.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.shenava.app.Launcher;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.view.common.ProcessMemory;

/**
 * Time from the start of a process to the first picture of its window, to the page that can be worked with, and to the warm model: ours
 * against a bare JavaFX window, turn by turn.
 */
final class StartupBench implements Bench {
    private static final int PATIENCE_SECONDS = 60;
    private static final double NANOS_PER_MS = 1e6;
    private static final double MS_PER_SECOND = 1000;

    private static final Asked FIRST_PAINT = Asked.ratioAtMost(1.5);
    private static final Asked WARM_SECONDS = Asked.atMost(4);
    private static final Asked MEMORY_MIB = Asked.atMost(600);

    @Override
    public String group() {
        return "startup";
    }

    /**
     * A process at a moment of its start.
     *
     * @param milliseconds since it was started
     * @param processorMs that it took on all cores
     */
    private record Moment(double milliseconds, double processorMs, double mib) {}

    @Override
    public void run(Setting setting, Consumer<Figure> figures) throws Exception {
        Path home = setting.scratch().resolve("home");
        // As in every start but the first.
        new SettingsStore(home).save(Settings.defaults());
        List<List<Moment>> bare = new ArrayList<>();
        List<List<Moment>> ours = new ArrayList<>();
        // The first turn fills the disk's cache and does not count.
        for (int i = -1; i < Math.max(3, setting.repeats()); i++) {
            setting.job().checkCancelled();
            try {
                List<Moment> reference = start(home, BareWindow.Start.class, List.of(StartReport.PAINTED));
                List<Moment> program = start(home, Launcher.class, List.of(StartReport.values()));
                if (i >= 0) {
                    bare.add(reference);
                    ours.add(program);
                }
            } catch (IOException noWindow) {
                setting.say().accept("The start could not be measured: " + noWindow.getMessage());
                return;
            }
        }
        tell(ours, bare, figures);
    }

    private void tell(List<List<Moment>> ours, List<List<Moment>> bare, Consumer<Figure> figures) {
        double[] bareMs = of(bare, StartReport.PAINTED, Moment::milliseconds);
        double[] bareProcessorMs = of(bare, StartReport.PAINTED, Moment::processorMs);
        figures.accept(figure(
                        "process start to first paint",
                        "ms",
                        of(ours, StartReport.PAINTED, Moment::milliseconds),
                        bareMs)
                .asked(FIRST_PAINT));
        figures.accept(figure(
                "process start to first paint, processor time",
                "ms",
                of(ours, StartReport.PAINTED, Moment::processorMs),
                bareProcessorMs));
        figures.accept(figure(
                "process start to the page, painted",
                "ms",
                of(ours, StartReport.FILLED, Moment::milliseconds),
                bareMs));
        figures.accept(figure(
                "process start to the page, processor time",
                "ms",
                of(ours, StartReport.FILLED, Moment::processorMs),
                bareProcessorMs));
        double[] warm = new double[ours.size()];
        for (int i = 0; i < warm.length; i++) {
            List<Moment> one = ours.get(i);
            warm[i] = (one.get(StartReport.WARM.ordinal()).milliseconds()
                            - one.get(StartReport.PAINTED.ordinal()).milliseconds())
                    / MS_PER_SECOND;
        }
        figures.accept(Figure.against(
                        group(), "first paint to the warm model", "s", warm, "what is asked", WARM_SECONDS.value())
                .asked(WARM_SECONDS));
        if (ours.get(0).get(0).mib() > 0) {
            double[] bareMib = of(bare, StartReport.PAINTED, Moment::mib);
            figures.accept(figure("memory at first paint", "MiB", of(ours, StartReport.PAINTED, Moment::mib), bareMib));
            figures.accept(figure("memory with the warm model", "MiB", of(ours, StartReport.WARM, Moment::mib), bareMib)
                    .asked(MEMORY_MIB));
        }
    }

    private Figure figure(String name, String unit, double[] ours, double[] bare) {
        return Figure.of(group(), name, unit, ours, "a bare JavaFX window", bare);
    }

    private static double[] of(List<List<Moment>> starts, StartReport moment, ToDoubleFunction<Moment> side) {
        return starts.stream()
                .mapToDouble(start -> side.applyAsDouble(start.get(moment.ordinal())))
                .toArray();
    }

    /** One start of a process, followed until the last of the moments. */
    private static List<Moment> start(Path home, Class<?> main, List<StartReport> moments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + StartReport.PROPERTY + "=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SHENAVA_HOME", home.toString());
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<Moment> reached = new ArrayList<>();
            for (StartReport moment : moments) {
                if (!moment.name().equals(lines.readLine())) {
                    throw new IOException("no window can be opened here (is there a display?).");
                }
                double milliseconds = (System.nanoTime() - start) / NANOS_PER_MS;
                reached.add(new Moment(
                        milliseconds,
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS_PER_MS,
                        ProcessMemory.residentMib(process.pid()).orElse(0)));
            }
            return reached;
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
