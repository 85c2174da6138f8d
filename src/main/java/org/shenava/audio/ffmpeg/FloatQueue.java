package org.shenava.audio.ffmpeg;

import org.bytedeco.javacpp.FloatPointer;

/** Samples, first in, first out, growing as needed. One thread. */
final class FloatQueue {
    /** 60 dB over full scale. Files of floats may hold anything; one sample that is no number would spoil all that is computed after it. */
    private static final float LOUDEST = 1000;

    private float[] values = new float[4096];
    private int start;
    private int count;

    int size() {
        return count;
    }

    /** Takes samples in; those that are no numbers or beyond all sound become silence. */
    void add(FloatPointer source, int valueCount) {
        makeRoom(valueCount);
        int first = start + count;
        source.get(values, first, valueCount);
        for (int i = first; i < first + valueCount; i++) {
            // Written so that it also catches what is not a number.
            values[i] = Math.abs(values[i]) <= LOUDEST ? values[i] : 0;
        }
        count += valueCount;
    }

    int take(float[] target, int offset, int valueCount) {
        int taken = Math.min(valueCount, count);
        System.arraycopy(values, start, target, offset, taken);
        start += taken;
        count -= taken;
        return taken;
    }

    private void makeRoom(int valueCount) {
        if (start + count + valueCount <= values.length) {
            return;
        }
        float[] home = count + valueCount <= values.length
                ? values
                : new float[Math.max(values.length * 2, count + valueCount)];
        System.arraycopy(values, start, home, 0, count);
        values = home;
        start = 0;
    }
}
