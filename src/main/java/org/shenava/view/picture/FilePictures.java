package org.shenava.view.picture;

import java.util.HashMap;
import java.util.Map;
import org.shenava.feature.PitchTracker;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.TimeRange;

/** The pictures of recordings, one for each {@link TimeRange} that they are seen by; kept when pages are built anew. JavaFX thread. */
final class FilePictures {
    private final Map<TimeRange, FilePictureViewModel> models = new HashMap<>();

    /** The one of a range, with what is computed of it so far. */
    static FilePictureViewModel of(PageContext context, TimeRange range) {
        return context.kept()
                .the(FilePictures.class, FilePictures::new)
                .models
                .computeIfAbsent(range, one -> make(context));
    }

    private static FilePictureViewModel make(PageContext context) {
        // Of its own, because that of a page is closed with it.
        PictureViewModel settings = new PictureViewModel(context.preferences());
        FilePictureViewModel made = new FilePictureViewModel(context.services().jobs(), context.ui(), settings);
        made.contour((rateHz, pitches) -> new PitchTracker(rateHz, ContourSource.HOP_SAMPLES, pitches::pitch));
        return made;
    }
}
