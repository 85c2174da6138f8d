package org.shenava.store;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Names of files that come from the clock, which may be set back: what stands under such a name already is never written over. */
public final class FreeName {
    private FreeName() {}

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
