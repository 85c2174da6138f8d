package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.dataset.Recording;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;

class WorstMistakesTest {
    @TempDir
    private Path folder;

    @Test
    void aMistakeLinksToItsPlaceInTheSound() throws Exception {
        Path sound = Files.createDirectories(folder.resolve("music"));
        Files.createDirectories(sound.resolve("shur"));
        Files.writeString(sound.resolve("shur/a b#1.flac"), "");

        assertThat(WorstMistakes.link(mistake("shur/a b#1.flac"), List.of(folder.resolve("no"), sound), report()))
                .hasValue("./../music/shur/a%20b%231.flac#t=10.0,20.0");
    }

    @Test
    void noNameBecomesAnAddressOfAnotherKind() throws Exception {
        Path sound = Files.createDirectories(folder.resolve("report"));
        Files.writeString(sound.resolve("javascript:alert(1)"), "");

        assertThat(WorstMistakes.link(mistake("javascript:alert(1)"), List.of(sound), sound))
                .hasValueSatisfying(link -> assertThat(link).startsWith("./javascript:"));
    }

    @Test
    void nothingOutsideTheNamedFolderIsLinked() throws Exception {
        Path sound = Files.createDirectories(folder.resolve("music"));
        Files.writeString(folder.resolve("secret.txt"), "");

        assertThat(WorstMistakes.link(mistake("../secret.txt"), List.of(sound), report()))
                .isEmpty();
        assertThat(WorstMistakes.link(mistake("missing.flac"), List.of(sound), report()))
                .isEmpty();
    }

    @Test
    void aMistakeIsToldInWords() {
        assertThat(WorstMistakes.words(mistake("a.flac")))
                .isEqualTo("a.flac, 10.0 to 20.0 s: Shur, said Nava at 80 % (Shur at 20 %)");
    }

    private Path report() {
        return folder.resolve("report");
    }

    private static Tested mistake(String path) {
        Recording recording = new Recording("0", path, "made-up", "shur", "", "a", 60, 1, OptionalDouble.empty());
        return new Tested(
                recording,
                10,
                20,
                10,
                ListeningState.LISTENING,
                List.of(new LabelProbability("nava", 0.8), new LabelProbability("shur", 0.2)));
    }
}
