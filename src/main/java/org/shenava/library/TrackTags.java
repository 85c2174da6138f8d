package org.shenava.library;

import java.util.Optional;

/**
 * Tags of a recording, as far as they are there; blank ones count as missing.
 *
 * @param year of its release, as {@code 1975}
 * @param number of the track on its album
 */
public record TrackTags(
        Optional<String> artist,
        Optional<String> title,
        Optional<String> album,
        Optional<String> genre,
        Optional<String> year,
        Optional<String> number) {
    public static final TrackTags NONE =
            new TrackTags(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public TrackTags {
        artist = said(artist);
        title = said(title);
        album = said(album);
        genre = said(genre);
        year = said(year);
        number = said(number);
    }

    /** Tags without year and number. */
    public TrackTags(Optional<String> artist, Optional<String> title, Optional<String> album, Optional<String> genre) {
        this(artist, title, album, genre, Optional.empty(), Optional.empty());
    }

    private static Optional<String> said(Optional<String> tag) {
        return tag.map(String::strip).filter(text -> !text.isEmpty());
    }
}
