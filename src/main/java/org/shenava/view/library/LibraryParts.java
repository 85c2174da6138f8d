package org.shenava.view.library;

/** Which part of the page is shown; lives as long as the window. */
final class LibraryParts {
    Part part = Part.TRACKS;

    /** In the order of the buttons. */
    enum Part {
        TRACKS,
        TOTALS,
        PLAN,
        RUNS
    }
}
