package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.WavFile;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanCsv;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.SortPlan;
import org.shenava.library.tags.TrackTagReader;
import org.shenava.store.ContentHash;
import org.shenava.synth.DemoClip;

/** Sorting in a terminal: scan, plan, apply, kill, finish, undo. */
class SortIT {
    private static final int MANY = 1500;

    @TempDir
    Path folder;

    private Path music;
    private Path target;
    private Path plan;

    @BeforeEach
    void places() throws IOException {
        music = Files.createDirectory(folder.resolve("music"));
        target = folder.resolve("sorted");
        plan = folder.resolve("plan.csv");
    }

    @Test
    void plansCopiesAndUndoes() throws Exception {
        Path tune = tune("a.wav", 0);
        noise("دیگر/b.wav");
        Files.writeString(music.resolve("text.mp3"), "This is no music.\n".repeat(100));
        Files.writeString(music.resolve("a.lrc"), "[00:01] words");
        Map<String, String> before = contents(music);

        Program planned = sort(
                "plan",
                music.toString(),
                "--to",
                target.toString(),
                "--companions",
                "--json",
                "--out",
                plan.toString());

        assertThat(planned.status()).as("one file is none").isEqualTo(1);
        List<JsonNode> lines = planned.json();
        JsonNode row = line(lines, "file", tune.toString());
        assertThat(row.get("label").asText()).isEqualTo("iranian");
        assertThat(row.get("dastgah").asText()).isNotBlank();
        assertThat(row.get("target").asText()).startsWith(target + "/Iranian classical/");
        assertThat(line(lines, "file", music.resolve("text.mp3").toString())
                        .get("why")
                        .asText())
                .isEqualTo("no_sound");
        assertThat(line(lines, "file", music.resolve("a.lrc").toString(), "kind")
                        .get("kind")
                        .asText())
                .isEqualTo("companion");
        assertThat(lines.get(lines.size() - 1).get("ready").asInt()).isEqualTo(3);
        assertThat(target).as("a plan changes nothing").doesNotExist();

        Path report = folder.resolve("report");
        Program again = sort(
                "plan",
                music.toString(),
                "--to",
                target.toString(),
                "--json",
                "--report",
                report.toString(),
                "--out",
                folder.resolve("again.csv").toString());
        assertThat(report.resolve("report.html"))
                .content()
                .contains("Iranian classical")
                .contains("text.mp3");
        assertThat(report.resolve("library.csv")).content().contains(tune.toString());
        assertThat(report.resolve("Iranian classical.m3u8")).content().contains("../music/a.wav");
        assertThat(again.json().get(again.out().size() - 1).get("heardNow").asInt())
                .isZero();

        Path list = folder.resolve("alike.m3u8");
        Program similar = sort("similar", tune.toString(), "--json", "--out", list.toString());
        assertThat(similar.status()).as(String.join("\n", similar.errLines())).isZero();
        assertThat(similar.json()).hasSize(1);
        assertThat(similar.json().get(0).get("file").asText()).endsWith("b.wav");
        assertThat(similar.json().get(0).get("likeness").asDouble()).isBetween(-1.0, 1.0);
        assertThat(Files.readAllLines(list)).contains("music/a.wav", "music/دیگر/b.wav");

        Program applied = sort("apply", "--json", plan.toString());
        assertThat(applied.status()).as(String.join("\n", applied.errLines())).isZero();
        assertThat(applied.json().get(0).get("state").asText()).isEqualTo("complete");
        assertThat(Path.of(row.get("target").asText())).hasSameBinaryContentAs(tune);
        assertThat(contents(target)).hasSize(3);

        Program undone = sort("undo", "--json");
        assertThat(undone.status()).isZero();
        assertThat(undone.json().get(0).get("state").asText()).isEqualTo("undone");
        assertThat(contents(music)).isEqualTo(before);
        assertThat(target).doesNotExist();
        Program nothing = sort("undo");
        assertThat(nothing.status()).isEqualTo(1);
        assertThat(nothing.errLines()).hasSize(1);
    }

    @Test
    void writesTagsAndTakesThemBack() throws Exception {
        Path file = tune("a.wav", 500);
        String before = ContentHash.of(file);

        assertThat(sort("plan", music.toString(), "--tag", "--out", plan.toString())
                        .status())
                .isZero();
        Program applied = sort("apply", plan.toString());

        assertThat(applied.status()).as(String.join("\n", applied.errLines())).isZero();
        assertThat(TrackTagReader.read(file).genre()).contains("Iranian classical");
        Program planned = sort("plan", music.toString(), "--tag", "--json", "--out", plan.toString());
        assertThat(planned.json().get(0).get("state").asText()).isEqualTo("kept");
        assertThat(planned.json().get(1).get("heardNow").asInt())
                .as("new tags are no new music")
                .isZero();
        assertThat(sort("undo").status()).isZero();
        assertThat(ContentHash.of(file)).isEqualTo(before);
    }

    @Test
    void aKilledRunIsFinishedThenUndone() throws Exception {
        Map<String, String> before = makeMany();

        String id = killInTheMiddle();
        Program told = sort("runs", "--json");
        assertThat(told.json().get(0).get("state").asText()).isEqualTo("interrupted");
        assertThat(String.join("\n", told.errLines()))
                .contains("sort finish " + id)
                .contains("sort undo " + id);

        Program finished = sort("finish", "--json");
        assertThat(finished.status()).as(String.join("\n", finished.errLines())).isZero();
        assertThat(finished.json().get(0).get("done").asInt()).isEqualTo(MANY);
        assertThat(contents(music)).isEmpty();
        assertThat(contents(target).values()).containsExactlyInAnyOrderElementsOf(before.values());
        assertThat(sort("finish").status()).as("nothing is left to finish").isEqualTo(1);

        Program undone = sort("undo", "--json", id);
        assertThat(undone.status()).as(String.join("\n", undone.errLines())).isZero();
        assertThat(contents(music)).isEqualTo(before);
        assertThat(target).doesNotExist();
    }

    @Test
    void aKilledRunIsUndone() throws Exception {
        Map<String, String> before = makeMany();

        String id = killInTheMiddle();

        assertThat(sort("undo", id).status()).isZero();
        assertThat(contents(music)).isEqualTo(before);
        assertThat(target).doesNotExist();
    }

    @Test
    void ctrlCStopsCleanlyAndTheRunCanGoOn() throws Exception {
        makeMany();
        Program applying = start("apply", plan.toString());
        waitForSome(applying);
        applying.interrupt();

        assertThat(applying.waitForEnd(20)).isEqualTo(130);
        assertThat(sort("runs", "--json").json().get(0).get("state").asText()).isEqualTo("stopped");
        assertThat(sort("finish").status()).isZero();
        assertThat(contents(target)).hasSize(MANY);
    }

    private String killInTheMiddle() throws Exception {
        try (Program applying = start("apply", plan.toString())) {
            waitForSome(applying);
            applying.kill();
            applying.waitForEnd(20);
        }
        assertThat(contents(target).size()).isBetween(1, MANY - 1);
        try (Stream<Path> runs = Files.list(folder.resolve("home/runs"))) {
            return runs.findFirst().orElseThrow().getFileName().toString();
        }
    }

    private void waitForSome(Program applying) throws Exception {
        Path jazz = target.resolve("Jazz");
        for (int i = 0; i < 6000 && applying.isRunning(); i++) {
            String[] there = jazz.toFile().list();
            if (there != null && there.length > 20) {
                return;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("the run was not met in the middle: " + applying.errLines());
    }

    /** Small files with a plan that moves them, written as the program would. */
    private Map<String, String> makeMany() throws IOException {
        List<PlanRow> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Path file = Files.writeString(music.resolve("f" + i + ".mp3"), "content " + i);
            rows.add(new PlanRow(
                    Action.MOVE,
                    file,
                    target.resolve("Jazz").resolve("f" + i + ".mp3"),
                    false,
                    Files.size(file),
                    ContentHash.of(file),
                    "jazz",
                    Optional.empty(),
                    0.9,
                    false,
                    PlanRow.State.READY));
        }
        PlanCsv.write(new SortPlan(target, rows), plan);
        return contents(music);
    }

    private Program sort(String... arguments) throws Exception {
        Program program = start(arguments);
        program.waitForEnd(120);
        return program;
    }

    private Program start(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("sort"));
        all.addAll(List.of(arguments));
        return new Program.Setting().home(folder.resolve("home")).start(all.toArray(String[]::new));
    }

    private Path tune(String name, int shift) throws Exception {
        float[] tune = DemoClip.render();
        float[] shifted = new float[tune.length];
        System.arraycopy(tune, 0, shifted, shift, tune.length - shift);
        WavFile.write(music.resolve(name), shifted, DemoClip.SAMPLE_RATE_HZ);
        return music.resolve(name);
    }

    private void noise(String name) throws IOException {
        float[] sound = new float[12 * DemoClip.SAMPLE_RATE_HZ];
        long state = 1;
        for (int i = 0; i < sound.length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            sound[i] = (float) (0.3 * (state >> 33) / (double) (1L << 30));
        }
        Files.createDirectories(music.resolve(name).getParent());
        WavFile.write(music.resolve(name), sound, DemoClip.SAMPLE_RATE_HZ);
    }

    private static JsonNode line(List<JsonNode> lines, String field, String value, String... also) {
        return lines.stream()
                .filter(line -> line.has(field) && line.get(field).asText().equals(value))
                .filter(line -> Stream.of(also).allMatch(line::has))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line with " + value + " in " + lines));
    }

    private static Map<String, String> contents(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return new TreeMap<>(files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> place.relativize(file).toString(), SortIT::hash)));
        }
    }

    private static String hash(Path file) {
        try {
            return ContentHash.of(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
