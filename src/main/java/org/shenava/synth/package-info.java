/**
 * Notes to plucked-string sound, seeded: the demo clip, and signals with a known answer for tests and measurements. May use {@code
 * audio}, {@code feature} and {@code music}. Read {@link org.shenava.synth.PluckedString} first.
 */
package org.shenava.synth;
