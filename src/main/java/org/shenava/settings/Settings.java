package org.shenava.settings;

import java.util.Optional;
import org.shenava.music.Thresholds;

/**
 * What the program remembers between starts.
 *
 * @param language of the window
 * @param theme of the window
 * @param deviceName input device chosen last, by name because cards are renumbered; empty for the system's default
 * @param barsSorted bars stand by probability, else in the model's order
 * @param modelId model to listen with, or the task whose default model it is; empty for that of the dastgahs
 * @param window where the window stood; empty before the first close
 * @param page that was shown last; empty for the first
 * @param thresholds below which answers are unsure
 * @param picture how spectrograms are drawn
 * @param scale how played scales are measured
 * @param recordings whether sessions are recorded
 * @param guideSeen the guide of the first run was finished or put away
 */
public record Settings(
        Language language,
        Theme theme,
        Optional<String> deviceName,
        boolean barsSorted,
        Optional<String> modelId,
        Optional<WindowPlace> window,
        Optional<String> page,
        Thresholds thresholds,
        PictureSettings picture,
        ScaleSettings scale,
        KeepRecordings recordings,
        boolean guideSeen) {
    public Settings {
        deviceName = deviceName.filter(name -> !name.isBlank());
        modelId = modelId.filter(id -> !id.isBlank());
        page = page.filter(id -> !id.isBlank());
    }

    public static Settings defaults() {
        return new Settings(
                Language.SYSTEM,
                Theme.DARK,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Thresholds.NONE,
                PictureSettings.defaults(),
                ScaleSettings.defaults(),
                KeepRecordings.UNDECIDED,
                false);
    }

    public Settings withLanguage(Language newLanguage) {
        return new Settings(
                newLanguage,
                theme,
                deviceName,
                barsSorted,
                modelId,
                window,
                page,
                thresholds,
                picture,
                scale,
                recordings,
                guideSeen);
    }

    public Settings withTheme(Theme newTheme) {
        return new Settings(
                language,
                newTheme,
                deviceName,
                barsSorted,
                modelId,
                window,
                page,
                thresholds,
                picture,
                scale,
                recordings,
                guideSeen);
    }

    public Settings withDeviceName(Optional<String> newDeviceName) {
        return new Settings(
                language,
                theme,
                newDeviceName,
                barsSorted,
                modelId,
                window,
                page,
                thresholds,
                picture,
                scale,
                recordings,
                guideSeen);
    }

    public Settings withBarsSorted(boolean newBarsSorted) {
        return new Settings(
                language,
                theme,
                deviceName,
                newBarsSorted,
                modelId,
                window,
                page,
                thresholds,
                picture,
                scale,
                recordings,
                guideSeen);
    }

    public Settings withModelId(Optional<String> newModelId) {
        return new Settings(
                language,
                theme,
                deviceName,
                barsSorted,
                newModelId,
                window,
                page,
                thresholds,
                picture,
                scale,
                recordings,
                guideSeen);
    }

    public Settings withWindow(WindowPlace newWindow) {
        return new Settings(
                language,
                theme,
                deviceName,
                barsSorted,
                modelId,
                Optional.of(newWindow),
                page,
                thresholds,
                picture,
                scale,
                recordings,
                guideSeen);
    }

    public Settings withPage(String newPage) {
        return new Settings(
                language,
                theme,
                deviceName,
                barsSorted,
                modelId,
                window,
                Optional.of(newPage),
                thresholds,
                picture,
                scale,
                recordings,
                guideSeen);
    }

    public Settings withThresholds(Thresholds newThresholds) {
        return new Settings(
                language,
                theme,
                deviceName,
                barsSorted,
                modelId,
                window,
                page,
                newThresholds,
                picture,
                scale,
                recordings,
                guideSeen);
    }

    public Settings withPicture(PictureSettings newPicture) {
        return new Settings(
                language,
                theme,
                deviceName,
                barsSorted,
                modelId,
                window,
                page,
                thresholds,
                newPicture,
                scale,
                recordings,
                guideSeen);
    }

    public Settings withScale(ScaleSettings newScale) {
        return new Settings(
                language,
                theme,
                deviceName,
                barsSorted,
                modelId,
                window,
                page,
                thresholds,
                picture,
                newScale,
                recordings,
                guideSeen);
    }

    public Settings withRecordings(KeepRecordings newRecordings) {
        return new Settings(
                language,
                theme,
                deviceName,
                barsSorted,
                modelId,
                window,
                page,
                thresholds,
                picture,
                scale,
                newRecordings,
                guideSeen);
    }

    public Settings withGuideSeen(boolean newGuideSeen) {
        return new Settings(
                language,
                theme,
                deviceName,
                barsSorted,
                modelId,
                window,
                page,
                thresholds,
                picture,
                scale,
                recordings,
                newGuideSeen);
    }
}
