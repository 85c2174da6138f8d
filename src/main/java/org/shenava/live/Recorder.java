package org.shenava.live;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.shenava.audio.CaptureTap;
import org.shenava.audio.SoundWriter;

/**
 * Records what a microphone hears, at its own rate, once it is told to. Capturing never waits for the disk: sound waits in a queue of
 * {@value #QUEUE_SECONDS} seconds, and what finds no room there is written as silence of the same length, so that times stay right, and
 * counted. When the disk fails, recording ends and listening goes on.
 */
public final class Recorder implements CaptureTap {
    private static final Logger LOG = System.getLogger(Recorder.class.getName());

    static final int QUEUE_SECONDS = 10;
    private static final int SILENCE_FRAMES = 4096;

    /** The life of a recorder. It moves down this list only. */
    public enum State {
        /** Nobody asked for a recording yet. */
        WAITING,
        RECORDING,
        /** The disk is full or gone; what was written before stays. */
        FAILED,
        /** The recording is finished, or none was wanted. */
        DONE
    }

    /** Begins a file. */
    @FunctionalInterface
    public interface Opener {
        SoundWriter open(Path file, int sampleRateHz, int channelCount) throws IOException;
    }

    private final Opener opener;

    // All below under the lock of this object.
    private final Deque<Piece> queue = new ArrayDeque<>();
    private State state = State.WAITING;
    private Path file;
    private int sampleRateHz;
    private int channelCount;
    private long heardFrames;
    private long framesBefore;
    private long queuedFrames;
    private long lostFrames;
    private boolean ending;
    private boolean writing;

    /**
     * Sound on its way to the disk.
     *
     * @param values null for silence
     */
    private record Piece(float[] values, long frames) {}

    /** Records into the files of {@link SoundWriter#open}. */
    public Recorder() {
        this(SoundWriter::open);
    }

    public Recorder(Opener opener) {
        this.opener = opener;
    }

    /** Records from the next sound on, until the microphone is closed. Only the first call counts. Any thread. */
    public synchronized void start(Path newFile) {
        if (state != State.WAITING || ending) {
            return;
        }
        file = newFile;
        framesBefore = heardFrames;
        state = State.RECORDING;
        writing = true;
        Thread writer = new Thread(this::writeAll, "shenava recording");
        // The program waits for the end of a recording by itself; a disk that hangs must not keep it.
        writer.setDaemon(true);
        writer.start();
    }

    public synchronized State state() {
        return state;
    }

    /** Seconds that were heard before the recording began. */
    public synchronized double secondsBefore() {
        return sampleRateHz == 0 ? 0 : (double) framesBefore / sampleRateHz;
    }

    /** Sound that the disk was too slow for, in seconds. */
    synchronized double lostSeconds() {
        return sampleRateHz == 0 ? 0 : (double) lostFrames / sampleRateHz;
    }

    @Override
    public synchronized void take(int rateHz, int channels, float[] interleaved, int frameCount) {
        sampleRateHz = rateHz;
        channelCount = channels <= SoundWriter.MOST_CHANNELS ? channels : 1;
        heardFrames += frameCount;
        if (state != State.RECORDING || ending) {
            return;
        }
        if (queuedFrames + frameCount <= (long) QUEUE_SECONDS * rateHz) {
            float[] values = channels <= SoundWriter.MOST_CHANNELS
                    ? Arrays.copyOf(interleaved, frameCount * channels)
                    : mean(interleaved, channels, frameCount);
            queue.add(new Piece(values, frameCount));
            queuedFrames += frameCount;
        } else {
            lostFrames += frameCount;
            Piece last = queue.peekLast();
            boolean goesOn = last != null && last.values() == null;
            long before = goesOn ? queue.removeLast().frames() : 0;
            queue.add(new Piece(null, before + frameCount));
        }
        notifyAll();
    }

    private static float[] mean(float[] interleaved, int channels, int frameCount) {
        float[] mono = new float[frameCount];
        for (int i = 0; i < frameCount; i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += interleaved[i * channels + c];
            }
            mono[i] = sum / channels;
        }
        return mono;
    }

    @Override
    public synchronized void end() {
        ending = true;
        if (!writing) {
            state = state == State.FAILED ? State.FAILED : State.DONE;
        }
        notifyAll();
    }

    /**
     * Waits until what was heard before {@link #end()} is on the disk.
     *
     * @return false when it took too long; the rest may still be written
     */
    public synchronized boolean await(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (writing) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** The writer's thread. */
    private void writeAll() {
        State last = State.DONE;
        try {
            Piece first = next();
            if (first != null) {
                write(first);
            }
        } catch (IOException refused) {
            LOG.log(Logger.Level.WARNING, "the recording ended early", refused);
            last = State.FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError unforeseen) {
            LOG.log(Logger.Level.ERROR, "the recording failed", unforeseen);
            last = State.FAILED;
        } finally {
            over(last);
        }
    }

    private void write(Piece first) throws IOException, InterruptedException {
        Path target;
        int rateHz;
        int channels;
        synchronized (this) {
            target = file;
            rateHz = sampleRateHz;
            channels = channelCount;
        }
        try (SoundWriter writer = opener.open(target, rateHz, channels)) {
            for (Piece piece = first; piece != null; piece = next()) {
                write(piece, channels, writer);
            }
        }
    }

    private static void write(Piece piece, int channels, SoundWriter writer) throws IOException {
        if (piece.values() != null) {
            writer.write(piece.values(), (int) piece.frames());
            return;
        }
        float[] silence = new float[SILENCE_FRAMES * channels];
        for (long left = piece.frames(); left > 0; left -= SILENCE_FRAMES) {
            writer.write(silence, (int) Math.min(SILENCE_FRAMES, left));
        }
    }

    /** The next sound; waits for it. Null at the end. */
    private synchronized Piece next() throws InterruptedException {
        while (queue.isEmpty() && !ending) {
            wait();
        }
        Piece piece = queue.poll();
        if (piece != null && piece.values() != null) {
            queuedFrames -= piece.frames();
        }
        return piece;
    }

    private synchronized void over(State last) {
        state = last;
        writing = false;
        queue.clear();
        notifyAll();
    }
}
