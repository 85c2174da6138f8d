package org.shenava.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * One time of listening.
 *
 * @param id number in the database; 0 before it is there
 * @param started when it began
 * @param kind what was heard
 * @param source name of the device or file
 * @param file that was heard; empty unless it was one
 * @param seconds of sound
 * @param modelId model that answered; empty when there was none
 * @param verdict the answer; empty when there was none
 * @param correction what the user says it was
 * @param sound the recording that was kept
 */
public record Session(
        long id,
        Instant started,
        SourceKind kind,
        String source,
        Optional<Path> file,
        double seconds,
        String modelId,
        Optional<Verdict> verdict,
        Optional<Correction> correction,
        Optional<KeptSound> sound) {
    /** A session that begins. */
    public static Session begun(Instant started, SourceKind kind, String source, Optional<Path> file) {
        return new Session(0, started, kind, source, file, 0, "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What it was, as far as is known: what the user says goes before what the model says. */
    public Optional<String> label() {
        return correction
                .map(Correction::label)
                .or(() -> verdict.map(answer -> answer.best().label()));
    }

    /** The file with its sound: its recording, or the file that was heard. */
    public Optional<Path> playable() {
        return sound.map(KeptSound::file).or(() -> file);
    }

    public Session withId(long newId) {
        return new Session(newId, started, kind, source, file, seconds, modelId, verdict, correction, sound);
    }

    public Session withSound(Optional<KeptSound> newSound) {
        return new Session(id, started, kind, source, file, seconds, modelId, verdict, correction, newSound);
    }

    /** The same session, a while later. */
    public Session grown(double newSeconds, String newModelId, Optional<Verdict> newVerdict) {
        return new Session(id, started, kind, source, file, newSeconds, newModelId, newVerdict, correction, sound);
    }
}
