/**
 * Sorting of music folders by their sound: here what is known of a track, in {@code library.scan} how it is heard and remembered, in
 * {@code library.plan} where each one is to go, in {@code library.apply} the changes themselves with their journal and undo, in {@code
 * library.tags} tags in files, in {@code library.results} playlists and reports. May use audio, feature, classifier, recognition, store, job, music.
 * Read {@link org.shenava.library.plan.SortPlan} first.
 */
package org.shenava.library;
