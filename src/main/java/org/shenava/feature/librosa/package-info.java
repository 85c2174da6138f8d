/**
 * The features of librosa 0.11 with its defaults, on whole segments: what the published genre and dastgah systems read. Of these
 * TarsosDSP computes only the FFT the same way: its mel bands, cepstrum, constant Q and onsets follow other conventions, so all but the
 * FFT is written here. Uses nothing of Shenava. Read {@link org.shenava.feature.librosa.Summary} first.
 */
package org.shenava.feature.librosa;
