package org.shenava.classifier.dl4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/** The values of arrays as they lie in memory. */
final class Floats {
    private Floats() {}

    /** An array whose values lie in the order of its shape: itself, or a copy. */
    static INDArray contiguous(INDArray array) {
        return array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array) ? array : array.dup('c');
    }

    /** Where the values of a contiguous array of single precision begin. */
    static FloatPointer of(INDArray contiguous) {
        return new FloatPointer(contiguous.data().addressPointer());
    }

    static void get(FloatPointer from, long position, float[] to, int count) {
        get(from, position, to, 0, count);
    }

    static void get(FloatPointer from, long position, float[] to, int at, int count) {
        from.position(position).get(to, at, count);
    }

    static void put(FloatPointer to, long position, float[] from, int count) {
        put(to, position, from, 0, count);
    }

    static void put(FloatPointer to, long position, float[] from, int at, int count) {
        to.position(position).put(from, at, count);
    }
}
