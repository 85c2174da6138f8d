package org.shenava.view.settings;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.shenava.audio.InputDevice;

/** Input devices by name in a list that nobody writes into. */
final class DeviceNames extends StringConverter<InputDevice> {
    private final ComboBox<InputDevice> box;

    DeviceNames(ComboBox<InputDevice> box) {
        this.box = box;
    }

    @Override
    public String toString(InputDevice device) {
        return device == null ? "" : device.name();
    }

    @Override
    public InputDevice fromString(String name) {
        return box.getItems().stream()
                .filter(device -> device.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
