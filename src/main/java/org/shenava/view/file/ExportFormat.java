package org.shenava.view.file;

import java.util.List;
import org.shenava.recognition.LabelTrack;
import org.shenava.recognition.LabelTrack.Row;

/** How the answer over time is written to a file. */
public enum ExportFormat {
    /** Every stretch, for spreadsheets. */
    CSV("files.export.csv", ".csv"),
    /** Neighbours joined, for Audacity. */
    AUDACITY("files.export.audacity", ".txt"),
    /** Neighbours joined, for Sonic Visualiser. */
    SONIC_VISUALISER("files.export.sonic", ".svl");

    private final String textKey;
    private final String suffix;

    ExportFormat(String textKey, String suffix) {
        this.textKey = textKey;
        this.suffix = suffix;
    }

    String textKey() {
        return textKey;
    }

    /** With its point. */
    String suffix() {
        return suffix;
    }

    /** Whether neighbours of one label become one. */
    boolean joins() {
        return this != CSV;
    }

    String write(List<Row> rows, int sampleRateHz) {
        return switch (this) {
            case CSV -> LabelTrack.csv(rows);
            case AUDACITY -> LabelTrack.audacity(rows);
            case SONIC_VISUALISER -> LabelTrack.sonicVisualiser(rows, sampleRateHz);
        };
    }
}
