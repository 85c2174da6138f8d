package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class CaptureFormatsTest {
    private static final float OPEN = AudioSystem.NOT_SPECIFIED;

    @Test
    void prefersSixteenBitMonoAt48kHz() {
        List<AudioFormat> offered = List.of(
                pcm(44_100, 16, 1), pcm(48_000, 16, 2), pcm(48_000, 24, 1), pcm(48_000, 16, 1), pcm(96_000, 16, 1));

        assertThat(shapes(CaptureFormats.inOrder(offered, format -> true)))
                .containsExactly("48000/16/1", "48000/16/2", "48000/24/1", "44100/16/1", "96000/16/1");
    }

    @Test
    void triesTheUsualRatesWhereTheDeviceLeavesItOpen() {
        List<AudioFormat> formats =
                CaptureFormats.inOrder(List.of(pcm(OPEN, 16, 1)), format -> format.getSampleRate() < 48_000);

        assertThat(shapes(formats)).startsWith("44100/16/1").doesNotContain("48000/16/1");
    }

    @Test
    void takesWhatADeviceHasEvenIfItIsLittle() {
        assertThat(shapes(CaptureFormats.inOrder(List.of(pcm(16_000, 8, 1)), format -> true)))
                .containsExactly("16000/8/1");
    }

    @Test
    void leavesOutWhatCannotBeRead() {
        List<AudioFormat> strange = List.of(
                new AudioFormat(AudioFormat.Encoding.ULAW, 8000, 8, 1, 1, 8000, false),
                new AudioFormat(AudioFormat.Encoding.PCM_SIGNED, 48_000, 20, 1, 3, 48_000, false),
                new AudioFormat(AudioFormat.Encoding.PCM_SIGNED, 48_000, 24, 1, 4, 48_000, false),
                pcm(48_000, 16, 64));

        assertThat(CaptureFormats.inOrder(strange, format -> true)).isEmpty();
    }

    @Test
    void saysFormatsInWords() {
        assertThat(InputDevices.describe(List.of(pcm(44_100, 16, 1), pcm(48_000, 16, 2))))
                .isEqualTo("44.1-48 kHz, 16-bit, mono or stereo");
        assertThat(InputDevices.describe(List.of(pcm(OPEN, 16, 1), pcm(OPEN, 24, 2), pcm(OPEN, 32, 8))))
                .isEqualTo("any rate, 16-bit, 24-bit or 32-bit, mono, stereo or up to 8 channels");
        assertThat(InputDevices.describe(List.of(pcm(48_000, 16, 4)))).isEqualTo("48 kHz, 16-bit, 4 channels");
    }

    @Test
    void namesOutliveTheNumberingOfCards() {
        assertThat(InputDevices.lastingName("USB Audio [plughw:1,0]")).isEqualTo("USB Audio");
        assertThat(InputDevices.lastingName("default [default]")).isEqualTo("default");
        assertThat(InputDevices.lastingName("Microphone [front]")).isEqualTo("Microphone [front]");
        assertThat(InputDevices.lastingName("[hw:0,0]")).isEqualTo("[hw:0,0]");
    }

    @Test
    void listsDevicesOnAnyMachine() {
        assertThat(InputDevices.list()).allSatisfy(device -> {
            assertThat(device.name()).isNotBlank();
            assertThat(device.formats()).isNotBlank();
        });
        assertThat(InputDevices.list().stream().map(InputDevice::name)).doesNotHaveDuplicates();
    }

    private static AudioFormat pcm(float rateHz, int bits, int channels) {
        return new AudioFormat(
                AudioFormat.Encoding.PCM_SIGNED, rateHz, bits, channels, bits / 8 * channels, rateHz, false);
    }

    private static List<String> shapes(List<AudioFormat> formats) {
        return formats.stream()
                .map(format ->
                        (int) format.getSampleRate() + "/" + format.getSampleSizeInBits() + "/" + format.getChannels())
                .toList();
    }
}
