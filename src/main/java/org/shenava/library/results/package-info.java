/**
 * What is made of the answers: playlists, reports as CSV and HTML, and recordings like another one. Read {@link
 * org.shenava.library.results.LibraryReport} first.
 */
package org.shenava.library.results;
