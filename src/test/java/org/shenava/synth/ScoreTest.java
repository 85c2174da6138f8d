package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.music.Cents;

class ScoreTest {
    private static final String HEADER = "onset_s,duration_s,note,level,strokes_per_s\n";
    private final Score score = new Score(440, 60, 40);

    @ParameterizedTest
    @CsvSource({"A4,0", "A3,-1200", "C4,-900", "Bb4,100", "AK4,-60", "F#4,-300", "FS4,-360", "G5,1000"})
    void readsANoteAsCentsFromA4(String note, double cents) {
        assertThat(Cents.between(440, score.hz(note))).isCloseTo(cents, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H4", "A", "AK", "A44", "a4", "", "AKK4"})
    void refusesWhatIsNoNote(String note) {
        assertThatThrownBy(() -> score.hz(note))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AK4");
    }

    @Test
    void skipsRemarksAndReadsTheRest() throws Exception {
        List<Note> notes = score.read(new StringReader("# a remark\n" + HEADER + "\n0.5,0.25,A4,0.8,0\n"), 1);

        assertThat(notes).containsExactly(new Note(0.5, 0.25, 440, 0.8));
    }

    @Test
    void aTremoloFillsItsNoteWithStrokesInOrder() throws Exception {
        List<Note> strokes = score.read(new StringReader(HEADER + "1,2,A4,1,10\n"), 1);

        assertThat(strokes).hasSize(20);
        assertThat(strokes.get(0).onsetSeconds()).isEqualTo(1);
        assertThat(strokes.get(1).level()).isLessThan(strokes.get(0).level());
        assertThat(IntStream.range(1, 20))
                .allMatch(
                        i -> strokes.get(i).onsetSeconds() > strokes.get(i - 1).onsetSeconds());
        assertThat(strokes).allMatch(stroke -> stroke.onsetSeconds() >= 1 && stroke.onsetSeconds() < 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,1,A4,1", "0,1,X4,1,0", "0,-1,A4,1,0", "0,1,A4,2,0", "zero,1,A4,1,0"})
    void namesTheLineThatCannotBeRead(String line) {
        assertThatThrownBy(() -> score.read(new StringReader(HEADER + line + "\n"), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void refusesATableWithoutColumnNames() {
        assertThatThrownBy(() -> score.read(new StringReader("0,1,A4,1,0\n"), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("onset_s");
    }
}
