/**
 * The page on which a library is sorted: what every recording is, a plan of where each goes, and what was done. What works lives longer than
 * the page and knows no texts; panes bind to it. Read {@link org.shenava.view.library.LibraryPage} first.
 */
package org.shenava.view.library;
