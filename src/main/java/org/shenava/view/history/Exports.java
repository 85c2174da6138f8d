package org.shenava.view.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.audio.AudioException;
import org.shenava.audio.ffmpeg.SoundFile;
import org.shenava.history.Course;
import org.shenava.history.KeptSound;
import org.shenava.history.Session;
import org.shenava.history.SessionCsv;
import org.shenava.recognition.LabelTrack;
import org.shenava.store.AtomicFiles;
import org.shenava.view.common.Texts;

/** Sessions as files of other programs. Waits for the disk. */
final class Exports {
    /** Frames a second of a label track without a recording that it could belong to. */
    private static final int USUAL_RATE_HZ = 44_100;

    private Exports() {}

    /** What is written. */
    enum Kind {
        CSV("csv"),
        AUDACITY("txt"),
        SONIC_VISUALISER("svl");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }

    /** Sessions as a table. */
    static void table(List<Session> sessions, Path file) throws IOException {
        write(file, SessionCsv.of(sessions));
    }

    /** Answers over time, at the times of the recording where there is one. */
    static void labels(Kind kind, Session session, Course course, Texts texts, Path file) throws IOException {
        List<LabelTrack.Row> rows = rows(session, course, texts);
        write(
                file,
                kind == Kind.AUDACITY
                        ? LabelTrack.audacity(rows)
                        : LabelTrack.sonicVisualiser(rows, rate(session.playable())));
    }

    private static List<LabelTrack.Row> rows(Session session, Course course, Texts texts) {
        double offset = session.sound().map(KeptSound::offsetSeconds).orElse(0.0);
        List<LabelTrack.Row> rows = new ArrayList<>();
        for (Course.Stretch stretch : course.stretches()) {
            double start = Math.max(0, stretch.startSeconds() - offset);
            double end = stretch.endSeconds() - offset;
            if (end > start) {
                rows.add(new LabelTrack.Row(start, end, CourseWords.of(stretch, texts), stretch.p()));
            }
        }
        return rows;
    }

    private static int rate(Optional<Path> sound) {
        if (sound.isEmpty()) {
            return USUAL_RATE_HZ;
        }
        try (SoundFile file = SoundFile.open(sound.get())) {
            return file.sampleRateHz();
        } catch (AudioException gone) {
            return USUAL_RATE_HZ;
        }
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
