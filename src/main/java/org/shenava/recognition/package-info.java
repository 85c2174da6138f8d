/**
 * The only way to an answer, for live sound, files, the library and evaluation alike: a {@link org.shenava.recognition.Hearing} makes
 * {@link org.shenava.recognition.Evidence} of sound, slices of profiles added up or windows; a model turns it into an {@link
 * org.shenava.recognition.Answer}. Whether it is the music of the modes at all is told by {@link org.shenava.recognition.ForeignSound}.
 * May use {@code audio}, {@code feature}, {@code classifier}, {@code job}, {@code music}. Read {@link
 * org.shenava.recognition.Evidence} first.
 */
package org.shenava.recognition;
