package org.shenava.view.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.music.Family;

class EarScoresTest {
    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void countsRowsOfRightAnswers() {
        EarScores scores = scores("shur", "shur", "shur", "dashti", "shur", "shur");

        assertThat(scores.streak()).isEqualTo(2);
        assertThat(scores.bestStreak()).isEqualTo(3);
        assertThat(scores.right()).isEqualTo(5);
    }

    @Test
    void tellsWhatIsTakenForWhatTheMostFrequentFirst() {
        EarScores scores = scores("nava", "dashti", "dashti", "shur");

        assertThat(scores.confusions())
                .containsExactly(
                        new EarScores.Confusion("shur", "dashti", 2), new EarScores.Confusion("shur", "nava", 1));
        assertThat(scores.shares()).containsExactly(new EarScores.Share("shur", 4, 1));
    }

    @Test
    void theNewestTwentyAreTheLast() {
        String[] named =
                IntStream.range(0, 30).mapToObj(i -> i < 10 ? "nava" : "shur").toArray(String[]::new);

        assertThat(scores(named).last()).hasSize(EarScores.LAST).allMatch(EarAnswer::right);
    }

    @Test
    void aFamilyIsNoMode() {
        EarAnswer family = new EarAnswer(NOON, Level.FAMILIES, "dashti", EarAnswer.id(Family.SHUR));
        EarAnswer wrongFamily = new EarAnswer(NOON, Level.ALL, "dashti", EarAnswer.id(Family.HOMAYUN));

        assertThat(family.right()).isTrue();
        assertThat(wrongFamily.right()).isFalse();
        assertThat(EarAnswer.family(wrongFamily.named())).contains(Family.HOMAYUN);
        assertThat(EarAnswer.family("homayun")).isEmpty();
    }

    @Test
    void comesBackFromTheFileAsItWas() {
        EarScores scores = scores("shur", "nava")
                .with(new EarAnswer(NOON, Level.FAMILIES, "segah", EarAnswer.id(Family.CHAHARGAH)));

        assertThat(file().save(scores)).isTrue();

        assertThat(file().load()).isEqualTo(new EarScoresFile.Found(scores));
    }

    @Test
    void thereIsNoneAtTheFirstStart() {
        assertThat(file().load()).isEqualTo(new EarScoresFile.Found(EarScores.EMPTY));
    }

    @Test
    void aDamagedFileIsSetAsideAndNeverOverAnother() throws Exception {
        List<Path> all = new ArrayList<>();
        for (String damaged : new String[] {
            "{\"schemaVersion\": 1, \"answers\": [{",
            "[]",
            "{\"schemaVersion\": 1, \"answers\": [{\"at\": \"noon\", \"level\": \"all\", \"played\": \"shur\"}]}",
            "{\"schemaVersion\": 1, \"answers\": [{\"at\": \"2026-03-20T12:00:00Z\", \"level\": \"all\", \"played\": \"jazz\"}]}"
        }) {
            Files.writeString(home.resolve(EarScoresFile.NAME), damaged);

            EarScoresFile.Loaded loaded = file().load();

            assertThat(loaded).as(damaged).isInstanceOf(EarScoresFile.SetAside.class);
            Path kept = ((EarScoresFile.SetAside) loaded).keptAs();
            assertThat(kept.getFileName().toString()).startsWith("ear.json.damaged-20260320-120000");
            assertThat(kept).hasContent(damaged);
            assertThat(home.resolve(EarScoresFile.NAME)).doesNotExist();
            all.add(kept);
        }
        assertThat(all).doesNotHaveDuplicates().allMatch(Files::exists);
    }

    @Test
    void aFileOfANewerShenavaIsNeverOverwritten() throws Exception {
        String newer = "{\"schemaVersion\": 2, \"answers\": {}}";
        Files.writeString(home.resolve(EarScoresFile.NAME), newer);
        EarScoresFile file = file();

        assertThat(file.load()).isInstanceOf(EarScoresFile.LeftAlone.class);
        assertThat(file.save(scores("shur"))).isFalse();
        assertThat(home.resolve(EarScoresFile.NAME)).hasContent(newer);
    }

    private EarScoresFile file() {
        return new EarScoresFile(home, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** Shur was played each time. */
    private static EarScores scores(String... named) {
        EarScores scores = EarScores.EMPTY;
        for (String name : named) {
            scores = scores.with(new EarAnswer(NOON, Level.ALL, "shur", name));
        }
        return scores;
    }
}
