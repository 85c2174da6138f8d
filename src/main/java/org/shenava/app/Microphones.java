package org.shenava.app;

import java.util.List;
import java.util.Optional;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.CaptureTap;
import org.shenava.audio.InputDevice;
import org.shenava.audio.InputDevices;
import org.shenava.audio.MicrophoneSource;

/** Where live sound comes from. */
public interface Microphones {
    /** The real ones. */
    Microphones OF_THIS_MACHINE = new Microphones() {
        @Override
        public List<InputDevice> list() {
            return InputDevices.list();
        }

        @Override
        public AudioSource open(Optional<String> deviceName, int sampleRateHz, CaptureTap tap) throws AudioException {
            return MicrophoneSource.open(deviceName, sampleRateHz).tapped(tap);
        }
    };

    /** Devices of this moment, the default one first. May wait. */
    List<InputDevice> list();

    /**
     * Opens one. May wait.
     *
     * @param deviceName empty for the system's default
     * @param tap hears what the device gives, before it is resampled
     */
    AudioSource open(Optional<String> deviceName, int sampleRateHz, CaptureTap tap) throws AudioException;
}
