/**
 * What is in a folder of music: walks it, hears what is not known yet, and keeps every answer by content, so that the same music is
 * heard once. Read {@link org.shenava.library.scan.LibraryScan} first.
 */
package org.shenava.library.scan;
