package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BufferAudioSourceTest {
    @Test
    void givesAllSamplesThenEnds() throws Exception {
        float[] samples = Sounds.sine(440, 0.5, 1, 8000);
        BufferAudioSource source = new BufferAudioSource("sine", samples, 8000);

        assertThat(Sounds.readAll(source)).containsExactly(samples);
        assertThat(source.read(new float[1], 0, 1)).isEqualTo(-1);
        assertThat(source.lengthSeconds()).isEqualTo(1.0);
    }

    @Test
    void ownsItsSamples() throws Exception {
        float[] samples = {1, 2};
        BufferAudioSource source = new BufferAudioSource("two", samples, 8000);
        samples[0] = 9;

        assertThat(Sounds.readAll(source)).containsExactly(1, 2);
    }

    @Test
    void endsOnClose() {
        BufferAudioSource source = new BufferAudioSource("two", new float[2], 8000);

        source.close();

        assertThat(source.read(new float[1], 0, 1)).isEqualTo(-1);
    }

    @Test
    void refusesARateOfZero() {
        assertThatThrownBy(() -> new BufferAudioSource("none", new float[1], 0)).hasMessageContaining("got 0");
    }
}
