package org.shenava.view.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.shenava.job.JobListener;
import org.shenava.live.LiveFeed;
import org.shenava.view.common.Message;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Services;

/**
 * Opens what is to be heard, and closes it again. Both may wait, and so are jobs; the newest wish counts. What comes of them is told to
 * {@link Listening}. JavaFX thread.
 */
final class SessionControl {
    private final Services services;
    private final Executor ui;
    private final NoticeBoard notices;
    private final Listening listening;
    private final FeedDoor door;
    private final InputsViewModel inputs;

    SessionControl(Services services, Executor ui, NoticeBoard notices, Listening listening, InputsViewModel inputs) {
        this.services = services;
        this.ui = ui;
        this.notices = notices;
        this.listening = listening;
        this.door = listening.door();
        this.inputs = inputs;
    }

    /** The input that is chosen, or else that of the system. */
    void microphone() {
        if (inputs.noneFound().get()) {
            // One may have been connected since.
            inputs.refresh(this::microphoneIfAny);
        } else {
            openMicrophone();
        }
    }

    private void microphoneIfAny() {
        if (inputs.noneFound().get()) {
            notices.post(Notice.of("error.noInput"));
        } else {
            openMicrophone();
        }
    }

    private void openMicrophone() {
        Optional<String> device = inputs.deviceName();
        Message name = device.map(Listening::named).orElseGet(() -> Message.of("input.default"));
        open(Activity.LISTENING, name, Optional.empty(), () -> services.openMicrophone(device));
    }

    void example() {
        open(Activity.PLAYING, Message.of("example.name"), Optional.empty(), services::openExample);
    }

    /** Plays the one file, or says why not. */
    void play(List<Path> files) {
        if (files.size() > 1) {
            notices.post(Notice.of("error.severalFiles", files.size()));
        } else if (!files.isEmpty()) {
            Path file = files.get(0);
            open(
                    Activity.PLAYING,
                    Listening.named(String.valueOf(file.getFileName())),
                    Optional.of(file),
                    () -> services.openFile(file));
        }
    }

    private void open(Activity wanted, Message name, Optional<Path> file, FeedDoor.Opener opener) {
        long request = door.request();
        notices.putAway();
        listening.opening(name, file);
        services.jobs().submit("open sound", context -> door.open(request, opener), new JobListener<LiveFeed>() {
            @Override
            public void done(LiveFeed opened) {
                ui.execute(() -> opened(request, wanted, opened));
            }

            @Override
            public void failed(Exception failure) {
                Notice notice = Notice.ofFailure(failure);
                ui.execute(() -> notOpened(request, notice));
            }
        });
    }

    private void opened(long request, Activity wanted, LiveFeed opened) {
        // Otherwise whatever overtook this request closes the session.
        if (door.isNewest(request)) {
            listening.opened(wanted, opened);
        }
    }

    private void notOpened(long request, Notice notice) {
        if (door.isNewest(request)) {
            listening.notOpened();
            notices.post(notice);
            inputs.refresh();
        }
    }

    /** Nothing is to be heard any more; the device is released a moment later. */
    void close() {
        long request = door.request();
        listening.over();
        services.jobs()
                .submit(
                        "close",
                        context -> {
                            door.close(request);
                            return request;
                        },
                        new JobListener<Long>() {
                            @Override
                            public void done(Long closed) {}

                            @Override
                            public void failed(Exception failure) {
                                Notice notice = Notice.ofFailure(failure);
                                ui.execute(() -> notices.post(notice));
                            }
                        });
    }

    /** @return waits until the device is released; to be run in a job */
    Runnable release() {
        long request = door.request();
        return () -> door.close(request);
    }

    /** The program ends. Waits a moment until the device is released. */
    void closeAndWait() {
        door.close(door.request());
        listening.over();
    }
}
