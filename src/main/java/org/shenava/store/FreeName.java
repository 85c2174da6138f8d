package org.shenava.store;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of files that come from the clock, which may be set back: what stands under such a name already is never written over. */
public final class FreeName {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private FreeName() {}

    /**
     * Where a damaged file is set aside: beside it, under its name and the moment.
     *
     * @return as {@code settings.json.damaged-20261120-180005}; nothing stands there
     */
    public static Path forDamaged(Path file, Instant now) {
        return of(file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(now)));
    }

    /**
     * A place where nothing stands.
     *
     * @return the wanted one, or the same with {@code -2}, {@code -3} ... at the end of its name, before its suffix
     */
    public static Path of(Path wanted) {
        String name = wanted.getFileName().toString();
        // What follows a point and has digits in it is no suffix that tells a kind of file.
        int dot = name.lastIndexOf('.');
        boolean hasSuffix = dot > 0 && name.substring(dot + 1).matches("\\p{Alpha}{1,5}");
        String stem = hasSuffix ? name.substring(0, dot) : name;
        String suffix = hasSuffix ? name.substring(dot) : "";
        Path free = wanted;
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            free = wanted.resolveSibling(stem + "-" + number + suffix);
        }
        return free;
    }
}
