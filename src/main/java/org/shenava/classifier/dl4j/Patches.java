package org.shenava.classifier.dl4j;

import java.util.Arrays;

/**
 * The patches that a square kernel looks at, side by side, so that a convolution becomes a product of matrices.
 *
 * @param channels pictures in one example
 * @param rows height of a picture
 * @param frames width of a picture
 * @param kernel height and width of the kernel
 * @param rowStride rows between patches
 * @param frameStride columns between patches
 * @param padding zeros round the picture
 */
record Patches(int channels, int rows, int frames, int kernel, int rowStride, int frameStride, int padding) {
    int outRows() {
        return (rows + 2 * padding - kernel) / rowStride + 1;
    }

    int outFrames() {
        return (frames + 2 * padding - kernel) / frameStride + 1;
    }

    /** Values of one patch. */
    int patchLength() {
        return channels * kernel * kernel;
    }

    /**
     * Lays patches out.
     *
     * @param picture row-major {@code [channels][rows][frames]}
     * @param first first row of patches
     * @param end behind the last
     * @param laid row-major {@code [patchLength][lineLength]}, in each line {@code (end - first) x outFrames} values are written over
     * @param at where these begin
     */
    void lay(float[] picture, int first, int end, float[] laid, int lineLength, int at) {
        int wide = outFrames();
        for (int line = 0; line < patchLength(); line++) {
            int to = line * lineLength + at;
            int down = line / kernel % kernel;
            int across = line % kernel;
            int begin = firstInside(across);
            int behind = behindInside(across);
            for (int row = first; row < end; row++, to += wide) {
                int from = row * rowStride - padding + down;
                if (from < 0 || from >= rows || behind <= begin) {
                    Arrays.fill(laid, to, to + wide, 0);
                    continue;
                }
                int base = (line / (kernel * kernel) * rows + from) * frames - padding + across;
                Arrays.fill(laid, to, to + begin, 0);
                Arrays.fill(laid, to + behind, to + wide, 0);
                if (frameStride == 1) {
                    System.arraycopy(picture, base + begin, laid, to + begin, behind - begin);
                } else {
                    for (int frame = begin; frame < behind; frame++) {
                        laid[to + frame] = picture[base + frame * frameStride];
                    }
                }
            }
        }
    }

    /** Values of one example. */
    int pictureLength() {
        return channels * rows * frames;
    }

    /**
     * Adds laid patches back to where {@link #lay} took them from.
     *
     * @param pictures where examples lie one after the other
     * @param begins where this one begins
     */
    void add(float[] laid, int lineLength, int at, int first, int end, float[] pictures, int begins) {
        int wide = outFrames();
        for (int line = 0; line < patchLength(); line++) {
            int from = line * lineLength + at;
            int down = line / kernel % kernel;
            int across = line % kernel;
            int begin = firstInside(across);
            int behind = behindInside(across);
            for (int row = first; row < end; row++, from += wide) {
                int onto = row * rowStride - padding + down;
                if (onto < 0 || onto >= rows) {
                    continue;
                }
                int base = begins + (line / (kernel * kernel) * rows + onto) * frames - padding + across;
                for (int frame = begin; frame < behind; frame++) {
                    pictures[base + frame * frameStride] += laid[from + frame];
                }
            }
        }
    }

    /** The first patch of a row whose column {@code across} lies in the picture. */
    private int firstInside(int across) {
        return Math.min(outFrames(), Math.max(0, (padding - across + frameStride - 1) / frameStride));
    }

    /** Behind the last such patch. */
    private int behindInside(int across) {
        int last = frames - 1 + padding - across;
        return last < 0 ? 0 : Math.min(outFrames(), last / frameStride + 1);
    }
}
