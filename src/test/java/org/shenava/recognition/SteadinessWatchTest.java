package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadinessWatchTest {
    private final SteadinessWatch watch = new SteadinessWatch();

    private Steadiness hear(double seconds, String best, double p) {
        return watch.look(Answers.of(seconds, best, p, "nava", 0.05));
    }

    @Test
    void isSteadyAfterTenClearSecondsOfPlaying() {
        assertThat(hear(4, "segah", 0.9)).isEqualTo(Steadiness.UNSURE);
        assertThat(hear(6, "segah", 0.9)).isEqualTo(Steadiness.LEANING);
        assertThat(hear(15.9, "segah", 0.9)).isEqualTo(Steadiness.LEANING);
        assertThat(hear(16, "segah", 0.9)).isEqualTo(Steadiness.STEADY);
        assertThat(hear(20, "segah", 0.9)).isEqualTo(Steadiness.STEADY);
        assertThat(watch.steadySeconds()).isEqualTo(14);
    }

    @Test
    void theTimeStartsAnewWithAnotherLabelOrADip() {
        hear(6, "segah", 0.9);
        hear(12, "mahur", 0.9);
        assertThat(hear(17, "mahur", 0.9)).isEqualTo(Steadiness.LEANING);
        hear(18, "mahur", 0.69);
        assertThat(hear(24, "mahur", 0.9)).isEqualTo(Steadiness.LEANING);
        assertThat(hear(34, "mahur", 0.9)).isEqualTo(Steadiness.STEADY);
    }

    @Test
    void staysSteadyWhileTheLabelIsLikely() {
        hear(6, "segah", 0.9);
        hear(16, "segah", 0.9);
        assertThat(hear(17, "segah", 0.55)).isEqualTo(Steadiness.STEADY);
        assertThat(hear(18, "segah", 0.49)).isEqualTo(Steadiness.LEANING);
        assertThat(hear(19, "segah", 0.55)).isEqualTo(Steadiness.LEANING);
        assertThat(watch.steadySeconds()).isZero();
    }

    @Test
    void isNotSteadyWhenTheLastSecondsSayAnotherDastgah() {
        hear(6, "segah", 0.9);
        hear(16, "segah", 0.9);
        Answer movedOn = Answers.of(
                ListeningState.LISTENING,
                30,
                Answers.shares("segah", 0.8, "nava", 0.1),
                Answers.shares("mahur", 0.8, "nava", 0.1),
                false);

        assertThat(watch.look(movedOn)).isEqualTo(Steadiness.LEANING);
    }

    @Test
    void anAvazInTheLastSecondsIsNoOtherDastgah() {
        for (double seconds : new double[] {6, 16, 17}) {
            watch.look(Answers.of(
                    ListeningState.LISTENING,
                    seconds,
                    Answers.shares("dashti", 0.8, "nava", 0.1),
                    Answers.shares("shur", 0.5, "dashti", 0.3),
                    false));
        }

        assertThat(watch.steadySeconds()).isEqualTo(11);
    }

    @Test
    void aPauseChangesNothingAndForeignSoundEverything() {
        hear(6, "segah", 0.9);
        hear(16, "segah", 0.9);
        Answer pause = Answers.of(
                ListeningState.SILENT,
                16,
                Answers.shares("segah", 0.9, "nava", 0.05),
                Answers.shares("segah", 0.9, "nava", 0.05),
                false);
        assertThat(watch.look(pause)).isEqualTo(Steadiness.STEADY);

        Answer foreign = Answers.of(ListeningState.FOREIGN, 17, pause.top(), pause.top(), true);
        assertThat(watch.look(foreign)).isEqualTo(Steadiness.UNSURE);
        assertThat(hear(18, "segah", 0.9)).isEqualTo(Steadiness.LEANING);
    }

    @Test
    void aNewPieceStartsFromNothing() {
        hear(6, "segah", 0.9);
        hear(16, "segah", 0.9);

        assertThat(hear(5, "segah", 0.9)).isEqualTo(Steadiness.LEANING);
        assertThat(hear(14.9, "segah", 0.9)).isEqualTo(Steadiness.LEANING);
    }
}
