package org.shenava.view.teach;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.audio.Level;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.view.common.LongWork;
import org.shenava.view.common.Message;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Services;
import org.shenava.view.common.TeachingDesk.Heard;
import org.shenava.view.common.TeachingDesk.Take;

/**
 * One take: 3, 2, 1, recording, then kept or not. Lives as long as the window, and knows no texts. JavaFX thread.
 */
public final class TakeViewModel {
    /** Of the room: enough to know its noise. */
    static final double ROOM_SECONDS = 10;

    /** At most, so that one who forgets to stop fills no memory. */
    static final double MOST_SECONDS = 300;

    static final int COUNT_FROM = 3;
    private static final double NANOS_A_SECOND = 1e9;

    /** Below that hardly anything was played. */
    private static final double FAINT_DBFS = -50;

    private final Services services;
    private final Executor ui;
    private final LongWork playing;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(COUNT_FROM);
    private final ReadOnlyObjectWrapper<Heard> heard = new ReadOnlyObjectWrapper<>(new Heard(0, Level.NOTHING));
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>();
    private Supplier<Wanted> wish;
    private Wanted wanted;
    private long beganNanos = -1;
    private Optional<JobHandle> recording = Optional.empty();
    private Optional<Take> take = Optional.empty();
    private double loudest;
    private long request;

    // Any thread: the newest only.
    private final AtomicReference<Heard> newest = new AtomicReference<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    TakeViewModel(PageContext context) {
        services = context.services();
        ui = context.ui();
        playing = new LongWork(services.jobs(), ui, System::nanoTime);
    }

    /** The one of the window. */
    static TakeViewModel of(PageContext context) {
        return context.kept().the(TakeViewModel.class, () -> new TakeViewModel(context));
    }

    /** The life of a take. */
    enum State {
        /** Nothing is recorded. */
        NONE,
        /** 3, 2, 1. */
        COUNTING,
        RECORDING,
        /** It can be heard, kept or thrown away. */
        REVIEW,
        /** {@link #trouble()} says why there is none. */
        FAILED
    }

    /**
     * What is to be recorded.
     *
     * @param label of the class that it is for
     * @param room ends by itself after {@value #ROOM_SECONDS} seconds
     * @param device empty for the system's default
     * @param quiet waits until nobody else uses the microphone; run in the job
     */
    record Wanted(String label, boolean room, Optional<String> device, Runnable quiet) {
        double seconds() {
            return room ? ROOM_SECONDS : MOST_SECONDS;
        }
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What is counted: 3, 2 or 1. */
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Heard> heard() {
        return heard.getReadOnlyProperty();
    }

    /** Null while all is well. */
    ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Lets the take be heard. */
    LongWork playing() {
        return playing;
    }

    /** For whom the take is; null before the first. */
    Wanted wanted() {
        return wanted;
    }

    Optional<Take> take() {
        return take;
    }

    /** Hardly anything is to be heard in it, although something was to be played. */
    boolean faint() {
        return !wanted.room() && loudest < FAINT_DBFS;
    }

    /** Begins to count, unless a take is under way or waits to be kept: nobody plays one twice because of a button. */
    void begin(Supplier<Wanted> newWish) {
        if (state.get() == State.COUNTING || state.get() == State.RECORDING) {
            return;
        }
        if (state.get() == State.REVIEW) {
            playing.cancel();
            playing.say(Message.of("teach.take.waiting"));
            return;
        }
        wish = newWish;
        begin(wish.get());
    }

    private void begin(Wanted now) {
        playing.cancel();
        playing.say(null);
        wanted = now;
        take = Optional.empty();
        loudest = Double.NEGATIVE_INFINITY;
        trouble.set(null);
        heard.set(new Heard(0, Level.NOTHING));
        count.set(COUNT_FROM);
        beganNanos = -1;
        state.set(State.COUNTING);
    }

    /** Once more, for the same class; whoever uses the microphone by now is asked to leave it again. */
    void again() {
        if (state.get() == State.REVIEW || state.get() == State.FAILED) {
            Wanted now = wish.get();
            begin(new Wanted(wanted.label(), wanted.room(), now.device(), now.quiet()));
        }
    }

    /** Once a pulse. */
    void tick(long nowNanos) {
        if (state.get() == State.COUNTING) {
            beganNanos = beganNanos < 0 ? nowNanos : beganNanos;
            double passed = (nowNanos - beganNanos) / NANOS_A_SECOND;
            if (passed >= COUNT_FROM) {
                record();
            } else {
                count.set(COUNT_FROM - (int) passed);
            }
        }
    }

    /** Enough was played; what was recorded is the take. */
    void stop() {
        if (state.get() == State.RECORDING) {
            enough.set(true);
        } else if (state.get() == State.COUNTING) {
            discard();
        }
    }

    /** There is nothing to be kept. */
    void discard() {
        request++;
        recording.ifPresent(JobHandle::cancel);
        recording = Optional.empty();
        playing.cancel();
        take = Optional.empty();
        state.set(State.NONE);
    }

    /** Hands the take over to a class. It can be kept again where that fails, as on a full disk. */
    void keep(CollectViewModel collect) {
        take.ifPresent(kept -> collect.keep(kept, place(collect), () -> isKept(kept)));
    }

    /** The class that it is kept in: the one it is for, or the one that is looked at where that was renamed or taken out meanwhile. */
    String place(CollectViewModel collect) {
        boolean there = collect.collected().get().labels().contains(wanted.label());
        return there ? wanted.label() : collect.label().get();
    }

    private void isKept(Take kept) {
        // Another one may have been begun meanwhile.
        if (take.filter(kept::equals).isPresent()) {
            discard();
        }
    }

    /** Plays the take, or stops that. */
    void listen() {
        if (playing.running().get()) {
            playing.cancel();
            return;
        }
        take.ifPresent(kept -> playing.begin(
                "play take",
                job -> {
                    services.play(kept.mono(), kept.sampleRateHz(), job);
                    return kept;
                },
                done -> {}));
    }

    private void record() {
        long mine = ++request;
        Wanted asked = wanted;
        enough.set(false);
        newest.set(null);
        state.set(State.RECORDING);
        JobHandle handle = services.jobs()
                .submit(
                        "record take",
                        job -> {
                            asked.quiet().run();
                            return services.teaching()
                                    .record(asked.device(), asked.seconds(), enough::get, now -> tell(mine, now), job);
                        },
                        new JobListener<Take>() {
                            @Override
                            public void done(Take recorded) {
                                ui.execute(() -> ifNewest(mine, () -> review(recorded)));
                            }

                            @Override
                            public void failed(Exception failure) {
                                Message said = Message.failure(failure);
                                ui.execute(() -> ifNewest(mine, () -> {
                                    trouble.set(said);
                                    state.set(State.FAILED);
                                }));
                            }
                        });
        recording = state.get() == State.RECORDING ? Optional.of(handle) : Optional.empty();
    }

    private void tell(long asked, Heard now) {
        if (newest.getAndSet(now) == null) {
            ui.execute(() -> ifNewest(asked, this::show));
        }
    }

    private void show() {
        Heard now = newest.getAndSet(null);
        if (now != null) {
            loudest = Math.max(loudest, now.level().rmsDbfs());
            heard.set(now);
        }
    }

    private void review(Take recorded) {
        recording = Optional.empty();
        take = Optional.of(recorded);
        state.set(State.REVIEW);
    }

    private void ifNewest(long asked, Runnable action) {
        if (asked == request) {
            action.run();
        }
    }
}
