package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shenava.feature.librosa.Summary;

/** Our summary of a clip's first ten seconds against the row that librosa wrote into the published table. */
class TableParityTest {
    /**
     * Of the table's value. Ours differ by 3e-5 of it at most, but for the means of harmony and perceptr: those are means of waves, some
     * millionths, in which the rounding of single-precision sums shows as 0.3 %.
     */
    private static final double SHARE = 0.01;

    @Test
    void firstTenSecondsEqualTheirRowWithinOnePercent() throws Exception {
        List<String> columns = Summary.columnsOfTables();
        Map<String, Map<String, Double>> table = table(SharedSound.path("genre/features/gtzan_features_10_sec.csv"));
        WindowExtractor extractor = WindowExtractors.of(SummarySpec.of(columns, 10));
        List<Path> clips;
        try (Stream<Path> files = Files.list(SharedSound.path("genre/gtzan-clips"))) {
            clips = files.filter(file -> file.toString().endsWith(".flac"))
                    .sorted()
                    .toList();
        }
        assertThat(clips).hasSize(20);
        assertThat(columns).hasSize(57);
        for (Path clip : clips) {
            String name = clip.getFileName().toString().replace(".flac", "");
            Map<String, Double> row = table.get(name + ".0.wav");

            float[] ours = extractor.extract(SharedSound.start(clip, 10));

            for (int i = 0; i < ours.length; i++) {
                String column = columns.get(i);
                double theirs = row.get(column);
                assertThat((double) ours[i])
                        .as(name + " " + column)
                        .isCloseTo(theirs, within(SHARE * Math.abs(theirs)));
            }
        }
    }

    private static Map<String, Map<String, Double>> table(Path file) throws Exception {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",");
        Map<String, Map<String, Double>> table = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, Double> row = new HashMap<>();
            String name = "";
            for (int i = 0; i < header.length; i++) {
                switch (header[i]) {
                    case "filename" -> name = cells[i];
                    case "label", "length" -> {}
                    default -> row.put(header[i], Double.valueOf(cells[i]));
                }
            }
            table.put(name, row);
        }
        return table;
    }
}
