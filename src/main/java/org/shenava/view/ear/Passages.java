package org.shenava.view.ear;

import java.util.Set;
import org.shenava.audio.AudioException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.music.Mode;

/** Where the passages of the questions come from. Called by jobs. */
interface Passages {
    /** Rate of everything that is heard here. */
    int SAMPLE_RATE_HZ = 44_100;

    /** Modes of which there is something to hear, by id. */
    Set<String> modes();

    /** Whether {@link #make} heeds its tempo. */
    boolean tempoCanChange();

    /**
     * A passage; the same seed gives the same one.
     *
     * @param tempo 1 as it is, less for slower
     */
    Sound make(Mode mode, long seed, double tempo, JobContext job) throws AudioException, JobCancelledException;
}
