package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioFrame;

/** Listening for hours must not keep the garbage collector busy: a frame of sound allocates nothing but the slices handed on. */
class ProfileAllocationTest {
    private static final ProfileSpec SPEC = ProfileSpec.standard();
    private static final int WARM_UP_HOPS = 200;
    private static final int HOPS = 1000;

    /** A float array of 60 and a record of three doubles and a reference, at the JVM's widest headers. */
    private static final long SLICE_BYTES = (24 + 4L * SPEC.binsPerOctave()) + (16 + 3 * 8 + 8);

    private long sliceCount;

    @Test
    void framesAllocateNothingButTheirSlices() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        AudioFrame frame = new AudioFrame(Signals.noise(0.1, 0.1, 1), 0, SPEC.hopSamples(), SPEC.sampleRateHz(), 0);
        ProfileExtractor extractor = new ProfileExtractor(SPEC, slice -> sliceCount++);
        feed(extractor, frame, WARM_UP_HOPS);
        sliceCount = 0;

        long before = threads.getCurrentThreadAllocatedBytes();
        feed(extractor, frame, HOPS);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(sliceCount).isEqualTo(HOPS / SPEC.sliceHops());
        // The slices are counted: were nothing counted, the test could not fail.
        assertThat(allocated).isBetween(sliceCount * 4 * SPEC.binsPerOctave(), sliceCount * SLICE_BYTES);
    }

    private static void feed(ProfileExtractor extractor, AudioFrame frame, int times) {
        for (int i = 0; i < times; i++) {
            extractor.frame(frame);
        }
    }
}
