package org.shenava.evaluation;

import java.util.List;
import java.util.Optional;

/** A page for people, built from top to bottom. In prose, {@code *word*} is stressed and {@code **word**} more so. */
interface Page {
    void heading(String title);

    void paragraph(String prose);

    /** A line to be typed. */
    void command(String line);

    void list(List<String> items);

    /**
     * A table.
     *
     * @param rows the first is the header
     */
    void table(List<List<String>> rows);

    /**
     * A plot of the report.
     *
     * @param name as in {@link ReportPlots}
     * @param words for those who cannot see it
     */
    void plot(String name, String words);

    /** Places in recordings, to be listened to. */
    void places(List<Place> places);

    /**
     * A place in a recording.
     *
     * @param link to the sound, with its stretch of time, from the page's place; empty when nobody knows where the sound lies
     */
    record Place(String words, Optional<String> link) {}
}
