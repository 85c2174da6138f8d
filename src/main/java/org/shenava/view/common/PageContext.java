package org.shenava.view.common;

import java.util.concurrent.Executor;

/**
 * What a page is made with.
 *
 * @param services the program behind the window
 * @param preferences read and changed; a change of language or theme builds all pages anew
 * @param texts of the language shown
 * @param palette colours of the theme shown, for what is drawn by hand
 * @param notices sentences for the user
 * @param ui runs on the JavaFX thread, later
 * @param kept what lives longer than a page
 * @param navigator the way to other pages
 */
public record PageContext(
        Services services,
        Preferences preferences,
        Texts texts,
        Palette palette,
        NoticeBoard notices,
        Executor ui,
        Kept kept,
        Navigator navigator) {}
