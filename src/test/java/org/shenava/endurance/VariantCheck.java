package org.shenava.endurance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.FrameListener;
import org.shenava.audio.Span;
import org.shenava.audio.ffmpeg.SoundPackets;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelFolder;
import org.shenava.feature.PitchTracker;
import org.shenava.feature.SpectrogramExtractor;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.library.tags.TrackTagReader;
import org.shenava.recognition.Evidence;
import org.shenava.recognition.Hearing;
import org.shenava.recognition.PairedEvidence;
import org.shenava.recognition.ProfileEvidence;
import org.shenava.recognition.WindowEvidence;

/** Reads one file by every way that the program has, up to the input of the networks; whatever is not as it must be is an error. */
final class VariantCheck {
    private static final int RATE_HZ = 22_050;
    private static final int BLOCK = 4096;
    /** Features of so much; what follows is decoded only. */
    private static final double FEATURES_SECONDS = 25;
    /** As the reader of files promises: ten minutes, and a second for each byte. */
    private static final double PROMISED_SECONDS = 600;

    private final ModelCard genres;
    private final ModelCard modes;

    VariantCheck(Path models) throws Exception {
        modes = ModelFolder.readCard(models.resolve("dastgah-radif-5"));
        genres = ModelFolder.readCard(models.resolve("genre-gtzan-4"));
    }

    /** What became of a file: seconds of sound, or the sentence that refused it. */
    record Verdict(double seconds, Optional<String> refusal) {}

    /** @throws IllegalStateException when the file was taken, but gave what cannot be */
    Verdict check(Path file) {
        // Never fails: a file without readable tags has none.
        TrackTagReader.read(file);
        sentence(file, () -> SoundPackets.sha256(file));
        sentence(file, () -> part(file));
        try {
            return new Verdict(read(file), Optional.empty());
        } catch (AudioException refused) {
            requireSentence(refused, file);
            return new Verdict(0, Optional.of(refused.getMessage()));
        }
    }

    private double read(Path file) throws AudioException {
        double mostSeconds = PROMISED_SECONDS + file.toFile().length();
        Hearing hearing = Hearing.of(genres, Optional.of(modes), Double.POSITIVE_INFINITY, () -> {});
        SpectrogramExtractor picture = new SpectrogramExtractor(
                SpectrogramSpec.standard(), column -> requireFinite("a column of the spectrogram", column));
        PitchTracker pitches = new PitchTracker(
                RATE_HZ,
                512,
                hertz -> require(
                        Float.isNaN(hertz) || hertz >= PitchTracker.LOWEST_HZ && hertz <= PitchTracker.HIGHEST_HZ,
                        "a pitch"));
        List<FrameListener> listeners = List.of(hearing, picture, pitches);
        long position = 0;
        try (FileAudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            float[] block = new float[BLOCK];
            for (int read = source.read(block, 0, BLOCK); read >= 0; read = source.read(block, 0, BLOCK)) {
                requireFinite("the sound", block);
                if (position < FEATURES_SECONDS * RATE_HZ) {
                    AudioFrame frame = new AudioFrame(block, 0, read, RATE_HZ, position);
                    listeners.forEach(listener -> listener.frame(frame));
                }
                position += read;
                // One frame beyond, and what the filter still holds.
                require(position < (mostSeconds + 10) * RATE_HZ, "the length");
            }
        }
        listeners.forEach(FrameListener::end);
        requireFinite(hearing.evidence());
        requireFinite(hearing.summary());
        require(hearing.summary().heardSeconds() <= FEATURES_SECONDS + 1, "the time heard");
        return (double) position / RATE_HZ;
    }

    /** As a player enters a file. */
    private static void part(Path file) throws AudioException {
        try (FileAudioSource source = FileAudioSource.open(file, RATE_HZ, new Span(1, 2))) {
            float[] block = new float[BLOCK];
            long position = 0;
            for (int read = source.read(block, 0, BLOCK); read >= 0; read = source.read(block, 0, BLOCK)) {
                position += read;
            }
            require(position <= RATE_HZ, "the length of a part");
        }
    }

    private static void requireFinite(Evidence evidence) {
        if (evidence instanceof PairedEvidence both) {
            requireFinite(both.main());
            requireFinite(both.modes());
        } else if (evidence instanceof ProfileEvidence profile) {
            profile.whole().ifPresent(input -> requireFinite("the profile", input));
            profile.recent().ifPresent(input -> requireFinite("the last seconds", input));
            requireFinite("the stops", profile.stops());
        } else if (evidence instanceof WindowEvidence windows) {
            windows.begun().flatMap(one -> one.features()).ifPresent(input -> requireFinite("a window", input));
            windows.windows().forEach(one -> one.features().ifPresent(input -> requireFinite("a window", input)));
        }
    }

    private static void requireFinite(String what, float[] values) {
        for (float value : values) {
            require(Float.isFinite(value), what + " (" + value + ")");
        }
    }

    private static void require(boolean good, String what) {
        if (!good) {
            throw new IllegalStateException(what + " is not as it must be");
        }
    }

    @FunctionalInterface
    private interface Reading {
        void read() throws AudioException;
    }

    private static void sentence(Path file, Reading reading) {
        try {
            reading.read();
        } catch (AudioException refused) {
            requireSentence(refused, file);
        }
    }

    private static void requireSentence(AudioException refused, Path file) {
        String said = refused.getMessage();
        boolean one = said.endsWith(".")
                && said.indexOf('\n') < 0
                && said.contains(file.getFileName().toString());
        require(one, "the sentence “" + said + "”");
    }
}
