package org.shenava.library;

import java.util.Optional;

/** Tags of a recording, as far as they are there; blank ones count as missing. */
public record TrackTags(
        Optional<String> artist, Optional<String> title, Optional<String> album, Optional<String> genre) {
    public static final TrackTags NONE =
            new TrackTags(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public TrackTags {
        artist = said(artist);
        title = said(title);
        album = said(album);
        genre = said(genre);
    }

    private static Optional<String> said(Optional<String> tag) {
        return tag.map(String::strip).filter(text -> !text.isEmpty());
    }
}
