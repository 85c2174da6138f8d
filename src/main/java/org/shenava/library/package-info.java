/**
 * Sorting of music folders by their sound: what is known of a track, in {@code library.plan} where each one is to go, in {@code
 * library.apply} the changes themselves with their journal and undo. May use audio, classifier, recognition, store, job, music.
 * Read {@link org.shenava.library.plan.SortPlan} first.
 */
package org.shenava.library;
