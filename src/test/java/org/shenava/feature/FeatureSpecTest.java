package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeatureSpecTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<FeatureSpec> kinds() {
        return List.of(
                ProfileSpec.standard(),
                ProfileSpec.standard().withOrder(),
                SummarySpec.of(List.of("mfcc1_mean", "tempo"), 10),
                SequenceSpec.mel(10),
                SequenceSpec.mfcc(20, 8));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void comesBackFromJsonAsItsKind(FeatureSpec spec) throws Exception {
        assertThat(JSON.readValue(JSON.writeValueAsString(spec), FeatureSpec.class))
                .isEqualTo(spec);
    }

    @Test
    void theOrderOfNotesIsMadeOfTheSameSlices() {
        ProfileSpec profile = ProfileSpec.standard();

        assertThat(profile.inputLength()).isEqualTo(60);
        assertThat(profile.withOrder().inputLength()).isEqualTo(13 * 60);
        assertThat(profile.withOrder()).isNotEqualTo(profile);
        assertThat(profile.withOrder().ofSlices()).isEqualTo(profile);
    }

    @Test
    void refusesAComputationItDoesNotKnow() throws Exception {
        String later = JSON.writeValueAsString(SequenceSpec.mel(10)).replace(SequenceSpec.TYPE, "sequence/9");

        assertThatThrownBy(() -> JSON.readValue(later, FeatureSpec.class)).isInstanceOf(InvalidTypeIdException.class);
    }

    @Test
    void aWindowOfTenSecondsHasTheFramesOfCentredFrames() {
        // librosa.feature.melspectrogram of 220,500 samples, hop 256 and hop 512: shapes (192, 862) and (20, 431).
        assertThat(SequenceSpec.mel(10).frames()).isEqualTo(862);
        assertThat(SequenceSpec.mfcc(20, 10).frames()).isEqualTo(431);
        assertThat(SequenceSpec.mfcc(20, 10).inputLength()).isEqualTo(20 * 431);
    }

    @Test
    void aSummaryHasOneFrameOfItsColumns() {
        assertThat(SummarySpec.of(List.of("rms_mean", "rms_var"), 10).inputLength())
                .isEqualTo(2);
    }

    @Test
    void refusesColumnsThatComeTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SummarySpec.of(List.of("rms_mean", "rms_mean"), 10))
                .withMessageContaining("[rms_mean, rms_mean]");
    }

    @Test
    void refusesMoreCoefficientsThanBands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SequenceSpec.mfcc(129, 10))
                .withMessageContaining("129");
    }

    @Test
    void refusesAWindowOfNoLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SequenceSpec.mel(0))
                .withMessageContaining("windowSeconds must be in 0.5..600, got 0.0");
    }
}
