package org.shenava.view.picture;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.settings.PictureSettings;
import org.shenava.settings.Settings;
import org.shenava.view.common.Colours;
import org.shenava.view.common.Preferences;

/** How pictures are drawn, as it can be set; remembered. Values that do not go together push each other. JavaFX thread. */
public final class PictureViewModel {
    /** An axis shorter than this shows less than an octave. */
    private static final double LEAST_RANGE = 2;

    private static final double LEAST_DB = 10;

    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<PictureSettings> settings = new ReadOnlyObjectWrapper<>();
    private final BiConsumer<Settings, Settings> changes = (before, after) -> settings.set(after.picture());

    public PictureViewModel(Preferences preferences) {
        this.preferences = preferences;
        settings.set(preferences.current().picture());
        preferences.listen(changes);
    }

    public ReadOnlyObjectProperty<PictureSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    public void scale(PictureSettings.Scale scale) {
        change(now -> now.withScale(scale));
    }

    /** @param windowSamples a power of two in 512..16384 */
    public void windowSamples(int windowSamples) {
        change(now -> now.withWindowSamples(windowSamples));
    }

    /** @param overlap of windows, 0 to 0.95 */
    public void overlap(double overlap) {
        change(now -> now.withOverlap(overlap));
    }

    /** The lower end of the axis; the upper one makes room. */
    public void lowestHz(double hz) {
        double lowest = Math.min(hz, PictureChoices.MOST_HZ / LEAST_RANGE);
        change(now -> now.withRange(lowest, Math.max(lowest * LEAST_RANGE, now.highestHz())));
    }

    /** The upper end of the axis; the lower one makes room. */
    public void highestHz(double hz) {
        double highest = Math.max(hz, PictureChoices.LEAST_HZ * LEAST_RANGE);
        change(now -> now.withRange(Math.min(highest / LEAST_RANGE, now.lowestHz()), highest));
    }

    /** The level drawn darkest; the brightest makes room. */
    public void floorDb(double db) {
        double floor = Math.min(db, -LEAST_DB);
        change(now -> now.withLevels(floor, Math.max(floor + LEAST_DB, now.ceilingDb())));
    }

    /** The level drawn brightest; the darkest makes room. */
    public void ceilingDb(double db) {
        change(now -> now.withLevels(Math.min(db - LEAST_DB, now.floorDb()), db));
    }

    public void colours(Colours colours) {
        change(now -> now.withColours(colours.id()));
    }

    public void contour(boolean drawn) {
        change(now -> now.withContour(drawn));
    }

    /** Everything as it was at first, but for the contour. */
    public void reset() {
        change(now -> PictureSettings.defaults().withContour(now.contour()));
    }

    /** Hears of the settings no more. */
    public void close() {
        preferences.forget(changes);
    }

    private void change(UnaryOperator<PictureSettings> change) {
        preferences.change(now -> now.withPicture(change.apply(now.picture())));
    }
}
