package org.shenava.live;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.shenava.audio.Level;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Listened;

/** Where the threads of a session write down what they know. Writers take turns for a moment; a reader never waits. */
final class SnapshotBoard {
    private final AtomicReference<LiveSnapshot> newest = new AtomicReference<>(
            new LiveSnapshot(Phase.RUNNING, 0, Level.NOTHING, Optional.empty(), 0, 0, Optional.empty()));

    // Any thread.
    private final AtomicReference<Optional<Listened>> listened = new AtomicReference<>(Optional.empty());
    private volatile boolean explanationWanted;

    // All below under the lock of this object.
    private Phase phase = Phase.RUNNING;
    private double timeSeconds;
    private Level level = Level.NOTHING;
    private Optional<Answer> answer = Optional.empty();
    private long droppedBlocks;
    private long droppedWindows;
    private Optional<String> failure = Optional.empty();
    private Optional<String> silence = Optional.empty();
    private Optional<String> modelTrouble = Optional.empty();

    LiveSnapshot newest() {
        return newest.get();
    }

    /** Whether somebody wants to know what the network listens to. */
    void explain(boolean wanted) {
        explanationWanted = wanted;
    }

    boolean explanationWanted() {
        return explanationWanted;
    }

    /** What the network listened to for the newest answer that was asked about. */
    void listened(Listened explanation) {
        listened.set(Optional.of(explanation));
    }

    Optional<Listened> listened() {
        return listened.get();
    }

    /** From the analysis thread, for every block. */
    synchronized void analysed(double timeSeconds, Level level, long droppedBlocks, long droppedWindows) {
        this.timeSeconds = timeSeconds;
        this.droppedBlocks = droppedBlocks;
        this.droppedWindows = droppedWindows;
        this.level = level;
        publish();
    }

    /** What to say while a microphone brings nothing but zeros; empty when it brings sound. */
    synchronized void silence(Optional<String> sentence) {
        silence = sentence;
        publish();
    }

    synchronized void answered(Answer newAnswer) {
        answer = Optional.of(newAnswer);
        publish();
    }

    /** The answer is no longer true; the next one will be. */
    synchronized void forgetAnswer() {
        answer = Optional.empty();
        listened.set(Optional.empty());
        publish();
    }

    /** Another model is in use: nothing that was said for the old one holds any more. */
    synchronized void modelChanged() {
        modelTrouble = Optional.empty();
        forgetAnswer();
    }

    /** There will be no answers, or no more. Sound and columns go on. */
    synchronized void modelTrouble(String sentence) {
        modelTrouble = Optional.of(sentence);
        publish();
    }

    /** The session broke; nothing changes that any more. */
    synchronized void failed(String sentence) {
        if (phase == Phase.RUNNING) {
            failure = Optional.of(sentence);
            leaveRunning(Phase.FAILED);
        }
    }

    synchronized void ended() {
        leaveRunning(Phase.ENDED);
    }

    synchronized void stopped() {
        leaveRunning(Phase.STOPPED);
    }

    private void leaveRunning(Phase next) {
        if (phase == Phase.RUNNING) {
            phase = next;
            level = Level.NOTHING;
            silence = Optional.empty();
            publish();
        }
    }

    private void publish() {
        Optional<String> message = failure.or(() -> silence).or(() -> modelTrouble);
        newest.set(new LiveSnapshot(phase, timeSeconds, level, answer, droppedBlocks, droppedWindows, message));
    }
}
