package org.shenava.settings;

import java.util.Optional;

/**
 * What the program remembers between starts.
 *
 * @param language of the window
 * @param deviceName input device chosen last, by name because cards are renumbered; empty for the system's default
 * @param barsSorted bars stand by probability, else in the model's order
 * @param modelId model to listen with, or the task whose default model it is; empty for that of the dastgahs
 * @param window where the window stood; empty before the first close
 */
public record Settings(
        Language language,
        Optional<String> deviceName,
        boolean barsSorted,
        Optional<String> modelId,
        Optional<WindowPlace> window) {
    public Settings {
        deviceName = deviceName.filter(name -> !name.isBlank());
        modelId = modelId.filter(id -> !id.isBlank());
    }

    public static Settings defaults() {
        return new Settings(Language.SYSTEM, Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    public Settings withLanguage(Language newLanguage) {
        return new Settings(newLanguage, deviceName, barsSorted, modelId, window);
    }

    public Settings withDeviceName(Optional<String> newDeviceName) {
        return new Settings(language, newDeviceName, barsSorted, modelId, window);
    }

    public Settings withBarsSorted(boolean sorted) {
        return new Settings(language, deviceName, sorted, modelId, window);
    }

    public Settings withModelId(Optional<String> newModelId) {
        return new Settings(language, deviceName, barsSorted, newModelId, window);
    }

    public Settings withWindow(WindowPlace newWindow) {
        return new Settings(language, deviceName, barsSorted, modelId, Optional.of(newWindow));
    }
}
