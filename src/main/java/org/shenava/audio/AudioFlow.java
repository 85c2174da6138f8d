package org.shenava.audio;

import be.tarsos.dsp.AudioDispatcher;
import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.AudioProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Brings the sound of a source to listeners, block by block, through TarsosDSP's dispatcher and processors. Runs once, on the thread that
 * calls {@link #run}. The last block is shorter when the sound does not fill it.
 */
public final class AudioFlow {
    private final AudioSource source;
    private final int blockSamples;
    private final SourceStream stream;

    /**
     * @param source read by {@link #run} only; its owner closes it
     * @param blockSamples samples of a frame, at least 1
     */
    public AudioFlow(AudioSource source, int blockSamples) {
        if (blockSamples < 1) {
            throw new IllegalArgumentException("blockSamples must be at least 1, got " + blockSamples);
        }
        this.source = Objects.requireNonNull(source);
        this.blockSamples = blockSamples;
        this.stream = new SourceStream(source);
    }

    /**
     * Runs until the source ends, breaks, or {@link #stop()}. Every listener's {@code end()} is called once in any case.
     *
     * @throws AudioException when the source broke; the frames before it have been delivered
     */
    public void run(List<FrameListener> listeners) throws AudioException {
        AudioDispatcher dispatcher = new AudioDispatcher(stream, blockSamples, 0);
        // Zeros at the end would be taken for silence in the recording.
        dispatcher.setZeroPadLastBuffer(false);
        FrameMaker maker = new FrameMaker();
        dispatcher.addAudioProcessor(maker);
        listeners.forEach(listener -> dispatcher.addAudioProcessor(new Delivery(listener, maker)));
        try {
            dispatcher.run();
        } catch (RuntimeException | Error failure) {
            end(listeners).forEach(failure::addSuppressed);
            throw failure;
        }
        List<RuntimeException> failures = end(listeners);
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
        if (stream.failure() != null) {
            throw stream.failure();
        }
    }

    /** Ends the flow soon, from any thread: closes the source, since it may be waiting for sound. */
    public void stop() {
        stream.stop();
        source.close();
    }

    /** Ends every listener, whatever the others do; returns what they threw. */
    private static List<RuntimeException> end(List<FrameListener> listeners) {
        List<RuntimeException> failures = new ArrayList<>();
        for (FrameListener listener : listeners) {
            try {
                listener.end();
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        return failures;
    }

    /** Copies TarsosDSP's block, which it overwrites, into a frame that all listeners share; the same one for all blocks of a length. */
    private final class FrameMaker implements AudioProcessor {
        private AudioFrame frame;

        @Override
        public boolean process(AudioEvent event) {
            if (stream.stopped()) {
                return false;
            }
            float[] block = event.getFloatBuffer();
            if (frame == null || frame.sampleCount() != block.length) {
                frame = new AudioFrame(block, 0, block.length, source.sampleRateHz(), event.getSamplesProcessed());
            } else {
                frame.fill(block, event.getSamplesProcessed());
            }
            return true;
        }

        @Override
        public void processingFinished() {
            frame = null;
        }
    }

    private static final class Delivery implements AudioProcessor {
        private final FrameListener listener;
        private final FrameMaker maker;

        Delivery(FrameListener listener, FrameMaker maker) {
            this.listener = listener;
            this.maker = maker;
        }

        @Override
        public boolean process(AudioEvent event) {
            listener.frame(maker.frame);
            return true;
        }

        /** The flow ends its listeners by itself, because TarsosDSP passes over those after one that threw. */
        @Override
        public void processingFinished() {}
    }
}
