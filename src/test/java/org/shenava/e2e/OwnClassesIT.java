package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.WavFile;
import org.shenava.history.History;
import org.shenava.history.Session;
import org.shenava.history.Verdict;
import org.shenava.settings.KeepRecordings;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.synth.Timbre;
import org.shenava.teaching.learn.MadeUpInstruments;

/**
 * Classes of a person's own, from recordings to the window: three instruments that do not exist are taught in the terminal, then played
 * to the window through the microphone. What the window said stands in its history.
 */
class OwnClassesIT {
    private static final String MODEL = "own-three-strings-1";
    private static final String TITLE = "Three strings";
    private static final List<String> INSTRUMENTS = List.of("tar", "عود", "harp two");
    private static final int TAKES = 5;
    private static final double TAKE_SECONDS = 12;
    /** A busy machine may need long; nothing here is measured. */
    private static final int PATIENCE_SECONDS = 1800;

    private static final int MOST_TIMES = 5;
    private static final int PARTIALS = 12;
    private static final double PLAYED_SECONDS = 24;
    /** Seeds far from those of the takes that are learned from. */
    private static final long UNHEARD = 9000;

    @TempDir
    Path folder;

    @Test
    void whatWasTaughtIsNamedInTheWindow() throws Exception {
        Path home = folder.resolve("home");
        teach(home);
        new SettingsStore(home)
                .save(Settings.defaults()
                        .withModelId(Optional.of(MODEL))
                        .withGuideSeen(true)
                        .withRecordings(KeepRecordings.NEVER));

        try (VirtualScreen screen = VirtualScreen.start();
                VirtualMicrophone microphone = VirtualMicrophone.start();
                Program program = openWindow(home, screen, microphone)) {
            for (int instrument = 0; instrument < INSTRUMENTS.size(); instrument++) {
                // On a busy machine the model may not be there yet when the first has been played.
                for (int once = 0; once < MOST_TIMES && answered(home).size() <= instrument; once++) {
                    listenTo(instrument, screen, microphone);
                }
            }
            assertThat(program.isRunning()).isTrue();
            assertThat(program.errLines()).isEmpty();
            noiseIsNoneOfThem(home, microphone);
        }

        List<Session> sessions = answered(home);
        assertThat(sessions).hasSize(INSTRUMENTS.size());
        for (int i = 0; i < INSTRUMENTS.size(); i++) {
            Verdict verdict = sessions.get(i).verdict().orElseThrow();
            assertThat(verdict.best().label()).as("answer %d: %s", i, verdict).isEqualTo(INSTRUMENTS.get(i));
            assertThat(sessions.get(i).modelId()).isEqualTo(MODEL);
        }
    }

    private void teach(Path home) throws Exception {
        Path collected = folder.resolve("collected");
        for (int instrument = 0; instrument < INSTRUMENTS.size(); instrument++) {
            for (int take = 0; take < TAKES; take++) {
                MadeUpInstruments.write(
                        collected,
                        INSTRUMENTS.get(instrument),
                        "take" + take,
                        MadeUpInstruments.play(timbre(instrument), TAKE_SECONDS, 100L * instrument + take),
                        Optional.empty());
            }
        }
        for (int take = 0; take < TAKES; take++) {
            MadeUpInstruments.write(
                    collected,
                    "background",
                    "room" + take,
                    MadeUpInstruments.room(TAKE_SECONDS, take),
                    Optional.empty());
        }
        try (Program program = new Program.Setting()
                .home(home)
                .start(
                        "teach",
                        collected.toString(),
                        "--title",
                        TITLE,
                        // Which one does best is asked elsewhere, and takes thrice the time.
                        "--approach",
                        "colour-features",
                        "--out",
                        home.resolve("models").resolve(MODEL).toString())) {
            assertThat(program.waitForEnd(PATIENCE_SECONDS))
                    .as("it said " + program.errLines())
                    .isZero();
        }
    }

    /** Bright, dull, and hollow as a clarinet is: nobody who hears would mistake them, also where a busy machine loses sound. */
    private static Timbre timbre(int instrument) {
        List<Double> levels = new ArrayList<>();
        for (int partial = 0; partial < PARTIALS; partial++) {
            levels.add(
                    switch (instrument) {
                        case 0 -> -1.5 * partial;
                        case 1 -> -20.0 * partial;
                        default -> partial % 2 == 0 ? -4.0 * partial : -70;
                    });
        }
        return new Timbre(levels, Collections.nCopies(PARTIALS, 12.0), 1e-4, 1.5, 2, 0.003, -22, 0.03, 70);
    }

    private Program openWindow(Path home, VirtualScreen screen, VirtualMicrophone microphone) throws Exception {
        var empty = screen.picture("own-empty");
        Program program = new Program.Setting()
                .home(home)
                .with(screen.environment())
                .with(microphone.environment())
                .start();
        Machine.await("the window", 300, () -> VirtualScreen.changed(empty, screen.picture("own-opening")) > 0.3);
        return program;
    }

    /** A session of its own for each, from the key that begins it to the key that ends it. */
    private void listenTo(int instrument, VirtualScreen screen, VirtualMicrophone microphone) throws Exception {
        Path wav = folder.resolve("played-" + instrument + ".wav");
        WavFile.write(
                wav,
                MadeUpInstruments.play(timbre(instrument), PLAYED_SECONDS, UNHEARD + instrument),
                MadeUpInstruments.RATE_HZ);
        screen.press("ctrl+l");
        Thread.sleep(3000);
        Process playing = microphone.play(wav);
        assertThat(playing.waitFor()).isZero();
        screen.picture("own-" + instrument);
        screen.press("ctrl+l");
        Thread.sleep(2000);
    }

    private void noiseIsNoneOfThem(Path home, VirtualMicrophone microphone) throws Exception {
        Path wav = folder.resolve("noise.wav");
        WavFile.write(wav, MadeUpInstruments.room(PLAYED_SECONDS, UNHEARD), MadeUpInstruments.RATE_HZ);
        try (Program program = new Program.Setting()
                .home(home)
                .with(microphone.environment())
                .start("listen", "--model", TITLE, "--json", "--seconds", "30")) {
            Machine.await("the first line", 300, () -> !program.out().isEmpty());
            microphone.play(wav);
            assertThat(program.waitForEnd(300)).isZero();

            List<JsonNode> certain = program.json().stream()
                    .filter(line -> line.get("state").asText().equals("listening")
                            && !line.get("unsure").asBoolean())
                    .toList();
            assertThat(program.json()).hasSizeGreaterThan(60);
            assertThat(certain)
                    .noneMatch(line -> INSTRUMENTS.contains(
                            line.get("top").get(0).get("label").asText()));
        }
    }

    /** Those with an answer, oldest first. */
    private static List<Session> answered(Path home) throws Exception {
        try (History history = new History(home)) {
            List<Session> sessions = new ArrayList<>(history.sessions());
            sessions.removeIf(session -> session.verdict().isEmpty());
            sessions.sort(Comparator.comparing(Session::started));
            return sessions;
        }
    }
}
