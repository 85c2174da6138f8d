package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseFileTest {
    private static final String WAITING = "{\"time\":1,\"state\":\"collecting\",\"heard\":1,\"top\":["
            + "{\"label\":\"shur\",\"p\":0.6},{\"label\":\"segah\",\"p\":0.4}],\"unsure\":true}";
    private static final String UNSURE = "{\"time\":6,\"state\":\"listening\",\"heard\":6,\"top\":["
            + "{\"label\":\"segah\",\"p\":0.5},{\"label\":\"shur\",\"p\":0.5}],\"unsure\":true}";
    private static final String SURE = "{\"time\":9,\"state\":\"listening\",\"heard\":9,\"top\":["
            + "{\"label\":\"segah\",\"p\":0.9},{\"label\":\"shur\",\"p\":0.1}],\"unsure\":false}";
    private static final String RECORDING = "{\"file\":\"a.wav\",\"top\":[{\"label\":\"shur\",\"p\":1}],\"windows\":["
            + "{\"start\":0,\"end\":10,\"top\":[{\"label\":\"shur\",\"p\":1}]},"
            + "{\"start\":5,\"end\":15,\"top\":[{\"label\":\"segah\",\"p\":1}]}]}";

    @TempDir
    private Path folder;

    @Test
    void aSessionNamesAClassOnlyWhileListeningAndSure() throws Exception {
        Course course = read("segah", WAITING, UNSURE, "", SURE);

        assertThat(course.name()).isEqualTo("lines");
        assertThat(course.moments()).extracting(Course.Moment::seconds).containsExactly(1.0, 6.0, 9.0);
        assertThat(course.moments()).extracting(Course.Moment::named).containsExactly(false, false, true);
        assertThat(course.moments().get(0).p()).containsEntry("shur", 0.6);
        assertThat(course.sentence()).contains("Segah at 90 %").contains("first from 6 s on");
    }

    @Test
    void thePlotShowsWhatWasPlayedAndWhenItWasNamed() throws Exception {
        String session = read("segah", WAITING, UNSURE, SURE).plot().svg();
        String windows = read("segah", RECORDING).plot().svg();

        assertThat(session).contains("Segah (played)").contains(">Shur<").contains("while a class is named");
        assertThat(windows).contains("end of the window").doesNotContain("while a class is named");
    }

    @Test
    void windowsOfARecordingAreACourseToo() throws Exception {
        Course course = CourseFile.read(write(RECORDING), Optional.empty());

        assertThat(course.live()).isFalse();
        assertThat(course.moments()).extracting(Course.Moment::seconds).containsExactly(10.0, 15.0);
        assertThat(course.sentence()).contains("Segah at 100 %").doesNotContain("played");
    }

    @Test
    void severalRecordingsAreRefused() throws Exception {
        Path file = write(RECORDING, RECORDING);

        assertThatThrownBy(() -> CourseFile.read(file, Optional.empty()))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("several recordings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{\"file\":\"b.mp3\",\"error\":\"not an audio file\"}",
                "{\"time\":1,\"top\":[]}",
                "[]",
                "{\"file\":\"b.wav\",\"top\":[{\"label\":\"shur\",\"p\":1}],\"windows\":[{\"end\":10,\"top\":[]}]}",
                "{\"time\":"
            })
    void aLineThatIsNoAnswerIsNamed(String line) throws Exception {
        Path file = write(WAITING, line);

        assertThatThrownBy(() -> CourseFile.read(file, Optional.empty()))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("Line 2 of")
                .hasMessageContaining("is no answer");
    }

    @Test
    void anEmptyOrMissingFileIsToldInASentence() throws Exception {
        Path empty = write();

        assertThatThrownBy(() -> CourseFile.read(empty, Optional.empty()))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("no answers");
        assertThatThrownBy(() -> CourseFile.read(folder.resolve("none"), Optional.empty()))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void coursesWhoseNamesHaveNoLatinLetterAreDrawnApart() throws Exception {
        Course shur =
                new Course("شور", Optional.empty(), true, read("shur", SURE).moments());
        Course nava =
                new Course("نوا", Optional.empty(), true, read("nava", SURE).moments());

        assertThat(ReportPlots.courses(List.of(shur, nava))).containsOnlyKeys(shur, nava);
        assertThat(ReportPlots.courses(List.of(shur, nava)).values()).containsExactly("course----", "course-----2");
    }

    private Course read(String truth, String... lines) throws Exception {
        return CourseFile.read(write(lines), Optional.of(truth));
    }

    private Path write(String... lines) throws Exception {
        return Files.write(folder.resolve("lines.jsonl"), List.of(lines));
    }
}
