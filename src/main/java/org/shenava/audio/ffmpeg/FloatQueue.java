package org.shenava.audio.ffmpeg;

import org.bytedeco.javacpp.FloatPointer;
import org.shenava.audio.Nonsense;

/** Samples, first in, first out, growing as needed. One thread. */
final class FloatQueue {
    private float[] values = new float[4096];
    private int start;
    private int count;

    int size() {
        return count;
    }

    /** Takes samples in; {@linkplain Nonsense what is no sound} becomes silence. */
    void add(FloatPointer source, int valueCount) {
        makeRoom(valueCount);
        int first = start + count;
        source.get(values, first, valueCount);
        Nonsense.silence(values, first, valueCount);
        count += valueCount;
    }

    int take(float[] target, int offset, int valueCount) {
        int taken = Math.min(valueCount, count);
        System.arraycopy(values, start, target, offset, taken);
        drop(taken);
        return taken;
    }

    /** Forgets values that are here. */
    void drop(int valueCount) {
        start += valueCount;
        count -= valueCount;
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
