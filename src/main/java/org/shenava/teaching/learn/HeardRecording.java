package org.shenava.teaching.learn;

import java.util.List;
import org.shenava.feature.ProfileSlice;
import org.shenava.recognition.HeardWindow;

/**
 * A recording as networks hear it.
 *
 * @param seconds length
 * @param soundSha256 of its samples as they were decoded, so that the same sound is known in another container
 * @param windows of its colour, those in which something sounds; of a short recording, the whole as one
 * @param playing slices of the notes used, those that the program counts as playing
 */
public record HeardRecording(
        double seconds, String soundSha256, List<HeardWindow> windows, List<ProfileSlice> playing) {
    public HeardRecording {
        windows = List.copyOf(windows);
        playing = List.copyOf(playing);
    }

    public double playingSeconds() {
        return playing.stream().mapToDouble(ProfileSlice::seconds).sum();
    }
}
