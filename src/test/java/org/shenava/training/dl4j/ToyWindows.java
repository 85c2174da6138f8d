package org.shenava.training.dl4j;

import java.util.Random;
import org.shenava.training.WindowExamples;

/**
 * Made-up windows of three classes: noise with a louder stretch of rows, another for each class, that comes and goes with the frames.
 */
final class ToyWindows implements WindowExamples {
    static final int CLASSES = 3;
    private static final double LOUDNESS = 2;

    private final int size;
    private final int rows;
    private final int frames;
    private final long seed;

    ToyWindows(int size, int rows, int frames, long seed) {
        this.size = size;
        this.rows = rows;
        this.frames = frames;
        this.seed = seed;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int label(int index) {
        return index % CLASSES;
    }

    @Override
    public float[] features(int index) {
        Random random = new Random(seed * 7919 + index);
        float[] window = new float[rows * frames];
        for (int i = 0; i < window.length; i++) {
            int row = i / frames;
            boolean loud = row * CLASSES / rows == label(index) && i % frames % 4 < 2;
            window[i] = (float) (-30 + 5 * random.nextGaussian() + (loud ? 5 * LOUDNESS : 0));
        }
        return window;
    }
}
