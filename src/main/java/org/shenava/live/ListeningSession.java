package org.shenava.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.shenava.audio.AudioSource;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.recognition.EvidenceCollector;
import org.shenava.recognition.Listened;

/**
 * Listens to one source until it ends, breaks, or {@link #close()}.
 *
 * <pre>
 * capture thread:   source -> ring of two seconds
 * analysis thread:  ring -> level, spectrogram columns, pitches (43 a second), evidence (4.3 a second) -> one-slot mailbox
 * network's thread: mailbox -> answer
 * </pre>
 *
 * All three write down what they know for {@link #snapshot()}. Nobody waits for the network: it may come late, be slow, or never
 * come.
 */
public final class ListeningSession implements LiveFeed {
    /** Sound that waits for analysis at most; a hiccup of the machine is shorter. */
    private static final double RING_SECONDS = 2;

    /** A block of sound; smaller ones would show nothing sooner. Pitches are this far apart, however the picture is drawn. */
    private static final int BLOCK_SAMPLES = 512;

    private static final long CLOSE_WAIT_MILLIS = 1000;

    private final AudioSource source;
    private final double lengthSeconds;
    private final LivePictures pictures;
    private final PitchRing pitches;
    private final SampleRing ring;
    private final EvidenceMailbox mailbox;
    private final SnapshotBoard board = new SnapshotBoard();
    private final LiveCounters counters = new LiveCounters();
    private final LiveHearing hearing;
    private final List<Thread> threads;

    /**
     * Starts to listen; a source of unknown length is a microphone.
     *
     * @see #start(AudioSource, SourceKind, SpectrogramSpec, AwaitedModel)
     */
    public static ListeningSession start(AudioSource source, SpectrogramSpec spectrogramSpec, AwaitedModel model) {
        return start(source, SourceKind.of(source), spectrogramSpec, model);
    }

    /**
     * Starts to listen.
     *
     * @param source at the rate of the spectrogram; closed by the session
     * @param kind whether sound may be dropped and where a new piece begins
     * @param model used by this session's own thread only while the session runs. When it cannot be had, its sentence goes into the
     *     snapshot and listening goes on
     * @throws IllegalArgumentException if the source is at another rate; names both
     */
    public static ListeningSession start(
            AudioSource source, SourceKind kind, SpectrogramSpec spectrogramSpec, AwaitedModel model) {
        ListeningSession session = new ListeningSession(source, kind, spectrogramSpec, model);
        session.threads.forEach(Thread::start);
        return session;
    }

    private ListeningSession(AudioSource source, SourceKind kind, SpectrogramSpec spectrogramSpec, AwaitedModel model) {
        requireRate(source, spectrogramSpec.sampleRateHz());
        this.source = source;
        this.lengthSeconds = source.lengthSeconds();
        this.pictures = new LivePictures(spectrogramSpec);
        this.pitches = new PitchRing(LivePictures.COLUMNS_KEPT, (double) source.sampleRateHz() / BLOCK_SAMPLES);
        this.mailbox = new EvidenceMailbox(model);
        int capacity = (int) Math.ceil(RING_SECONDS * source.sampleRateHz() / BLOCK_SAMPLES);
        this.ring = new SampleRing(source, capacity, BLOCK_SAMPLES);
        double newPieceSeconds =
                switch (kind) {
                    case MICROPHONE -> EvidenceCollector.NEW_PIECE_SECONDS;
                    case FILE -> Double.POSITIVE_INFINITY;
                };
        this.hearing = new LiveHearing(model, newPieceSeconds, mailbox, board);
        AnalysisLoop analysis = new AnalysisLoop(
                ring,
                pictures,
                pitches,
                hearing,
                mailbox,
                board,
                kind == SourceKind.MICROPHONE ? Optional.of(silenceSentence(source.name())) : Optional.empty(),
                BLOCK_SAMPLES);
        this.threads = List.of(
                thread("capture", new CaptureLoop(source, kind, ring, BLOCK_SAMPLES, counters)),
                thread("analysis", analysis),
                thread("network", new NetworkLoop(mailbox, board, counters)));
        // Late sound is lost, a late column is not.
        threads.get(0).setPriority(Thread.MAX_PRIORITY);
    }

    /**
     * Another model answers from now on; what was heard for the one before is forgotten. The source goes on. The old model is used a
     * moment longer, until an answer that is being made is finished.
     */
    public void use(AwaitedModel model) {
        hearing.use(model);
        mailbox.use(model);
        // An answer that was being made when the model changed is thrown away by now.
        board.modelChanged();
    }

    @Override
    public String sourceName() {
        return source.name();
    }

    @Override
    public double lengthSeconds() {
        return lengthSeconds;
    }

    @Override
    public LiveSnapshot snapshot() {
        return board.newest();
    }

    @Override
    public LivePicture picture() {
        return pictures.newest();
    }

    @Override
    public void usePicture(SpectrogramSpec spec) {
        pictures.use(spec);
    }

    @Override
    public void explain(boolean wanted) {
        board.explain(wanted);
    }

    @Override
    public Optional<Listened> listened() {
        return board.listened();
    }

    @Override
    public PitchRing pitches() {
        return pitches;
    }

    @Override
    public LiveCounters counters() {
        return counters;
    }

    @Override
    public void resetEvidence() {
        mailbox.beginPiece();
        // An answer that was being made is thrown away by now; until the next one there is none.
        board.forgetAnswer();
    }

    @Override
    public void close() {
        board.stopped();
        mailbox.close();
        ring.close();
        source.close();
        long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSE_WAIT_MILLIS);
        for (Thread thread : threads) {
            join(thread, deadlineNanos);
        }
    }

    private static void join(Thread thread, long deadlineNanos) {
        long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        if (thread == Thread.currentThread() || leftMillis <= 0) {
            return;
        }
        try {
            thread.join(leftMillis);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, "shenava " + name);
        thread.setDaemon(true);
        return thread;
    }

    private static String silenceSentence(String device) {
        return "“" + device
                + "” brings digital silence: the system may be muting it, so allow Shenava to use the microphone in"
                + " the system's privacy settings (macOS: Privacy & Security, Microphone; Windows: Privacy, Microphone), or"
                + " unmute it.";
    }

    private static void requireRate(AudioSource source, int sampleRateHz) {
        if (source.sampleRateHz() != sampleRateHz) {
            throw new IllegalArgumentException(
                    "the source must be at " + sampleRateHz + " Hz, got " + source.sampleRateHz() + " Hz");
        }
    }
}
