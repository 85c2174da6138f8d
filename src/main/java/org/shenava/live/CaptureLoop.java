package org.shenava.live;

import java.lang.System.Logger;
import java.util.Optional;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;

/** The capture thread: reads the source and does nothing else, so that no sound is lost while others work. Closes the source. */
final class CaptureLoop implements Runnable {
    private static final Logger LOG = System.getLogger(CaptureLoop.class.getName());

    private final AudioSource source;
    private final SourceKind kind;
    private final SampleRing ring;
    private final float[] block;
    private final LiveCounters counters;

    CaptureLoop(AudioSource source, SourceKind kind, SampleRing ring, int blockSamples, LiveCounters counters) {
        this.counters = counters;
        this.source = source;
        this.kind = kind;
        this.ring = ring;
        this.block = new float[blockSamples];
    }

    @Override
    public void run() {
        try {
            int filled = fill();
            while (filled > 0 && hand(filled)) {
                filled = filled < block.length ? 0 : fill();
            }
            Optional<String> warning = source.warning();
            if (warning.isPresent()) {
                // All of it was heard, but it was not all: the file broke.
                ring.fail(new AudioException(warning.get()));
            } else {
                ring.end();
            }
        } catch (AudioException broken) {
            ring.fail(broken);
        } catch (InterruptedException stopped) {
            ring.end();
        } catch (RuntimeException | Error unexpected) {
            // Errors too: whoever reads the ring would wait for ever.
            LOG.log(Logger.Level.ERROR, "reading " + source.name() + " failed", unexpected);
            ring.fail(new AudioException("The sound of “" + source.name() + "” broke off; start again.", unexpected));
        } finally {
            source.close();
        }
    }

    /** A whole block, or less at the end; sound read before the source broke is handed on first. */
    private int fill() throws AudioException, InterruptedException {
        int filled = 0;
        while (filled < block.length) {
            int read;
            try {
                read = source.read(block, filled, block.length - filled);
            } catch (AudioException broken) {
                if (filled > 0) {
                    hand(filled);
                }
                throw broken;
            }
            if (read < 0) {
                return filled;
            }
            filled += read;
        }
        return filled;
    }

    /** False when nobody wants sound any more. */
    private boolean hand(int sampleCount) throws InterruptedException {
        counters.block(System.nanoTime());
        return switch (kind) {
            case MICROPHONE -> ring.writeDroppingOldest(block, sampleCount);
            case FILE -> ring.writeWaiting(block, sampleCount);
        };
    }
}
