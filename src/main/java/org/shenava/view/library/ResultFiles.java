package org.shenava.view.library;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.shenava.library.results.Judge;
import org.shenava.library.results.LibraryReport;
import org.shenava.library.results.Playlists;
import org.shenava.library.results.ReportFiles;
import org.shenava.library.results.Similar;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.view.common.Message;
import org.shenava.view.common.Texts;

/** What was found, as files for other programs and for people. JavaFX thread; written by jobs. */
final class ResultFiles {
    private static final int PLAYLIST_LENGTH = 40;

    private final ScanViewModel model;

    ResultFiles(ScanViewModel model) {
        this.model = model;
    }

    /** A playlist that begins with a recording and goes on with what is like it. */
    void writeGrown(ScannedTrack seed, Path file) {
        List<ScannedTrack> tracks = model.tracks();
        write(file, () -> Playlists.write(Similar.grow(seed, tracks, PLAYLIST_LENGTH), file));
    }

    /**
     * A playlist for each class.
     *
     * @param names of labels as people read them
     */
    void writePlaylists(Path place, Function<String, String> names) {
        LibraryReport report = report();
        write(place, () -> Playlists.write(report, place, names));
    }

    void writeCsv(Path file) {
        List<ScannedTrack> tracks = model.tracks();
        Judge now = model.judge().get();
        write(file, () -> ReportFiles.writeCsv(tracks, now, file));
    }

    /** For people, in their language. */
    void writeHtml(Path file, Texts texts) {
        LibraryReport report = report();
        write(file, () -> ReportFiles.writeHtml(report, new ReportTexts(texts), file));
    }

    private LibraryReport report() {
        return LibraryReport.of(model.found(), model.judge().get());
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Writing {
        void write() throws Exception;
    }

    private void write(Path place, Writing writing) {
        model.small()
                .beginInTurn(
                        "write library",
                        job -> {
                            writing.write();
                            return place;
                        },
                        written -> model.small().say(Message.of("library.written", written)));
    }
}
