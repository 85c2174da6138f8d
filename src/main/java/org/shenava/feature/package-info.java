/**
 * Sound to numbers: spectrogram columns for the eye, folded salience profiles for the network. One implementation for training, files
 * and the microphone; the FFT is TarsosDSP's. May use {@code audio}. Read {@link org.shenava.feature.ProfileSpec}
 * first.
 */
package org.shenava.feature;
