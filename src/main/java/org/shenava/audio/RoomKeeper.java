package org.shenava.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stops a recording before the disk is quite full, so that everything else can still be saved. */
final class RoomKeeper implements SoundWriter {
    private static final long LEAST_BYTES = 100L << 20;
    private static final int LOOK_SECONDS = 5;

    private final SoundWriter writer;
    private final Path folder;
    private final long framesBetweenLooks;
    private long framesToLook;

    RoomKeeper(SoundWriter writer, Path file, int sampleRateHz) {
        this.writer = writer;
        this.folder = file.toAbsolutePath().getParent();
        this.framesBetweenLooks = (long) LOOK_SECONDS * sampleRateHz;
    }

    @Override
    public void write(float[] interleaved, int frameCount) throws IOException {
        framesToLook -= frameCount;
        if (framesToLook < 0) {
            framesToLook = framesBetweenLooks;
            long left = Files.getFileStore(folder).getUsableSpace();
            if (left < LEAST_BYTES) {
                throw new IOException("only " + left + " bytes are left on the disk");
            }
        }
        writer.write(interleaved, frameCount);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
