package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as other programs write them. */
class OutsideTableTest {
    private static final String INDEX = "path,class,performer\na.wav,shur,سارا\n";

    @TempDir
    private Path folder;

    private Path index;

    @BeforeEach
    void place() {
        index = folder.resolve(SourceIndex.FILE);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws Exception {
        Files.writeString(index, "\uFEFF" + INDEX);

        assertThat(SourceIndex.read(Source.of(folder)))
                .extracting(SourceIndex.Row::path, SourceIndex.Row::performer)
                .containsExactly(tuple("a.wav", "سارا"));
    }

    @Test
    void lettersOfAnotherEncodingAreToldInASentence() throws Exception {
        Files.write(index, INDEX.getBytes(Charset.forName("windows-1256")));
        assertMalformed();

        // Far behind the beginning, where rows are read one by one.
        String many = "path,class\n" + "a.wav,shur\n".repeat(3000);
        Files.write(index, (many + "b.wav,شور\n").getBytes(Charset.forName("windows-1256")));
        assertMalformed();
    }

    @Test
    void aQuoteThatNeverEndsIsToldInASentence() throws Exception {
        Files.writeString(index, "path,class\na.wav,\"shur\n");
        assertMalformed();
        Path table = Files.writeString(folder.resolve("t.csv"), "filename,label,tempo\nblues.00000.wav,blues,\"1\n");

        assertThatThrownBy(() -> FeatureTable.read(table, List.of("tempo")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("is damaged: " + OutsideTable.NO_TABLE);
        assertThatThrownBy(() -> TrackTable.read(table)).isInstanceOf(DatasetException.class);
    }

    private void assertMalformed() {
        assertThatThrownBy(() -> SourceIndex.read(Source.of(folder)))
                .isInstanceOf(DatasetException.class)
                .hasMessage("The index " + index + " is malformed: it is no CSV file in UTF-8.");
    }
}
