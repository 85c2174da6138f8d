package org.shenava.library.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobContext;
import org.shenava.library.Trees;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanCsv;
import org.shenava.library.plan.SortPlan;

/**
 * Kills a program (SIGKILL) that sorts, at random moments, also while it finishes or undoes what was killed before; then audits every
 * byte. 20 kills; {@code -Dshenava.kills=200} for more. Seeded, but the moment at which a kill meets the program is the machine's. Every
 * fifth run stands still in its middle until it is killed: on a quick disk hardly any other kill would meet one there.
 */
class KillLoopTest {
    private static final int KILLS = Integer.getInteger("shenava.kills", 20);
    private static final int TRACKS = 25;
    private static final Pattern ENDED = Pattern.compile("after (\\d+) ms");
    private static final Path OTHER_DISK = Path.of("/dev/shm");

    @TempDir
    Path folder;

    private final Random random = new Random(20);
    /** How long a run takes here, as the last whole one said. */
    private double runMillis = 1500;

    @Test
    void nothingIsLostWhenTheProgramIsKilledAtAnyMoment() throws Exception {
        int kills = 0;
        int metTheRun = 0;
        for (int round = 0; kills < KILLS; round++) {
            Round now = new Round(round, Action.values()[round % Action.values().length]);
            try {
                boolean killed = now.run(List.of("apply", now.planFile.toString()), round % 5 == 2);
                kills += killed ? 1 : 0;
                now.auditAfterKill();
                List<RunSummary> open = now.runs.list().unfinished();
                for (RunSummary run : open) {
                    metTheRun++;
                    boolean undo = random.nextBoolean();
                    String verb = undo ? "undo" : "finish";
                    // Once more, in the middle of mending.
                    if (now.run(List.of(verb, run.id()), random.nextInt(3) == 0)) {
                        kills++;
                        now.auditAfterKill();
                    }
                    now.mendAndAudit(run.id(), undo);
                }
            } finally {
                now.clean();
            }
        }
        assertThat(metTheRun).as("kills that met a run in the middle").isPositive();
    }

    private long delay() {
        return (long) (random.nextDouble() * runMillis);
    }

    /** One tree, sorted once. */
    private final class Round {
        private final Path music;
        private final Path target;
        private final Path home;
        private final Path planFile;
        private final Runs runs;
        private final SortPlan plan;
        private final Action action;
        private final Map<String, String> before;

        Round(int number, Action action) throws Exception {
            this.action = action;
            Path place = Files.createDirectories(folder.resolve("round" + number));
            music = Files.createDirectories(place.resolve("music"));
            boolean otherDisk = action != Action.LINK && number % 3 == 0 && Files.isWritable(OTHER_DISK);
            target = otherDisk
                    ? Files.createTempDirectory(OTHER_DISK, "shenava-kill").resolve("sorted")
                    : place.resolve("sorted");
            home = place.resolve("runs");
            planFile = place.resolve("plan.csv");
            runs = KilledRun.runs(home);
            plan = SortFixture.plan(Trees.make(music, TRACKS, new Random(number)), target, action);
            before = Trees.contents(music);
            PlanCsv.write(plan, planFile);
        }

        /** Returns whether the program was killed before its work was done. */
        boolean run(List<String> arguments, boolean standing) throws Exception {
            int standstill = standing ? random.nextInt(TRACKS) : -1;
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1",
                    "-Dshenava.standstill=" + standstill,
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledRun.class.getName(),
                    home.toString()));
            command.addAll(arguments);
            Path said = home.resolveSibling("said");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            String awaited = standing ? "stands" : "begins";
            while (process.isAlive() && !Files.readString(said).contains(awaited)) {
                Thread.sleep(2);
            }
            if (!standing) {
                process.waitFor(delay(), TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
            String words = Files.readString(said);
            assertThat(words).startsWith("begins").doesNotContain("Exception");
            Matcher end = ENDED.matcher(words);
            boolean ended = end.find();
            if (ended && arguments.get(0).equals("apply")) {
                runMillis = Math.max(20, Double.parseDouble(end.group(1)));
            }
            return !ended;
        }

        /** Before anything is mended: every original is whole, under its old name or its new one. */
        void auditAfterKill() throws IOException {
            Map<String, Integer> there = counts(
                    Trees.contents(music).values(), Trees.contents(target).values());
            if (action == Action.TAG) {
                there = counts(there, Trees.contents(home).values());
            }
            Map<String, Integer> originals = counts(before.values(), List.of());
            for (Map.Entry<String, Integer> original : originals.entrySet()) {
                assertThat(there.getOrDefault(original.getKey(), 0))
                        .as("%s: whole originals with this content", action)
                        .isGreaterThanOrEqualTo(original.getValue());
            }
        }

        void mendAndAudit(String id, boolean undo) throws Exception {
            RunSummary.State state = state(id);
            if (state.unfinished()) {
                RunSummary mended = undo || state == RunSummary.State.UNDO_INTERRUPTED
                        ? runs.undo(id, JobContext.QUIET)
                        : runs.finish(id, JobContext.QUIET);
                assertThat(mended.left()).isEmpty();
                assertThat(mended.notUndone()).isEmpty();
            }
            if (state(id) == RunSummary.State.UNDONE) {
                assertThat(Trees.contents(music)).isEqualTo(before);
                assertThat(target).doesNotExist();
            } else {
                assertThat(state(id)).isEqualTo(RunSummary.State.COMPLETE);
                SortFixture.assertFinished(plan);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as("nothing half done lies about")
                        .noneMatch(name -> name.startsWith(".shenava-"));
            }
        }

        private RunSummary.State state(String id) throws Exception {
            return runs.list().runs().stream()
                    .filter(run -> run.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .state();
        }

        void clean() throws IOException {
            Path outer = target.getParent();
            if (outer.startsWith(OTHER_DISK)) {
                try (Stream<Path> files = Files.walk(outer)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static Map<String, Integer> counts(Collection<String> one, Collection<String> other) {
        return counts(counts(Map.of(), one), other);
    }

    private static Map<String, Integer> counts(Map<String, Integer> start, Collection<String> more) {
        Map<String, Integer> counts = new HashMap<>(start);
        more.forEach(content -> counts.merge(content, 1, Integer::sum));
        return counts;
    }
}
