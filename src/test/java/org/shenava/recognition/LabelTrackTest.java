package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.shenava.recognition.LabelTrack.Row;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LabelTrackTest {
    private static final List<Row> ROWS =
            List.of(new Row(0, 12.5, "Bayat-e Tork", 0.62), new Row(12.5, 20, "\"a\",\tb <&>\n", 1));

    @Test
    void audacityReadsATabBetweenThreeFields() {
        assertThat(LabelTrack.audacity(ROWS)).isEqualTo("0.000\t12.500\tBayat-e Tork\n12.500\t20.000\t\"a\", b <&>\n");
    }

    @Test
    void aSpreadsheetReadsQuotesAsPartOfTheText() {
        assertThat(LabelTrack.csv(ROWS)).isEqualTo("""
                        start_seconds,end_seconds,label,probability
                        0.000,12.500,Bayat-e Tork,0.6200
                        12.500,20.000,\"""a\"", b <&>",1.0000
                        """);
    }

    @Test
    void sonicVisualiserReadsFramesFromWellFormedXml() throws Exception {
        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(LabelTrack.sonicVisualiser(ROWS, 44_100))));

        Element model = (Element) read.getElementsByTagName("model").item(0);
        NodeList points = read.getElementsByTagName("point");
        assertThat(model.getAttribute("sampleRate")).isEqualTo("44100");
        assertThat(model.getAttribute("end")).isEqualTo("882000");
        assertThat(points.getLength()).isEqualTo(2);
        Element second = (Element) points.item(1);
        assertThat(second.getAttribute("frame")).isEqualTo("551250");
        assertThat(second.getAttribute("duration")).isEqualTo("330750");
        assertThat(second.getAttribute("label")).isEqualTo("\"a\", b <&>");
    }

    @Test
    void aPersianSystemChangesNoDigit() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("fa", "IR"));

            assertThat(LabelTrack.audacity(List.of(new Row(1, 2, "شور")))).isEqualTo("1.000\t2.000\tشور\n");
            assertThat(LabelTrack.sonicVisualiser(ROWS, 44_100)).contains("frame=\"551250\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nothingIsAFileWithoutRows() {
        assertThat(LabelTrack.audacity(List.of())).isEmpty();
        assertThat(LabelTrack.sonicVisualiser(List.of(), 22_050)).doesNotContain("<point");
    }

    @Test
    void refusesARowThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> new Row(3, 2, "x")).hasMessageContaining("3.0 and 2.0");
    }
}
