package org.shenava.view.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioFrame;
import org.shenava.feature.PitchTracker;
import org.shenava.music.Cents;
import org.shenava.music.CentsHistogram.Peak;
import org.shenava.music.PlayedDegree;
import org.shenava.recognition.Answer;
import org.shenava.settings.Language;
import org.shenava.synth.DemoClip;
import org.shenava.view.FakeFeed;
import org.shenava.view.scale.Frame.TonicSource;

class ScaleViewModelTest extends ScaleFixture {
    private static final double A_CENT = 1.5;

    @Test
    void beforeAnythingIsPlayedNotesStandAboveC() {
        pass();

        assertThat(frame().source()).isEqualTo(TonicSource.NONE);
        assertThat(frame().originHz()).isCloseTo(261.626, within(0.01));
        assertThat(model.drawn().get().total()).isZero();
        assertThat(model.note().get()).isEmpty();
    }

    @Test
    void theTonicIsThatOfTheAnswer() {
        play(-7, 143, 350);
        answered(answer("segah"));

        assertThat(frame().source()).isEqualTo(TonicSource.HEARD);
        assertThat(frame().originHz()).isEqualTo(TONIC_HZ);
        assertThat(degree(0).deviationCents().orElseThrow()).isCloseTo(-7, within(A_CENT));
        assertThat(degree(1).deviationCents().orElseThrow()).isCloseTo(-7, within(A_CENT));
        assertThat(degree(2).deviationCents().orElseThrow()).isCloseTo(0, within(A_CENT));
        assertThat(degree(3).playedCents()).isEmpty();
    }

    @Test
    void namesTheNoteOfThisMomentByTheMode() {
        answered(answer("segah"));
        play(160);

        CurrentNote note = model.note().get().orElseThrow();

        assertThat(note.note().radifName()).isEqualTo("Bb");
        assertThat(note.centsOff()).isCloseTo(10, within(0.1));
        assertThat(note.ofMode()).isTrue();
    }

    @Test
    void withoutAModeItNamesTheNoteByTheReference() {
        play(Cents.between(TONIC_HZ, 445));

        CurrentNote note = model.note().get().orElseThrow();

        assertThat(note.note().radifName()).isEqualTo("A");
        assertThat(note.named().octave()).isEqualTo(4);
        assertThat(note.centsOff()).isCloseTo(19.6, within(0.1));

        assertThat(model.setReference(445)).isTrue();
        assertThat(model.note().get().orElseThrow().centsOff()).isCloseTo(0, within(0.1));
        assertThat(preferences.current().scale().referenceHz()).isEqualTo(445);
        assertThat(model.setReference(300)).isFalse();
        assertThat(preferences.current().scale().referenceHz()).isEqualTo(445);
    }

    @Test
    void inSilenceThereIsNoNote() {
        play(0);
        silence();

        assertThat(model.note().get()).isEmpty();
        assertThat(model.drawn().get().total()).isEqualTo(22);
    }

    @Test
    void aModeChosenByHandFindsItsTonic() {
        play(0, 0, 0, 150, 150, 300, 500, 700, 800, 1000);
        model.chooseMode(Optional.of("shur"));

        assertThat(frame().source()).isEqualTo(TonicSource.FITTED);
        assertThat(Math.IEEEremainder(Cents.between(TONIC_HZ, frame().originHz()), 1200))
                .isCloseTo(0, within(15.0));
    }

    @Test
    void aTonicSetByHandHoldsUntilItIsAutomaticAgain() {
        answered(answer("segah"));

        assertThat(model.setTonic(220)).isTrue();
        assertThat(frame().originHz()).isEqualTo(220);
        assertThat(frame().source()).isEqualTo(TonicSource.BY_HAND);
        assertThat(preferences.current().scale().tonicHz()).hasValue(220);
        assertThat(model.setTonic(0)).isFalse();

        model.automaticTonic();
        assertThat(frame().originHz()).isEqualTo(TONIC_HZ);
    }

    @Test
    void theMarkedPitchBecomesTheTonic() {
        answered(answer("segah"));
        model.markAt(150);
        model.moveMark(5);

        model.setTonicAtMark();

        assertThat(frame().originHz()).isCloseTo(Cents.above(TONIC_HZ, 155), within(0.01));
        assertThat(model.mark().get()).isEqualTo(OptionalDouble.empty());
        model.markAt(5000);
        assertThat(model.mark().get()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void octavesAreFoldedOrNot() {
        answered(answer("segah"));
        play(-1200, 0, 1200);
        assertThat(frame().fromCents()).isNegative();
        assertThat(frame().toCents()).isBetween(1200.0, 1300.0);
        assertThat(highestAt()).isEqualTo(0);

        model.toggleFolded();

        assertThat(frame().fromCents()).isLessThanOrEqualTo(-1200);
        assertThat(frame().toCents()).isGreaterThanOrEqualTo(1200);
        assertThat(model.drawn().get().highest()).isEqualTo(model.drawn().get().values()[at(-1200)]);
        assertThat(model.drawn().get().values()[at(1200)])
                .isCloseTo(model.drawn().get().highest(), within(1e-9));
    }

    @Test
    void aGenreModelsDastgahIsTaken() {
        play(0);
        Answer dastgah = answer("segah");
        answered(FakeFeed.genre("iranian", 0.9, Optional.of(dastgah)));

        assertThat(frame().mode().orElseThrow().label()).isEqualTo("segah");
        answered(FakeFeed.genre("jazz", 0.9, Optional.empty()));
        assertThat(frame().mode()).isEmpty();
    }

    @Test
    void anotherSessionIsAnotherScale() {
        play(0, 150);

        feed.set(new FakeFeed("another", -1));
        pass();

        assertThat(model.drawn().get().total()).isZero();
    }

    @Test
    void whatWasPlayedSurvivesAChangeOfLanguage() {
        play(0, 150);
        model.chooseMode(Optional.of("nava"));

        model = in(Language.PERSIAN);
        pass();

        assertThat(model.drawn().get().total()).isEqualTo(44);
        assertThat(model.chosenMode()).hasValue("nava");
    }

    @Test
    void resettingForgets() {
        play(0, 150);

        model.reset();
        assertThat(model.drawn().get().total()).isZero();

        play(300);
        assertThat(model.drawn().get().total()).isEqualTo(22);
    }

    /** The example's notes, in cents above A koron: a koron of 57 cents, so that every fixed note lies 7 above the table's. */
    @Test
    void readsTheScaleOfTheExample() throws Exception {
        float[] sound = DemoClip.render();
        PitchTracker tracker = new PitchTracker(DemoClip.SAMPLE_RATE_HZ, 512, session.pitches()::write);
        tracker.frame(new AudioFrame(sound, DemoClip.SAMPLE_RATE_HZ, 0));
        model.chooseMode(Optional.of("segah"));
        pass();

        double tonic = DemoClip.notes().get(DemoClip.notes().size() - 1).hz();
        assertThat(frame().source()).isEqualTo(TonicSource.FITTED);
        assertThat(Math.IEEEremainder(Cents.between(tonic, frame().originHz()), 1200))
                .isCloseTo(0, within(15.0));
        model.setTonic(tonic);
        List<Peak> peaks = model.drawn().get().peaks();
        double[] written = {0, 157, 357, 500, 657, 857, 1057};
        assertThat(peaks).hasSize(written.length);
        for (double cents : written) {
            // A stiff string's partials draw the pitch up by 5.
            assertThat(peaks).anySatisfy(peak -> assertThat(Math.IEEEremainder(peak.cents() - cents, 1200))
                    .isCloseTo(3, within(5.0)));
        }
    }

    private Frame frame() {
        return model.drawn().get().frame();
    }

    private PlayedDegree degree(int index) {
        return model.drawn().get().degrees().get(index);
    }

    private int at(double cents) {
        return (int) Math.round(cents - frame().fromCents());
    }

    private double highestAt() {
        double[] values = model.drawn().get().values();
        int best = 0;
        for (int i = 0; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return Math.round(best + frame().fromCents());
    }
}
