/**
 * Notes to plucked-string sound, seeded: the demo clip, training clips, passages by rule, and signals with a known answer for tests and
 * measurements. May use {@code feature} and {@code music}. Read {@link org.shenava.synth.PluckedString} first, for training clips {@link
 * org.shenava.synth.RadifClips}, for the same as sound {@link org.shenava.synth.SoundClips}.
 */
package org.shenava.synth;
