package org.shenava.audio.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.shenava.audio.AudioException;

/**
 * A file whose sound is decoded bit by bit, in constant memory. Only its best audio stream is read; pictures and films are passed over.
 *
 * <p>A file that breaks midway gives what could be read before (and after) the break, as if it ended there; only a file that gives
 * nothing is an error. Outputs are made before the first {@link #advance()}. One thread reads; {@link #close()} may come from any.
 */
public final class SoundFile implements AutoCloseable {
    /** Headers round, and encoders add or drop a frame: only a larger gap is told. */
    private static final double WHOLE_SHARE = 0.98;

    private static final double WHOLE_SLACK_SECONDS = 0.5;

    /** However small a file is, some sound is let pass; the sparest coding, that of silence, takes more than a byte for a second. */
    private static final double SECONDS_AT_LEAST = 600;

    private static final double SECONDS_A_BYTE = 1;

    /** No recording of music comes near. */
    private static final double SECONDS_AT_MOST = 48 * 3600;

    /** Decoders that build on what came before need a little to be right again. */
    private static final double WARM_UP_SECONDS = 0.3;

    private final Object nativeLock = new Object();
    private final List<SoundOutput> outputs = new ArrayList<>();
    private final String name;
    private final int sampleRateHz;
    private final double lengthSeconds;
    private final double startSeconds;
    private final double mostSeconds;

    /** Set before the lock is taken, so that a long search for the next sound gives up. */
    private volatile boolean closed;

    // Under nativeLock.
    private final Decoder decoder;
    private boolean firstFrameWaits = true;
    private boolean ended;
    private long decodedSamples;

    /** Any thread reads it. */
    private volatile Optional<String> warning = Optional.empty();

    /**
     * Opens a file and decodes its first sound.
     *
     * @throws AudioException with a sentence for the user, which names the file: missing, a folder, empty, not to be read, no sound,
     *     damaged from the start
     */
    public static SoundFile open(Path file) throws AudioException {
        return opened(file, 0);
    }

    /**
     * Opens a file at a moment or before it: {@link #startSeconds()} says where. Files that cannot be entered midway start at 0.
     *
     * @param seconds since the start of the sound, at least 0
     * @throws AudioException as {@link #open}
     */
    public static SoundFile openNear(Path file, double seconds) throws AudioException {
        double early = seconds - WARM_UP_SECONDS;
        if (early > 0) {
            try {
                SoundFile entered = opened(file, early);
                if (entered.startSeconds <= seconds) {
                    return entered;
                }
                entered.close();
            } catch (AudioException beyondTheEnd) {
                // No sound from there on: from the start it is told what is wrong, or that the end comes sooner.
                return opened(file, 0);
            }
        }
        return opened(file, 0);
    }

    private static SoundFile opened(Path file, double seconds) throws AudioException {
        String name = Container.quoted(file);
        long bytes = Container.checkedBytes(file, name);
        Ffmpeg.load();
        Decoder decoder = Decoder.open(file, name);
        try {
            return new SoundFile(decoder, name, bytes, seconds);
        } catch (AudioException | RuntimeException | Error failure) {
            decoder.close();
            throw failure;
        }
    }

    private SoundFile(Decoder decoder, String name, long bytes, double seconds) throws AudioException {
        this.mostSeconds = Math.min(SECONDS_AT_LEAST + SECONDS_A_BYTE * bytes, SECONDS_AT_MOST);
        this.decoder = decoder;
        this.name = name;
        boolean entered = seconds > 0 && decoder.seek(seconds);
        AVFrame first = decoder.next(() -> false);
        if (first == null) {
            throw new AudioException(
                    decoder.sawDamage()
                            ? name + " is not an audio file: nothing in it could be decoded."
                            : name + " holds no sound; choose another file.");
        }
        sampleRateHz = first.sample_rate();
        lengthSeconds = decoder.lengthSeconds();
        double told = entered ? decoder.frameSeconds() : 0;
        // Unknown is later than any moment that could be asked for.
        startSeconds = Double.isNaN(told) ? Double.POSITIVE_INFINITY : Math.max(0, told);
    }

    /** Rate of the sound in the file, in samples a second. */
    public int sampleRateHz() {
        return sampleRateHz;
    }

    /** As the file says or its size suggests; negative when unknown. Files that were cut short say more than they hold. */
    public double lengthSeconds() {
        return lengthSeconds;
    }

    /** When the first sound that is read is heard, in seconds since the start of the file's sound. */
    public double startSeconds() {
        return startSeconds;
    }

    /**
     * Adds a reading of the file from where it was opened. More than one gives the same sound at several rates from one decoding.
     *
     * @param channelCount 1: the mean of all channels; 2: for playing
     */
    public SoundOutput addOutput(int outputRateHz, int channelCount) {
        return addOutput(outputRateHz, channelCount, startSeconds);
    }

    /**
     * Adds a reading from a moment on.
     *
     * @param fromSeconds since the start of the file's sound, at least {@link #startSeconds()}
     */
    public SoundOutput addOutput(int outputRateHz, int channelCount, double fromSeconds) {
        if (outputRateHz < 1 || outputRateHz > 1_000_000) {
            throw new IllegalArgumentException("outputRateHz must be in 1..1000000, got " + outputRateHz);
        }
        if (channelCount < 1 || channelCount > 2) {
            throw new IllegalArgumentException("channelCount must be 1 or 2, got " + channelCount);
        }
        synchronized (nativeLock) {
            long framesToPass = Math.max(0, Math.round((fromSeconds - startSeconds) * outputRateHz));
            SoundOutput output = new SoundOutput(outputRateHz, channelCount, framesToPass);
            outputs.add(output);
            return output;
        }
    }

    /**
     * Decodes a little more into every output.
     *
     * @return false when the file is at its end or closed; outputs may still hold sound
     * @throws AudioException when the disk fails, or when far more sound comes than the file can hold
     */
    public boolean advance() throws AudioException {
        synchronized (nativeLock) {
            if (closed || ended) {
                return false;
            }
            AVFrame frame = firstFrameWaits ? decoder.frame() : decoder.next(() -> closed);
            firstFrameWaits = false;
            if (closed) {
                return false;
            }
            for (SoundOutput output : outputs) {
                if (frame == null) {
                    output.finish();
                } else {
                    output.write(frame);
                }
            }
            if (frame != null) {
                decodedSamples += frame.nb_samples();
                checkLength();
            } else {
                warning = shortfall();
            }
            ended = frame == null;
            return true;
        }
    }

    /**
     * Moves out frames of an output as soon as any are ready, decoding on as far as need be.
     *
     * @param target receives interleaved samples
     * @param frameCount at most so many
     * @return how many, 0 at the end of the file or when it is closed
     * @throws AudioException as {@link #advance()}
     */
    public int read(SoundOutput output, float[] target, int offset, int frameCount) throws AudioException {
        while (!closed) {
            int read = output.read(target, offset, frameCount);
            if (read > 0 || !advance()) {
                return read;
            }
        }
        return 0;
    }

    /** Some codings unfold a few bytes to hours: a whole library would wait for them. */
    private void checkLength() throws AudioException {
        if (decodedSamples > mostSeconds * sampleRateHz) {
            throw new AudioException(name + " unfolds to more sound than a file of its size can hold; it is damaged.");
        }
    }

    /** One sentence when the file ended before its time; known at its end. */
    public Optional<String> warning() {
        return warning;
    }

    private Optional<String> shortfall() {
        double seconds = startSeconds + (double) decodedSamples / sampleRateHz;
        if (!decoder.lengthIsStated() || seconds >= lengthSeconds * WHOLE_SHARE - WHOLE_SLACK_SECONDS) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%s breaks off after %.0f of %.0f seconds; find a whole copy of it.",
                name,
                seconds,
                lengthSeconds));
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        synchronized (nativeLock) {
            outputs.forEach(SoundOutput::free);
            decoder.close();
        }
    }
}
