package org.shenava.recognition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.shenava.feature.MelodyProfile;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;

/**
 * Adds up what is heard: everything since the start or the last reset, and the last 20 seconds of playing. Silence and mere noise are
 * left out, so that neither the wait before the first note nor a pause changes an answer.
 *
 * <p>Class and tonic are judged together: the network's softmax is over every class in every rotation, and what it reads is one profile
 * of all playing in the pitches it was played in, and with it the order of notes. So everything heard must agree on one tonic; parts in different tunings blur each other
 * and cannot each add a vote for a class. A player who retunes starts again, by a silence or by {@link #reset()}. Not thread-safe: the slices of one stream on
 * one thread.
 */
public final class EvidenceCollector {
    /** Seconds of playing before an answer is worth showing. */
    public static final double ANSWER_SECONDS = 5;

    /** Seconds of playing in {@link ProfileEvidence#recent()}. */
    public static final double RECENT_SECONDS = 20;

    /** Silence after which new playing is a new piece, where a person plays live. */
    public static final double NEW_PIECE_SECONDS = 5;

    // A rest between two notes is no silence yet.
    private static final double REST_SECONDS = 1;

    private final double newPieceSeconds;
    private final MelodyProfile whole;
    /** Made anew from its slices for each look, in the same arrays: the order of notes cannot be taken back slice by slice. */
    private final MelodyProfile recent;

    private final Deque<ProfileSlice> recentSlices = new ArrayDeque<>();
    private final PhraseEnds phraseEnds;
    private final SoundGate gate = new SoundGate();
    private final ForeignSound foreign = new ForeignSound();
    private double timeSeconds;
    private double heardSeconds;
    private double recentSeconds;
    private double lastHeardSeconds = Double.NEGATIVE_INFINITY;

    /** Adds up a whole stream, as for a recording, however long its pauses are. */
    public EvidenceCollector(ProfileSpec spec) {
        this(spec, Double.POSITIVE_INFINITY);
    }

    /**
     * Adds up a stream that may hold several pieces.
     *
     * @param newPieceSeconds once there was enough for an answer, playing after so many seconds of silence starts from nothing; see
     *     {@link #NEW_PIECE_SECONDS}. Infinite: never, and then a live stream and a recording of it give equal answers
     */
    public EvidenceCollector(ProfileSpec spec, double newPieceSeconds) {
        if (!(newPieceSeconds > 0)) {
            throw new IllegalArgumentException("newPieceSeconds must be above 0, got " + newPieceSeconds);
        }
        this.newPieceSeconds = newPieceSeconds;
        this.whole = new MelodyProfile(spec);
        this.recent = new MelodyProfile(spec);
        this.phraseEnds = new PhraseEnds(spec.binsPerOctave());
    }

    /**
     * Takes the next slice of the stream.
     *
     * @return true when it was playing and counts, false for silence and noise
     */
    public boolean add(ProfileSlice slice) {
        timeSeconds = slice.endSeconds();
        if (!gate.hears(slice)) {
            phraseEnds.silence();
            return false;
        }
        if (heardSeconds >= ANSWER_SECONDS && slice.startSeconds() - lastHeardSeconds >= newPieceSeconds) {
            reset();
        }
        lastHeardSeconds = slice.endSeconds();
        heardSeconds += slice.seconds();
        whole.add(slice.bins());
        phraseEnds.playing(slice);
        foreign.add(slice);
        recentSlices.addLast(slice);
        recentSeconds += slice.seconds();
        while (recentSeconds > RECENT_SECONDS && recentSlices.size() > 1) {
            recentSeconds -= recentSlices.removeFirst().seconds();
        }
        return true;
    }

    /** What was heard up to now: a value of its own, not changed by later slices. */
    public ProfileEvidence evidence() {
        return evidence(state(), false);
    }

    /** The same at the end of a stream: the state is judged by all that was heard, not by the silence that a recording ends with. */
    public ProfileEvidence summary() {
        return evidence(heardSeconds == 0 ? ListeningState.SILENT : stateWhilePlaying(), true);
    }

    /** Forgets what was heard; time goes on. */
    public void reset() {
        whole.clear();
        recentSlices.clear();
        phraseEnds.clear();
        foreign.reset();
        recentSeconds = 0;
        heardSeconds = 0;
    }

    private ListeningState state() {
        if (timeSeconds - lastHeardSeconds > REST_SECONDS) {
            return ListeningState.SILENT;
        }
        return stateWhilePlaying();
    }

    private ListeningState stateWhilePlaying() {
        return heardSeconds < ANSWER_SECONDS ? ListeningState.COLLECTING : ListeningState.LISTENING;
    }

    private ProfileEvidence evidence(ListeningState state, boolean ended) {
        recent.clear();
        recentSlices.forEach(slice -> recent.add(slice.bins()));
        return new ProfileEvidence(
                state,
                timeSeconds,
                heardSeconds,
                input(whole),
                input(recent),
                phraseEnds.stops(ended),
                foreign.likeness());
    }

    private static Optional<float[]> input(MelodyProfile melody) {
        return melody.isEmpty() ? Optional.empty() : Optional.of(melody.input());
    }
}
