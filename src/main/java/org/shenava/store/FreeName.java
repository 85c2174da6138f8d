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
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String suffix = dot > 0 ? name.substring(dot) : "";
        Path free = wanted;
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            free = wanted.resolveSibling(stem + "-" + number + suffix);
        }
        return free;
    }
}
