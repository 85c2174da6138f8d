package org.shenava.view.live;

/** How far the model is. */
enum ModelState {
    /** On its way; the window can be used meanwhile. */
    LOADING,
    /** It answers. */
    LOADED,
    /** It could not be loaded; there will be sound and a spectrogram, but no answer. */
    MISSING
}
