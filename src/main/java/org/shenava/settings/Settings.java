package org.shenava.settings;

import java.util.Optional;
import java.util.function.Consumer;
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
 * @param library how recordings were sorted last
 * @param recordings whether sessions are recorded
 * @param textSize of the window
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
        LibrarySettings library,
        KeepRecordings recordings,
        TextSize textSize,
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
                LibrarySettings.defaults(),
                KeepRecordings.UNDECIDED,
                TextSize.NORMAL,
                false);
    }

    public Settings withLanguage(Language newLanguage) {
        return with(parts -> parts.language = newLanguage);
    }

    public Settings withTheme(Theme newTheme) {
        return with(parts -> parts.theme = newTheme);
    }

    public Settings withDeviceName(Optional<String> newDeviceName) {
        return with(parts -> parts.deviceName = newDeviceName);
    }

    public Settings withBarsSorted(boolean newBarsSorted) {
        return with(parts -> parts.barsSorted = newBarsSorted);
    }

    public Settings withModelId(Optional<String> newModelId) {
        return with(parts -> parts.modelId = newModelId);
    }

    public Settings withWindow(WindowPlace newWindow) {
        return with(parts -> parts.window = Optional.of(newWindow));
    }

    public Settings withPage(String newPage) {
        return with(parts -> parts.page = Optional.of(newPage));
    }

    public Settings withThresholds(Thresholds newThresholds) {
        return with(parts -> parts.thresholds = newThresholds);
    }

    public Settings withPicture(PictureSettings newPicture) {
        return with(parts -> parts.picture = newPicture);
    }

    public Settings withScale(ScaleSettings newScale) {
        return with(parts -> parts.scale = newScale);
    }

    public Settings withLibrary(LibrarySettings newLibrary) {
        return with(parts -> parts.library = newLibrary);
    }

    public Settings withRecordings(KeepRecordings newRecordings) {
        return with(parts -> parts.recordings = newRecordings);
    }

    public Settings withTextSize(TextSize newTextSize) {
        return with(parts -> parts.textSize = newTextSize);
    }

    public Settings withGuideSeen(boolean newGuideSeen) {
        return with(parts -> parts.guideSeen = newGuideSeen);
    }

    /** The same settings, but for what is changed. */
    private Settings with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.settings();
    }

    /** All settings, while one is exchanged. */
    private static final class Parts {
        private Language language;
        private Theme theme;
        private Optional<String> deviceName;
        private boolean barsSorted;
        private Optional<String> modelId;
        private Optional<WindowPlace> window;
        private Optional<String> page;
        private Thresholds thresholds;
        private PictureSettings picture;
        private ScaleSettings scale;
        private LibrarySettings library;
        private KeepRecordings recordings;
        private TextSize textSize;
        private boolean guideSeen;

        Parts(Settings from) {
            language = from.language;
            theme = from.theme;
            deviceName = from.deviceName;
            barsSorted = from.barsSorted;
            modelId = from.modelId;
            window = from.window;
            page = from.page;
            thresholds = from.thresholds;
            picture = from.picture;
            scale = from.scale;
            library = from.library;
            recordings = from.recordings;
            textSize = from.textSize;
            guideSeen = from.guideSeen;
        }

        Settings settings() {
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
                    library,
                    recordings,
                    textSize,
                    guideSeen);
        }
    }
}
