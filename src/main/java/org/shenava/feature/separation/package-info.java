/**
 * The singing voice taken out of the music, and the stretches that are sung. Uses {@code feature.librosa} and of {@code audio} the span. Read {@link
 * org.shenava.feature.separation.VoiceRemoval} first.
 */
package org.shenava.feature.separation;
