package org.shenava.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.feature.ProfileSpec;

class ModelCardBuilderTest {
    private static ModelCardBuilder builder() {
        return ModelCardBuilder.of("dastgah-test-1", "dastgah")
                .labels(List.of("shur", "mahur"))
                .features(ProfileSpec.standard())
                .windows(10, 5)
                .architecture(new ModelCard.Architecture("templates", "pitch templates", 255))
                .training(new ModelCard.Training(List.of(), "by performer", 7, 3, "shenava train", "A note."))
                .scores(List.of(new Score("made-up", "performer", "recording", 10, 0.5, 0.8, 0.6, 0.7, 0.24, 0.76)))
                .unsureBelow(0.4)
                .licence("GPL-3.0-only")
                .network("ab12", new ModelCard.Golden(new float[] {1}, new float[] {0.25f, 0.75f}))
                .own(new ModelCard.Own("Mine", "mahur"));
    }

    @Test
    void everyPartIsInItsPlace() {
        ModelCard card = builder().build();

        assertThat(card.schemaVersion()).isEqualTo(ModelCard.SCHEMA_VERSION);
        assertThat(List.of(card.id(), card.task(), card.licence(), card.networkSha256()))
                .containsExactly("dastgah-test-1", "dastgah", "GPL-3.0-only", "ab12");
        assertThat(List.of(card.windowSeconds(), card.hopSeconds(), card.unsureBelow()))
                .containsExactly(10.0, 5.0, 0.4);
        assertThat(card.own().title()).isEqualTo("Mine");
        assertThat(card.golden().output()).containsExactly(0.25f, 0.75f);
    }

    @Test
    void aCardLikeAnotherDiffersOnlyInWhatIsGiven() {
        ModelCard card = builder().build();

        assertThat(ModelCardBuilder.like(card).build()).isEqualTo(card);
        assertThat(card.withNote("Another note.")).isNotEqualTo(card).satisfies(noted -> {
            assertThat(noted.training().note()).isEqualTo("Another note.");
            assertThat(noted.withNote("A note.")).isEqualTo(card);
        });
        assertThat(card.withId("dastgah-test-2").withId(card.id())).isEqualTo(card);
        assertThat(card.withScores(List.of()).withScores(card.scores())).isEqualTo(card);
        assertThat(card.withOwn(ModelCard.Own.NONE).withOwn(card.own())).isEqualTo(card);
    }

    @Test
    void aPartThatIsMissingIsNamed() {
        ModelCardBuilder bare = ModelCardBuilder.of("dastgah-test-1", "dastgah").labels(List.of("shur", "mahur"));

        assertThatThrownBy(bare::build).isInstanceOf(NullPointerException.class).hasMessage("features");
    }
}
