package org.shenava.audio;

/** Takes the frames of one stream in order, on one thread. */
public interface FrameListener {
    /** Takes the next frame, which may hold other sound afterwards: copy what must stay. */
    void frame(AudioFrame frame);

    /** No more frames come. Called once, also when the stream broke. */
    default void end() {}
}
