package org.shenava.view.common;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where a page comes from.
 *
 * @param id lower case; its name is the text {@code page.<id>}, its help {@code page.<id>.help}, its icon {@code .icon-page-<id>}
 * @param takes which files it opens when they are dropped anywhere on the window; the first page that takes a file gets it
 * @param maker builds it; called when it is first shown
 */
public record PageSource(String id, Predicate<Path> takes, Function<PageContext, Page> maker) {
    /** A page that opens no files. */
    public PageSource(String id, Function<PageContext, Page> maker) {
        this(id, file -> false, maker);
    }
}
