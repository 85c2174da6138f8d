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
        List<Delivery> deliveries = new ArrayList<>();
        for (FrameListener listener : listeners) {
            Delivery delivery = new Delivery(listener, maker);
            deliveries.add(delivery);
            dispatcher.addAudioProcessor(delivery);
        }
        try {
            dispatcher.run();
        } finally {
            endAll(deliveries);
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

    private static void endAll(List<Delivery> deliveries) {
        RuntimeException first = null;
        for (Delivery delivery : deliveries) {
            try {
                delivery.end();
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
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
        private boolean ended;

        Delivery(FrameListener listener, FrameMaker maker) {
            this.listener = listener;
            this.maker = maker;
        }

        @Override
        public boolean process(AudioEvent event) {
            listener.frame(maker.frame);
            return true;
        }

        /** Not here but in {@link #end()}, which also runs when a listener threw and TarsosDSP passed over the rest. */
        @Override
        public void processingFinished() {
            maker.frame = null;
        }

        void end() {
            if (!ended) {
                ended = true;
                listener.end();
            }
        }
    }
}
