/**
 * The only way to an answer, for live sound, files, the library and evaluation alike: slices add up to {@link
 * org.shenava.recognition.Evidence}, a model turns it into an {@link org.shenava.recognition.Answer}. May use {@code audio}, {@code
 * feature}, {@code classifier}, {@code job}, {@code music}.
 */
package org.shenava.recognition;
