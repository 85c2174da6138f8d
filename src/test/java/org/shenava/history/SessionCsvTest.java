package org.shenava.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionCsvTest {
    @Test
    void writesWhatOtherProgramsRead() {
        Session corrected = new Session(
                1,
                Sessions.NOON,
                SourceKind.FILE,
                "a, \"b\".flac",
                Optional.of(Path.of("/m/a.flac")),
                75.04,
                "model-1",
                Optional.of(Sessions.verdict("dashti", 0.6)),
                Optional.of(new Correction("shur", Sessions.NOON.plusSeconds(5))),
                Optional.empty());

        Locale before = Locale.getDefault();
        try {
            // Digits and points must stay as machines read them.
            Locale.setDefault(new Locale("fa", "IR"));
            String[] lines = SessionCsv.of(List.of(corrected)).split("\r\n");

            assertThat(lines).hasSize(2);
            assertThat(lines[0]).startsWith("started_utc,kind,source,file,seconds,model,answer,probability,family");
            assertThat(lines[1])
                    .isEqualTo("2026-11-21T12:00:00Z,file,\"a, \"\"b\"\".flac\",/m/a.flac,75.0,model-1,dashti,0.6000,"
                            + "shur,false,mahur,0.2800,segah,0.1200,233.10,shur,2026-11-21T12:00:05Z,");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSessionWithoutAnswerHasEmptyColumns() {
        Session silent = Session.begun(Sessions.NOON, SourceKind.MICROPHONE, "mic", Optional.empty());

        String[] lines = SessionCsv.of(List.of(silent)).split("\r\n");

        assertThat(lines[1].split(",", -1)).hasSameSizeAs(lines[0].split(","));
    }

    /** The name of a file or a device comes from anywhere. */
    @Test
    void namesBecomeNoFormulas() {
        Session session = Sessions.file(Sessions.NOON, Path.of("=cmd.flac"), "shur");

        assertThat(SessionCsv.of(List.of(session)).lines().skip(1))
                .singleElement()
                .asString()
                .contains(",'=cmd.flac,'=cmd.flac,");
    }
}
