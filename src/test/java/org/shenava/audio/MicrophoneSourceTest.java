package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With a microphone that does what the test says; a real one is the end-to-end tests' matter. */
@Timeout(20)
class MicrophoneSourceTest {
    private static final AudioFormat STEREO_48K = new AudioFormat(48_000, 16, 2, true, false);

    private final FakePace pace = new FakePace();
    private final FakeLines device = new FakeLines(STEREO_48K);

    @Test
    void mixesTheMeanOfTheChannelsAndResamples() throws Exception {
        // Left a quarter of full scale, right three quarters, little endian.
        device.content = new byte[] {0x00, 0x20, 0x00, 0x60};
        device.available = () -> 1920;
        float[] samples = new float[22_050];
        try (MicrophoneSource source = open()) {
            for (int filled = 0; filled < samples.length; ) {
                filled += source.read(samples, filled, samples.length - filled);
            }
        }

        // The filter settles within 32 samples.
        for (int i = 100; i < samples.length; i++) {
            assertThat(samples[i]).isCloseTo(0.5f, within(1e-3f));
        }
        // A second out for a second in, give or take what the filter and one block hold.
        assertThat(device.bytesMoved).isBetween(192_000L, 192_000L + 3 * 1920L);
    }

    @Test
    void letsATapHearTheLineAsItIsAndItsEnd() throws Exception {
        device.content = new byte[] {0x00, 0x20, 0x00, 0x60};
        device.available = () -> 1920;
        List<String> heard = new ArrayList<>();
        CaptureTap tap = new CaptureTap() {
            @Override
            public void take(int sampleRateHz, int channelCount, float[] interleaved, int frameCount) {
                heard.add(sampleRateHz + " Hz, " + channelCount + " channels, " + frameCount + " frames of "
                        + interleaved[0] + " and " + interleaved[1]);
            }

            @Override
            public void end() {
                heard.add("end");
            }
        };
        MicrophoneSource source = open().tapped(tap);
        source.read(new float[10], 0, 10);
        source.close();

        assertThat(heard).containsExactly("48000 Hz, 2 channels, 480 frames of 0.25 and 0.75", "end");
    }

    @Test
    void saysWhenTheDeviceFallsSilentForGood() throws Exception {
        device.available = () -> device.bytesMoved < 48_000 ? 4800 : 0;
        try (MicrophoneSource source = open()) {
            double lostSeconds = MicrophoneSource.LOST_MILLIS / 1000.0;
            double start = pace.seconds();

            assertThatThrownBy(() -> readFor(source, 60))
                    .isInstanceOf(AudioException.class)
                    .hasMessageStartingWith("The microphone was disconnected");

            assertThat(pace.seconds() - start).isBetween(lostSeconds, lostSeconds + 0.1);
        }
        assertThat(device.closes).isEqualTo(1);
    }

    @Test
    void saysWhenTheSystemClosesTheLine() throws Exception {
        try (MicrophoneSource source = open()) {
            device.open = false;

            assertThatThrownBy(() -> readFor(source, 60)).isInstanceOf(AudioException.class);
        }
    }

    @Test
    void waitsLongerForTheFirstSound() throws Exception {
        double start = pace.seconds();
        device.available = () -> pace.seconds() - start > 4 ? 4800 : 0;
        try (MicrophoneSource source = open()) {
            assertThat(source.read(new float[100], 0, 100)).isPositive();
        }
    }

    @Test
    void saysWhenNoSoundEverComes() throws Exception {
        try (MicrophoneSource source = open()) {
            assertThatThrownBy(() -> readFor(source, 60))
                    .isInstanceOf(AudioException.class)
                    .hasMessageContaining("“studio” brings no sound");
        }
    }

    @Test
    void survivesAShortGap() throws Exception {
        device.available = () -> device.bytesMoved < 48_000 || pace.seconds() > 6.2 ? 4800 : 0;
        try (MicrophoneSource source = open()) {
            readFor(source, 3);
        }
        assertThat(device.bytesMoved).isGreaterThan(192_000);
    }

    /** The clock of some systems goes on while a laptop sleeps; its devices come back some seconds after its programs. */
    @Test
    void goesOnAfterAnHourOfSleep() throws Exception {
        double slept = 3600;
        double start = pace.seconds();
        double woken = start + 1 + slept;
        device.available = () -> ready(Math.min(pace.seconds() - start, 1) + Math.max(0, pace.seconds() - woken - 4));
        pace.sleepAt(start + 1, slept);
        try (MicrophoneSource source = open()) {
            readFor(source, 3);
        }
        assertThat(pace.seconds()).isGreaterThan(woken + 4);
        assertThat(device.closes).isEqualTo(1);
    }

    @Test
    void aDeviceThatNeverWakesIsToldSoonAfterASleep() throws Exception {
        double start = pace.seconds();
        device.available = () -> ready(Math.min(pace.seconds() - start, 1));
        pace.sleepAt(start + 1, 3600);
        try (MicrophoneSource source = open()) {
            assertThatThrownBy(() -> readFor(source, 60)).isInstanceOf(AudioException.class);
        }
        assertThat(pace.seconds() - start).isBetween(3605.0, 3610.0);
    }

    @Test
    void readsNoMoreThanIsThere() throws Exception {
        // A read of more would wait inside the device, for ever when it is pulled out.
        device.available = () -> 7;
        try (MicrophoneSource source = open()) {
            readFor(source, 0.01);
        }
        assertThat(device.bytesMoved % 4).isZero();
    }

    @Test
    void endsAndReleasesTheDeviceOnceOnClose() throws Exception {
        MicrophoneSource source = open();

        source.close();
        source.close();

        assertThat(source.read(new float[10], 0, 10)).isEqualTo(-1);
        assertThat(device.closes).isEqualTo(1);
    }

    @Test
    void closeEndsAWaitingRead() throws Exception {
        MicrophoneSource source = new MicrophoneSource("studio", device.microphone(), 22_050, Pace.REAL);
        var reading = java.util.concurrent.CompletableFuture.supplyAsync(() -> {
            try {
                return source.read(new float[10], 0, 10);
            } catch (AudioException lost) {
                return -2;
            }
        });
        Pace.REAL.nap(100);
        assertThat(reading).isNotDone();

        source.close();

        assertThat(reading.get(15, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(-1);
    }

    @Test
    void saysThatThereIsNoMicrophone() {
        assertThatThrownBy(() -> MicrophoneSource.open(List.of(), Optional.empty(), 22_050))
                .isInstanceOf(AudioException.class)
                .hasMessageStartingWith("No microphone was found");
    }

    @Test
    void namesADeviceThatIsNotConnected() {
        assertThatThrownBy(() -> MicrophoneSource.open(List.of(input("studio")), Optional.of("USB mic"), 22_050))
                .isInstanceOf(AudioException.class)
                .hasMessage("The microphone “USB mic” is not connected; connect it or choose another one.");
    }

    @Test
    void saysThatAMicrophoneIsBusy() {
        device.busyFor = format -> true;

        assertThatThrownBy(() -> MicrophoneSource.open(List.of(input("studio")), Optional.empty(), 22_050))
                .isInstanceOf(AudioException.class)
                .hasMessageStartingWith("The microphone “studio” cannot be opened; close other programs");
        assertThat(device.closes).as("each attempt is released").isPositive();
    }

    @Test
    void takesTheNextFormatWhenOneIsRefused() throws Exception {
        device.busyFor = format -> format.getSampleRate() == 48_000;

        try (MicrophoneSource source = MicrophoneSource.open(List.of(input("studio")), Optional.empty(), 22_050)) {
            assertThat(source.name()).isEqualTo("studio");
            assertThat(source.format()).isEqualTo("44.1 kHz, 16-bit, mono");
        }
    }

    @Test
    void takesTheNextDeviceWhenNoneIsNamed() throws Exception {
        FakeLines busy = new FakeLines(STEREO_48K);
        busy.busyFor = format -> true;
        InputDevices.Input first = new InputDevices.Input("busy", busy.mixer(), List.of(STEREO_48K));

        try (MicrophoneSource source =
                MicrophoneSource.open(List.of(first, input("studio")), Optional.empty(), 22_050)) {
            assertThat(source.name()).isEqualTo("studio");
        }
        assertThatThrownBy(() -> MicrophoneSource.open(List.of(first, input("studio")), Optional.of("busy"), 22_050))
                .isInstanceOf(AudioException.class);
    }

    private InputDevices.Input input(String name) {
        AudioFormat other = new AudioFormat(44_100, 16, 1, true, false);
        return new InputDevices.Input(name, device.mixer(), List.of(other, STEREO_48K));
    }

    private MicrophoneSource open() throws AudioException {
        return new MicrophoneSource("studio", device.microphone(), 22_050, pace);
    }

    /** Bytes that a device has ready which has brought so many seconds of sound. */
    private int ready(double seconds) {
        return (int) (192_000 * seconds - device.bytesMoved);
    }

    private static void readFor(MicrophoneSource source, double seconds) throws AudioException {
        float[] samples = new float[512];
        for (int read = 0; read < seconds * 22_050; ) {
            read += source.read(samples, 0, samples.length);
        }
    }
}
