package org.shenava.audio;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;
import org.shenava.audio.ffmpeg.Resampler;

/**
 * A microphone, recorded in a format of its own and brought to mono at the asked rate by us. A device that stops bringing sound is taken
 * for lost after {@value #LOST_MILLIS} ms, one that never starts after {@value #START_MILLIS} ms. The line is released on loss and on {@link #close()}.
 */
public final class MicrophoneSource implements AudioSource {
    static final int LOST_MILLIS = 3000;

    /** Some wake up slowly: a second for a suspended sound server, more for wireless ones. */
    static final int START_MILLIS = 5000;

    /** A nap that took so long was the machine's: it slept, and its devices wake slowly. */
    private static final long SLEPT_NANOS = 1_000_000_000L;

    /** Short against the 23 ms of a spectrogram column. */
    private static final int NAP_MILLIS = 4;

    /** Sound that is kept for us when the reader is late. */
    private static final double BUFFER_SECONDS = 0.5;

    private static final int CHUNK_FRAMES = 2048;

    /** Formats to try of one device: a busy one refuses them all, slowly, and sound servers offer thousands. */
    private static final int MAX_ATTEMPTS = 6;

    private final String name;
    private final int sampleRateHz;
    private final Pace pace;
    private volatile boolean closed;
    private volatile CaptureTap tap = CaptureTap.NONE;

    // Under the lock of this object: used by the reader, released by whoever closes.
    private final TargetDataLine line;
    private final Resampler resampler;
    private boolean released;

    // The reader's.
    private final AudioFormat format;
    private final byte[] bytes;
    private final float[] values;
    private long lastSoundNanos;
    private long patientUntilNanos;
    private boolean heard;

    /**
     * Opens a microphone and starts recording.
     *
     * @param deviceName as in {@link InputDevices#list()}; empty for the first that opens
     * @param sampleRateHz rate to resample to
     * @throws AudioException with a sentence for the user: no microphone, the named one is gone, or all are busy
     */
    public static MicrophoneSource open(Optional<String> deviceName, int sampleRateHz) throws AudioException {
        return open(InputDevices.found(), deviceName, sampleRateHz);
    }

    static MicrophoneSource open(List<InputDevices.Input> found, Optional<String> deviceName, int sampleRateHz)
            throws AudioException {
        if (found.isEmpty()) {
            throw new AudioException("No microphone was found; connect one and choose it again.");
        }
        List<InputDevices.Input> wanted = deviceName
                .map(name -> found.stream()
                        .filter(input -> input.name().equals(name))
                        .toList())
                .orElse(found);
        if (wanted.isEmpty()) {
            throw new AudioException("The microphone “" + deviceName.orElseThrow()
                    + "” is not connected; connect it or choose another one.");
        }
        Exception reason = null;
        for (InputDevices.Input input : wanted) {
            for (AudioFormat format : formats(input)) {
                try {
                    return opened(input, format, sampleRateHz);
                } catch (LineUnavailableException | IllegalArgumentException | SecurityException refused) {
                    reason = refused;
                }
            }
        }
        throw new AudioException(
                "The microphone “" + wanted.get(0).name()
                        + "” cannot be opened; close other programs that record from it, or allow recording in the"
                        + " settings of the system.",
                reason);
    }

    private static List<AudioFormat> formats(InputDevices.Input input) {
        List<AudioFormat> formats = CaptureFormats.inOrder(input.formats(), format -> input.mixer()
                .isLineSupported(new DataLine.Info(TargetDataLine.class, format)));
        return formats.subList(0, Math.min(MAX_ATTEMPTS, formats.size()));
    }

    private static MicrophoneSource opened(InputDevices.Input input, AudioFormat format, int sampleRateHz)
            throws LineUnavailableException, AudioException {
        TargetDataLine line = (TargetDataLine) input.mixer().getLine(new DataLine.Info(TargetDataLine.class, format));
        try {
            line.open(format, (int) (BUFFER_SECONDS * format.getFrameRate()) * format.getFrameSize());
            MicrophoneSource source = new MicrophoneSource(input.name(), line, sampleRateHz, Pace.REAL);
            line.start();
            return source;
        } catch (LineUnavailableException | AudioException | RuntimeException failure) {
            line.close();
            throw failure;
        }
    }

    /** @param line open in its format; started or about to be */
    MicrophoneSource(String name, TargetDataLine line, int sampleRateHz, Pace pace) throws AudioException {
        this.name = name;
        this.line = line;
        this.sampleRateHz = sampleRateHz;
        this.pace = pace;
        format = line.getFormat();
        resampler = Resampler.toMono(Math.round(format.getSampleRate()), format.getChannels(), sampleRateHz);
        bytes = new byte[CHUNK_FRAMES * format.getFrameSize()];
        values = new float[CHUNK_FRAMES * format.getChannels()];
        lastSoundNanos = pace.nanos();
        patientUntilNanos = lastSoundNanos;
    }

    /** Lets another one hear what is recorded, in the format of the line. Before the first {@link #read}. */
    public MicrophoneSource tapped(CaptureTap newTap) {
        tap = newTap;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    /** Endless. */
    @Override
    public double lengthSeconds() {
        return -1;
    }

    /** The format that is recorded in, for people. */
    public String format() {
        return InputDevices.describe(List.of(format));
    }

    @Override
    public int read(float[] target, int offset, int sampleCount) throws AudioException {
        Objects.checkFromIndexSize(offset, sampleCount, target.length);
        if (sampleCount == 0) {
            return 0;
        }
        while (!closed) {
            int read = take(target, offset, sampleCount);
            if (read != 0) {
                return read;
            }
            long now = pace.nanos();
            if (now - lastSoundNanos > (heard ? LOST_MILLIS : START_MILLIS) * 1_000_000L
                    && now - patientUntilNanos > 0) {
                throw lost();
            }
            if (!nap()) {
                return -1;
            }
        }
        return -1;
    }

    /** Waits a moment; an hour that the machine slept in it is no fault of the device. */
    private boolean nap() {
        long before = pace.nanos();
        boolean goOn = pace.nap(NAP_MILLIS);
        long now = pace.nanos();
        if (now - before > SLEPT_NANOS) {
            patientUntilNanos = now + START_MILLIS * 1_000_000L;
        }
        return goOn;
    }

    /** @return samples moved, 0 when there are none yet, -1 when closed */
    private synchronized int take(float[] target, int offset, int sampleCount) throws AudioException {
        if (released) {
            return -1;
        }
        if (resampler.available() == 0) {
            if (!line.isOpen()) {
                throw lost();
            }
            record();
        }
        return resampler.read(target, offset, sampleCount);
    }

    private void record() throws AudioException {
        int frameBytes = format.getFrameSize();
        // Never more than is there: a read of a lost device waits for ever.
        int ready = Math.min(line.available(), bytes.length) / frameBytes * frameBytes;
        if (ready <= 0) {
            return;
        }
        int frames = line.read(bytes, 0, ready) / frameBytes;
        if (frames > 0) {
            lastSoundNanos = pace.nanos();
            heard = true;
            Pcm.toFloats(bytes, format, values, frames * format.getChannels());
            tap.take(Math.round(format.getSampleRate()), format.getChannels(), values, frames);
            resampler.write(values, 0, frames);
        }
    }

    private AudioException lost() {
        close();
        return new AudioException(
                heard
                        ? "The microphone was disconnected; connect it again or choose another one."
                        : "The microphone “" + name + "” brings no sound; connect it again or choose another one.");
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            if (!released) {
                released = true;
                resampler.close();
                // No drain: it waits for a device that may be gone.
                line.stop();
                line.close();
            }
        }
        tap.end();
    }
}
