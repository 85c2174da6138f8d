package org.shenava.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.feature.ProfileSpec;

class CardTextTest {
    private static String text(String set, List<String> performers) {
        ModelCard.Data data = new ModelCard.Data(set, "ab12", 10, 3600, performers);
        return CardText.of(ModelCardBuilder.of("dastgah-test-1", "dastgah")
                .labels(List.of("shur", "mahur"))
                .features(ProfileSpec.standard())
                .windows(10, 5)
                .architecture(new ModelCard.Architecture("templates", "pitch templates", 255))
                .training(new ModelCard.Training(List.of(data), "by performer", 7, 3, "shenava train", "A note."))
                .scores(List.of(new Score(set, "performer", Score.RECORDING, 10, 0.5, 0.8, 0.6, 0.7, 0.24, 0.76)))
                .unsureBelow(0.4)
                .licence("GPL-3.0-only")
                .network("ab12", new ModelCard.Golden(new float[0], new float[0]))
                .build());
    }

    @Test
    void playersAreNamed() {
        assertThat(text("nariman-oud", List.of("Mansour Nariman")))
                .contains("1.00 hours, played by Mansour Nariman; index")
                .doesNotContain("release");
    }

    @Test
    void ofPlayersWithoutANameItSaysWhatTheirIdsAre() {
        assertThat(text("made-up", List.of("11000b75-c050-4474-b7d5-4f67ed18e761", "cfZNCi9KgBHTePBceTdP_MGcaig-")))
                .contains("played by 11000b75-c050-4474-b7d5-4f67ed18e761, cfZNCi9KgBHTePBceTdP_MGcaig- (whom the data")
                .contains("each id is that of a release");
    }

    @Test
    void hundredsOfBandsAreCounted() {
        assertThat(text("gtzan", Collections.nCopies(40, "someone"))).contains("played by 40 players or bands");
    }

    @Test
    void whereOnlyTheDastgahIsKnownItSaysWhatCounts() {
        assertThat(text("synthesised from scores and performances", List.of()))
                .contains("Of a performance only the dastgah is known.");
        assertThat(text("synthesised from scores", List.of())).doesNotContain("performance only");
    }
}
