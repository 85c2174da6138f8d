package org.shenava.audio;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.shenava.audio.ffmpeg.SoundFile;
import org.shenava.job.JobContext;

/**
 * A file that is heard, through our own decoder: from a moment on, until its end or until the job is cancelled, at a rate of time that
 * keeps the pitch. {@link #run} plays on its caller's thread; everything else may be called from any.
 */
public final class SoundPlayback {
    /** Commands are obeyed between steps. */
    private static final double STEP_SECONDS = 0.02;

    private final Path path;
    private final Pace pace;
    private final LoudspeakerMaker speakers;

    // Any thread.
    private final AtomicReference<Double> seekSeconds = new AtomicReference<>();
    private volatile double rate;
    private volatile double volume;
    private volatile Heard heard;
    private volatile boolean silent;

    /** Where playing stands at a moment of the clock, and how far it can have come since. */
    private record Heard(double seconds, long nanos, double rate, double limitSeconds) {}

    /** Opens the sound output; tests bring their own. */
    @FunctionalInterface
    interface LoudspeakerMaker {
        Loudspeaker open(int sampleRateHz);
    }

    /**
     * A file, not yet playing.
     *
     * @param startSeconds where to begin
     * @param rate of time, 0.25 to 4; 0.5 takes twice as long
     * @param volume 0 to 1
     */
    public SoundPlayback(Path path, double startSeconds, double rate, double volume) {
        this(path, startSeconds, rate, volume, Loudspeaker::open, Pace.REAL);
    }

    SoundPlayback(Path path, double startSeconds, double rate, double volume, LoudspeakerMaker speakers, Pace pace) {
        this.path = path;
        this.rate = rate;
        this.volume = volume;
        this.speakers = speakers;
        this.pace = pace;
        heard = new Heard(startSeconds, pace.nanos(), 0, startSeconds);
    }

    /** What is heard now, in seconds of the recording. */
    public double position() {
        Heard last = heard;
        double since = Math.max(0, pace.nanos() - last.nanos) / 1e9;
        return Math.min(last.limitSeconds, last.seconds + since * last.rate);
    }

    /** Goes on from another moment. */
    public void seek(double seconds) {
        seekSeconds.set(Math.max(0, seconds));
    }

    public void rate(double newRate) {
        rate = newRate;
    }

    public void volume(double newVolume) {
        volume = newVolume;
    }

    /** True when there is no sound output: time passes, unheard. */
    public boolean silent() {
        return silent;
    }

    /**
     * Plays. Call from a job, and once only.
     *
     * @return true at the end of the file, false when the job was cancelled
     * @throws AudioException when the file cannot be read
     */
    public boolean run(JobContext job) throws AudioException {
        try (Loudspeaker speaker = speakers.open(ownRateHz());
                Reel reel = new Reel(speaker, heard.seconds)) {
            while (!job.isCancelled()) {
                reel.obey();
                if (!reel.step() && end(speaker, reel.writtenSeconds)) {
                    return true;
                }
            }
            double stopped = position();
            heard = new Heard(stopped, pace.nanos(), 0, stopped);
            return false;
        }
    }

    /** The file on its way to the loudspeaker. The playing thread's. */
    private final class Reel implements AutoCloseable {
        private final Loudspeaker speaker;
        private final float[] stereo;
        private StretchedFile file;
        private double playedRate = rate;
        private double writtenSeconds;

        Reel(Loudspeaker speaker, double fromSeconds) throws AudioException {
            this.speaker = speaker;
            stereo = new float[2 * (int) Math.ceil(STEP_SECONDS * speaker.sampleRateHz())];
            writtenSeconds = fromSeconds;
            file = open();
        }

        private StretchedFile open() throws AudioException {
            return new StretchedFile(path, writtenSeconds, playedRate, speaker.sampleRateHz());
        }

        /** Begins anew where another moment or another rate is wanted. */
        void obey() throws AudioException {
            Double wanted = seekSeconds.getAndSet(null);
            if (wanted != null || rate != playedRate) {
                writtenSeconds = wanted != null ? wanted : writtenSeconds;
                playedRate = rate;
                file.close();
                file = open();
            }
        }

        /** Plays a little; false at the end of the file. */
        boolean step() throws AudioException {
            int frames = file.read(stereo, stereo.length / 2);
            if (frames == 0) {
                return false;
            }
            soften(stereo, frames);
            double start = writtenSeconds;
            writtenSeconds += frames * file.secondsAFrame();
            say(start, writtenSeconds, playedRate, speaker);
            speaker.play(stereo, frames);
            silent = speaker.silent();
            return true;
        }

        @Override
        public void close() {
            file.close();
        }
    }

    /** The file's own, which needs no conversion for the loudspeaker. */
    private int ownRateHz() throws AudioException {
        try (SoundFile file = SoundFile.open(path)) {
            return file.sampleRateHz();
        }
    }

    /** Waits until all is heard; false when something else is wanted by then. */
    private boolean end(Loudspeaker speaker, double written) {
        speaker.finish();
        if (seekSeconds.get() != null) {
            return false;
        }
        heard = new Heard(written, pace.nanos(), 0, written);
        return true;
    }

    private void say(double start, double end, double playedRate, Loudspeaker speaker) {
        double now = Math.max(0, start - speaker.bufferedSeconds() * playedRate);
        heard = new Heard(now, pace.nanos(), playedRate, end);
    }

    private void soften(float[] stereo, int frames) {
        float gain = (float) volume;
        for (int i = 0; i < 2 * frames; i++) {
            stereo[i] *= gain;
        }
    }
}
