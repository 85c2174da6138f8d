package org.shenava.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shenava.audio.WavFile;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.synth.PassageRules;
import org.shenava.synth.PassageSound;

/** The folders and files that the documents speak of, small: recordings by rule, scores, an index. */
final class DocumentedThings {
    private static final int RATE_HZ = 22_050;
    private static final List<String> MODES = List.of("shur", "segah", "mahur");
    /** What the report of the README is made of. */
    private static final List<String> SETS =
            List.of("talai-setar", "nariman-oud", "rezaeinia-phrases", "barkhordar-piano");

    private DocumentedThings() {}

    static void make(Path folder) throws Exception {
        Clips.converted(folder.resolve("recording.mp3"), "-b:a", "128k");
        Files.createDirectory(folder.resolve("music"));
        Files.copy(Clips.EXAMPLE, folder.resolve("music/tune.flac"));
        recordings(Files.createDirectory(folder.resolve("recordings")), 0);
        recordings(Files.createDirectory(folder.resolve("strangers")), 100);
        for (String mode : MODES) {
            score(
                    Files.createDirectories(folder.resolve("scores").resolve(mode)),
                    Modes.of(mode).orElseThrow());
        }
        performances(Files.createDirectory(folder.resolve("performances")));
        Program.Setting setting =
                new Program.Setting().home(folder.resolve("home")).in(folder);
        setting.run("prepare", "strangers", "--out", "other");
        Program course = setting.run("classify", "--json", "--windows", "recording.mp3");
        Files.write(folder.resolve("lines.jsonl"), course.outLines());
    }

    /** A melody somebody might have played, of each mode. */
    private static void performances(Path folder) throws IOException {
        List<String> index = new ArrayList<>(List.of("path,class,release_group"));
        for (String mode : MODES) {
            Mode played = Modes.of(mode).orElseThrow();
            List<String> notes = new ArrayList<>(List.of("onset_s,offset_s,hz"));
            for (int i = 0; i < 40; i++) {
                double cents = played.notes().get(i % played.notes().size()).cents();
                notes.add(String.format(
                        Locale.ROOT, "%.1f,%.1f,%.2f", 0.5 * i, 0.5 * i + 0.4, 261.6 * Math.pow(2, cents / 1200)));
            }
            Files.write(folder.resolve(mode + ".csv"), notes);
            index.add(mode + ".csv," + mode + ",somebody");
        }
        Files.write(folder.resolve("index.csv"), index);
    }

    /** Two takes of each mode a set, each by a player of its own; other players for another first one. */
    private static void recordings(Path folder, int firstPlayer) throws IOException {
        List<String> index = new ArrayList<>(List.of("path,set,class,performer"));
        for (int set = 0; set < SETS.size(); set++) {
            for (String mode : MODES) {
                for (int take = 0; take < 2; take++) {
                    String name = SETS.get(set) + "-" + mode + "-" + take + ".wav";
                    Mode played = Modes.of(mode).orElseThrow();
                    int player = firstPlayer + set * 2 + take;
                    WavFile.write(
                            folder.resolve(name),
                            PassageSound.drawn(played, player).render(PassageRules.passage(played, player), RATE_HZ),
                            RATE_HZ);
                    index.add(name + "," + SETS.get(set) + "," + mode + ",player " + player);
                }
            }
        }
        Files.write(folder.resolve("index.csv"), index);
    }

    /** A minute up and down the degrees of a mode. */
    private static void score(Path folder, Mode mode) throws IOException {
        List<String> lines = new ArrayList<>(List.of("onset_s,offset_s,midi,bend,qt,velocity,chan"));
        int degrees = mode.notes().size();
        for (int i = 0; i < 120; i++) {
            int at = i % (2 * degrees - 2);
            double cents =
                    mode.notes().get(at < degrees ? at : 2 * degrees - 2 - at).cents();
            long quarterTone = 120 + Math.round(cents / 50);
            lines.add(String.format(
                    Locale.ROOT, "%.2f,%.2f,%d,0,%d,80,0", i * 0.5, i * 0.5 + 0.45, quarterTone / 2, quarterTone));
        }
        Files.write(folder.resolve("1._Daramad.csv"), lines);
    }
}
