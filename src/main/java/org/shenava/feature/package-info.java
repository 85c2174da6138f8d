/**
 * Sound to numbers: spectrogram columns for the eye, the pitch of a melody, folded salience profiles and windows of features for networks.
 * One implementation for training, files and the microphone; the FFT is TarsosDSP's. May use {@code audio} and {@code music}. Read
 * {@link org.shenava.feature.FeatureSpec} first.
 */
package org.shenava.feature;
