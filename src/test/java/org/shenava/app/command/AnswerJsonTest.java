package org.shenava.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Notes;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;

class AnswerJsonTest {
    private static final List<LabelProbability> TOP =
            List.of(new LabelProbability("segah", 0.7), new LabelProbability("abuata", 0.3));
    private static final List<LabelProbability> RECENT =
            List.of(new LabelProbability("abuata", 0.8), new LabelProbability("segah", 0.2));
    private static final Notes NOTES = new Notes(
            Optional.of(new Notes.Tonic(233.0819, 0.87654)),
            Optional.of(new Notes.Degree("AK", 233.0819, 0.9)),
            Optional.empty());
    private static final Answer ANSWER = new Answer(ListeningState.LISTENING, 12.3456, 10.5, TOP, RECENT, false, NOTES);

    @Test
    void aMomentHasTheFieldsOfTheContractInOrder() {
        assertThat(AnswerJson.moment(ANSWER))
                .isEqualTo("{\"time\":12.35,\"state\":\"listening\",\"heard\":10.5,"
                        + "\"top\":[{\"label\":\"segah\",\"p\":0.7},{\"label\":\"abuata\",\"p\":0.3}],"
                        + "\"folded\":[{\"label\":\"segah\",\"p\":0.7},{\"label\":\"shur\",\"p\":0.3}],"
                        + "\"family\":{\"segah\":0.7,\"shur\":0.3},\"unsure\":false,\"tonicHz\":233.1,"
                        + "\"tonicP\":0.877,\"shahed\":{\"hz\":233.1,\"degree\":\"AK\",\"p\":0.9},\"ist\":null,"
                        + "\"recent\":[{\"label\":\"abuata\",\"p\":0.8},{\"label\":\"segah\",\"p\":0.2}]}");
    }

    @Test
    void ofTheLastSecondsAMomentSaysTheBestThree() {
        List<LabelProbability> thirteenths = Labels.DASTGAH.stream()
                .map(label -> new LabelProbability(label.id(), 1 / 13.0))
                .toList();
        Answer answer = new Answer(ListeningState.LISTENING, 30, 30, TOP, thirteenths, false, NOTES);

        assertThat(AnswerJson.moment(answer))
                .endsWith("\"recent\":[{\"label\":\"shur\",\"p\":0.077},{\"label\":\"abuata\",\"p\":0.077},"
                        + "{\"label\":\"bayat-e-tork\",\"p\":0.077}]}");
    }

    @Test
    void aRecordingHasItsWindowsWhenAsked() {
        RecordingAnswer recording = new RecordingAnswer(61.2, ANSWER, List.of(new WindowAnswer(0, 10, TOP)));

        assertThat(AnswerJson.recording("a.flac", "m-1", Optional.empty(), recording, true, Optional.empty()))
                .startsWith("{\"file\":\"a.flac\",\"seconds\":61.2,\"model\":\"m-1\",\"top\":[")
                .endsWith("\"windows\":[{\"start\":0,\"end\":10,\"top\":[{\"label\":\"segah\",\"p\":0.7},"
                        + "{\"label\":\"abuata\",\"p\":0.3}]}]}");
        assertThat(AnswerJson.recording("a.flac", "m-1", Optional.empty(), recording, false, Optional.empty()))
                .doesNotContain("windows")
                .doesNotContain("warning");
    }

    @Test
    void iranianMusicHasItsDastgahInTheSameForm() {
        List<LabelProbability> genres =
                List.of(new LabelProbability("iranian", 0.9), new LabelProbability("rock", 0.1));
        Answer whole = new Answer(ListeningState.LISTENING, 61.2, 60, genres, genres, false, Notes.NONE);
        RecordingAnswer recording = new RecordingAnswer(
                61.2,
                whole,
                List.of(new WindowAnswer(0, 10, genres)),
                Optional.of(new RecordingAnswer(61.2, ANSWER, List.of(new WindowAnswer(0, 10, TOP)))));

        assertThat(AnswerJson.recording("a.flac", "genre-1", Optional.of("m-1"), recording, true, Optional.empty()))
                .isEqualTo("{\"file\":\"a.flac\",\"seconds\":61.2,\"model\":\"genre-1\","
                        + "\"top\":[{\"label\":\"iranian\",\"p\":0.9},{\"label\":\"rock\",\"p\":0.1}],"
                        + "\"folded\":[{\"label\":\"iranian\",\"p\":0.9},{\"label\":\"rock\",\"p\":0.1}],"
                        + "\"family\":{},\"unsure\":false,\"tonicHz\":null,\"tonicP\":null,\"shahed\":null,\"ist\":null,"
                        + "\"windows\":[{\"start\":0,\"end\":10,\"top\":[{\"label\":\"iranian\",\"p\":0.9},"
                        + "{\"label\":\"rock\",\"p\":0.1}]}],"
                        + "\"dastgah\":{\"seconds\":61.2,\"model\":\"m-1\","
                        + "\"top\":[{\"label\":\"segah\",\"p\":0.7},{\"label\":\"abuata\",\"p\":0.3}],"
                        + "\"folded\":[{\"label\":\"segah\",\"p\":0.7},{\"label\":\"shur\",\"p\":0.3}],"
                        + "\"family\":{\"segah\":0.7,\"shur\":0.3},\"unsure\":false,\"tonicHz\":233.1,\"tonicP\":0.877,"
                        + "\"shahed\":{\"hz\":233.1,\"degree\":\"AK\",\"p\":0.9},\"ist\":null,"
                        + "\"windows\":[{\"start\":0,\"end\":10,\"top\":[{\"label\":\"segah\",\"p\":0.7},"
                        + "{\"label\":\"abuata\",\"p\":0.3}]}]}}");
    }

    @Test
    void aMomentOfIranianMusicHasItsDastgahToo() {
        List<LabelProbability> genres =
                List.of(new LabelProbability("iranian", 0.9), new LabelProbability("rock", 0.1));
        Answer answer =
                new Answer(ListeningState.LISTENING, 12, 10, genres, genres, false, Notes.NONE, Optional.of(ANSWER));

        assertThat(AnswerJson.moment(answer))
                .startsWith("{\"time\":12,\"state\":\"listening\",\"heard\":10,\"top\":[{\"label\":\"iranian\"")
                .endsWith("\"dastgah\":" + AnswerJson.moment(ANSWER) + "}");
    }

    @Test
    void namesWithQuotesAndPersianLettersAreKept() {
        assertThat(AnswerJson.failure("سه\"گاه\n.mp3", "It is empty."))
                .isEqualTo("{\"file\":\"سه\\\"گاه\\n.mp3\",\"error\":\"It is empty.\"}");
    }

    @Test
    void digitsStayLatinInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));

            assertThat(AnswerJson.moment(ANSWER)).contains("12.35").contains("233.1");
            assertThat(Text.percent(0.611)).isEqualTo(" 61 %");
            assertThat(Text.clock(3725)).isEqualTo("1:02:05");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aReportFitsOneLine() {
        assertThat(AnswerJson.oneLine("{\n  \"a\" : [ 1,\n 0.5 ]\n}\n")).isEqualTo("{\"a\":[1,0.5]}");
    }

    @Test
    void smallNumbersHaveNoExponent() {
        Answer answer = new Answer(
                ListeningState.SILENT,
                0,
                0,
                List.of(new LabelProbability("segah", 0.99995), new LabelProbability("shur", 0.00005)),
                List.of(),
                true,
                Notes.NONE);

        assertThat(AnswerJson.moment(answer))
                .doesNotContainPattern("[0-9]E-?[0-9]")
                .contains("\"tonicHz\":null,\"tonicP\":null,\"shahed\":null,\"ist\":null,\"recent\":[]}");
    }
}
