package org.shenava.view.file;

import java.nio.file.Path;
import java.util.Optional;
import org.shenava.audio.SoundPlayback;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;

/** Plays whatever our own decoder reads, at any rate of time. A job plays; there is none while it rests. */
final class DecodedPlayer implements Player {
    private final Path file;
    private final JobRunner jobs;

    // JavaFX thread.
    private SoundPlayback playback;
    private JobHandle job;
    private double restSeconds;
    private double rate = 1;
    private double volume = 1;

    // Written by the job that is the newest; any thread reads.
    private volatile Outcome outcome = new Outcome(null, Phase.PAUSED, Optional.empty());

    /** How a playback stands; that of an older one is not listened to. */
    private record Outcome(SoundPlayback of, Phase phase, Optional<Exception> failure) {}

    DecodedPlayer(Path file, JobRunner jobs) {
        this.file = file;
        this.jobs = jobs;
    }

    @Override
    public void play(double fromSeconds) {
        stop();
        SoundPlayback started = new SoundPlayback(file, fromSeconds, rate, volume);
        playback = started;
        outcome = new Outcome(started, Phase.PLAYING, Optional.empty());
        job = jobs.submit("play", started::run, new JobListener<Boolean>() {
            @Override
            public void done(Boolean ended) {
                settle(started, ended ? Phase.ENDED : Phase.PAUSED, Optional.empty());
            }

            @Override
            public void failed(Exception failure) {
                settle(started, Phase.FAILED, Optional.of(failure));
            }
        });
    }

    private synchronized void settle(SoundPlayback one, Phase phase, Optional<Exception> failure) {
        if (outcome.of == one) {
            outcome = new Outcome(one, phase, failure);
        }
    }

    @Override
    public void pause() {
        if (phase() == Phase.PLAYING) {
            restSeconds = playback.position();
            stop();
        }
    }

    private synchronized void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        playback = null;
        outcome = new Outcome(null, Phase.PAUSED, Optional.empty());
    }

    @Override
    public void seek(double seconds) {
        if (phase() == Phase.PLAYING) {
            playback.seek(seconds);
        } else {
            stop();
            restSeconds = seconds;
        }
    }

    @Override
    public void rate(double newRate) {
        rate = newRate;
        if (playback != null) {
            playback.rate(newRate);
        }
    }

    @Override
    public void volume(double newVolume) {
        volume = newVolume;
        if (playback != null) {
            playback.volume(newVolume);
        }
    }

    @Override
    public double position() {
        return playback == null ? restSeconds : playback.position();
    }

    @Override
    public Phase phase() {
        return outcome.phase;
    }

    @Override
    public Optional<Exception> failure() {
        return outcome.failure;
    }

    @Override
    public void close() {
        stop();
    }
}
