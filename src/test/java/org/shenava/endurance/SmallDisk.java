package org.shenava.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A disk of some hundred kilobytes. Only an administrator of a Linux machine can make one; elsewhere its tests are skipped. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one at a folder that is there. */
    public static SmallDisk at(Path folder, int kibibytes) throws Exception {
        assumeTrue(
                run(List.of("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", folder.toString())),
                "no disk can be mounted by this user");
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Fills what is left, but for some bytes. */
    public Path fill(int bytesLeft) throws IOException {
        Path filler = folder.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[1024];
            while (Files.getFileStore(folder).getUsableSpace() > bytesLeft) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
        return filler;
    }

    /** As a system does with a disk that fails. */
    public void makeReadOnly() throws Exception {
        assumeTrue(run(List.of("mount", "-o", "remount,ro", folder.toString())), "the disk cannot be changed");
    }

    @Override
    public void close() throws IOException {
        try {
            // Lazily: somebody else may be looking at it.
            run(List.of("umount", "--lazy", folder.toString()));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
