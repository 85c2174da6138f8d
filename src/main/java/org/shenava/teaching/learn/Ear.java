package org.shenava.teaching.learn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioFlow;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.FrameListener;
import org.shenava.feature.ProfileExtractor;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.SummarySpec;
import org.shenava.feature.WindowExtractors;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.recognition.EvidenceCollector;
import org.shenava.recognition.HeardWindow;
import org.shenava.recognition.WindowCollector;
import org.shenava.recognition.WindowEvidence;
import org.shenava.store.ContentHash;
import org.shenava.teaching.Pause;

/** Decodes a recording once and hears it as the program does, for colour and for notes at a time. Thread-safe. */
final class Ear {
    private static final int BLOCK_SAMPLES = 4096;

    private final SummarySpec colour;
    private final ProfileSpec notes;

    Ear(SummarySpec colour, ProfileSpec notes) {
        if (colour.sampleRateHz() != notes.sampleRateHz()) {
            throw new IllegalArgumentException("both features must be of one rate, got " + colour.sampleRateHz()
                    + " and " + notes.sampleRateHz() + " Hz");
        }
        this.colour = colour;
        this.notes = notes;
    }

    HeardFile.Shape shape() {
        return new HeardFile.Shape(colour.inputLength(), notes.binsPerOctave());
    }

    /** Tells what it hears from what an ear for other features would. */
    String fingerprint() {
        return ContentHash.of((colour + " " + notes).getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    /**
     * Hears a file.
     *
     * @throws AudioException in one sentence, when it cannot be read
     */
    HeardRecording hear(Path file, Pause pause, JobContext job) throws AudioException, JobCancelledException {
        try (FileAudioSource source = FileAudioSource.open(file, colour.sampleRateHz())) {
            AudioFlow flow = new AudioFlow(source, BLOCK_SAMPLES);
            Sound sound = new Sound();
            Windows windows = new Windows(colour);
            List<ProfileSlice> playing = new ArrayList<>();
            EvidenceCollector gate = new EvidenceCollector(notes);
            ProfileExtractor slices = new ProfileExtractor(notes, slice -> {
                if (gate.add(slice)) {
                    playing.add(slice);
                }
            });
            FrameListener stopper = frame -> {
                try {
                    pause.awaitRunning(job);
                } catch (JobCancelledException stopped) {
                    flow.stop();
                }
                if (Thread.currentThread().isInterrupted()) {
                    flow.stop();
                }
            };
            try {
                flow.run(List.of(stopper, sound, windows.collector, slices));
            } catch (AudioException broken) {
                job.checkCancelled();
                throw broken;
            }
            job.checkCancelled();
            if (Thread.currentThread().isInterrupted()) {
                // Another piece of the work has failed, and this one was cut short.
                throw new JobCancelledException();
            }
            return new HeardRecording(sound.seconds, sound.sha256(), windows.all(), playing);
        }
    }

    /** Length and hash of the samples. */
    private static final class Sound implements FrameListener {
        private final MessageDigest digest = ContentHash.digest();
        private double seconds;

        @Override
        public void frame(AudioFrame frame) {
            ByteBuffer bytes = ByteBuffer.allocate(frame.sampleCount() * Float.BYTES);
            for (float sample : frame.toArray()) {
                bytes.putFloat(sample);
            }
            digest.update(bytes.array());
            seconds = frame.endSeconds();
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Takes windows out of the collector before it forgets them. */
    private static final class Windows {
        private final WindowCollector collector;
        private final Map<Long, HeardWindow> found = new LinkedHashMap<>();

        Windows(SummarySpec spec) {
            collector = new WindowCollector(
                    WindowExtractors.of(spec), spec.windowSeconds() / 2, Double.POSITIVE_INFINITY, this::look);
        }

        private void look() {
            collector.evidence().windows().forEach(one -> found.putIfAbsent(one.index(), one));
        }

        /** Those that sound; of a recording in which no whole window does, what sounds. */
        List<HeardWindow> all() {
            WindowEvidence end = collector.summary();
            look();
            List<HeardWindow> sounding = new ArrayList<>(found.values().stream()
                    .filter(one -> one.features().isPresent())
                    .toList());
            if (sounding.isEmpty()) {
                end.begun().ifPresent(sounding::add);
            }
            return sounding;
        }
    }
}
