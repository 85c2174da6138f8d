package org.shenava.view.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A player that a test moves, and that tells what was wanted of it. */
public final class FakePlayer implements Player {
    public final List<String> asked = new ArrayList<>();
    public double position;
    public Phase phase = Phase.PAUSED;
    Optional<Exception> failure = Optional.empty();

    @Override
    public void play(double fromSeconds) {
        asked.add("play " + fromSeconds);
        position = fromSeconds;
        if (phase != Phase.FAILED) {
            phase = Phase.PLAYING;
        }
    }

    @Override
    public void pause() {
        asked.add("pause");
        phase = Phase.PAUSED;
    }

    @Override
    public void seek(double seconds) {
        asked.add("seek " + seconds);
        position = seconds;
    }

    @Override
    public void rate(double rate) {
        asked.add("rate " + rate);
    }

    @Override
    public void volume(double volume) {
        asked.add("volume " + volume);
    }

    @Override
    public double position() {
        return position;
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public Optional<Exception> failure() {
        return failure;
    }

    @Override
    public void close() {
        asked.add("close");
        phase = Phase.PAUSED;
    }
}
