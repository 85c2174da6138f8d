package org.shenava.synth;

import java.util.List;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;

/**
 * What a clip is before it is heard.
 *
 * @param notes in any order
 * @param instrument that they are played on
 * @param room where
 * @param seconds length of the clip; the last notes may end later
 * @param seed of the small differences from pluck to pluck, and of the room's noise
 */
record PlayedClip(List<Note> notes, Timbre instrument, ProfileSynthesizer.Room room, double seconds, long seed) {
    /** As a recording would give them. */
    List<ProfileSlice> slices(ProfileSpec spec) {
        return ProfileSynthesizer.slices(notes, instrument, room, spec, seconds, seed);
    }

    /** The strings alone, without a room: mono, until the last of them has died away; see {@link PluckedString#render}. */
    float[] dry(int sampleRateHz) {
        return PluckedString.render(notes, instrument, sampleRateHz, seed);
    }
}
