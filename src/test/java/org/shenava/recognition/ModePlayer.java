package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Cents;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.synth.Note;
import org.shenava.synth.ProfileSynthesizer;
import org.shenava.synth.Timbre;

/** Plays the notes of modes on a made-up setar, as often as the daramads have them, one mode after another in one stream. */
final class ModePlayer {
    /** The C of the radif's notation on a setar, about B flat. */
    private static final double C_HZ = 233;

    private static final double PLUCKS_A_SECOND = 3;

    private final ProfileSpec spec = ProfileSpec.standard();
    private final List<ProfileSlice> slices = new ArrayList<>();
    private final Random random;
    private double atSeconds;

    ModePlayer(long seed) {
        random = new Random(seed);
    }

    /** Plays on in a tuning whose C lies so many cents above the usual one. */
    ModePlayer play(String label, double tuningCents, double seconds) {
        Mode mode = Modes.of(label).orElseThrow();
        List<Note> notes = new ArrayList<>();
        for (double onset = 0; onset < seconds; onset += 1 / PLUCKS_A_SECOND) {
            double hz = Cents.above(C_HZ, tuningCents + mode.tonicCents() + drawn(mode));
            notes.add(new Note(onset, 1 / PLUCKS_A_SECOND, Cents.intoOctave(hz, C_HZ), 0.5));
        }
        return add(ProfileSynthesizer.slices(
                notes, Timbre.setar(), ProfileSynthesizer.Room.NONE, spec, seconds, random.nextLong()));
    }

    /** Nothing sounds. */
    ModePlayer pause(double seconds) {
        List<ProfileSlice> silence = new ArrayList<>();
        for (double at = 0; at < seconds; at += spec.sliceSeconds()) {
            silence.add(new ProfileSlice(at, at + spec.sliceSeconds(), new float[spec.binsPerOctave()], -120));
        }
        return add(silence);
    }

    List<ProfileSlice> slices() {
        return List.copyOf(slices);
    }

    private ModePlayer add(List<ProfileSlice> more) {
        double from = atSeconds;
        for (ProfileSlice slice : more) {
            atSeconds = from + slice.endSeconds();
            slices.add(new ProfileSlice(from + slice.startSeconds(), atSeconds, slice.bins(), slice.levelDbfs()));
        }
        return this;
    }

    private double drawn(Mode mode) {
        double left = random.nextDouble();
        for (Mode.Note note : mode.notes()) {
            left -= note.weight();
            if (left < 0) {
                return note.cents();
            }
        }
        return mode.notes().get(0).cents();
    }
}
