package org.shenava.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings of the native libraries (sound decoding, networks). Must be made before the first of them is loaded. */
public final class NativeSettings {
    private static final long MEBIBYTE = 1024 * 1024;
    /** Enough for inference and for training on features; the networks here are small. */
    private static final long OFF_HEAP_BYTES = 2048 * MEBIBYTE;
    /** The window, the libraries themselves, stacks. */
    private static final long OTHER_BYTES = 1536 * MEBIBYTE;

    private NativeSettings() {}

    public static void apply() {
        setDefault("org.bytedeco.javacpp.maxbytes", Long.toString(OFF_HEAP_BYTES));
        // Counts the whole process, heap and libraries included.
        setDefault(
                "org.bytedeco.javacpp.maxphysicalbytes",
                Long.toString(Runtime.getRuntime().maxMemory() + OFF_HEAP_BYTES + OTHER_BYTES));
        // Otherwise ND4J fetches nothing but still greets every run with its version on the log.
        setDefault("org.nd4j.log.initialization", "false");
        cacheFolder(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv())
                .ifPresent(folder -> {
                    setDefault("org.bytedeco.javacpp.cachedir", folder.toString());
                    // The database's library has the same trouble.
                    setDefault("org.sqlite.tmpdir", folder.toString());
                });
    }

    /**
     * Where to unpack libraries when the usual place will not do: Windows cannot load a library from a path with letters outside
     * ASCII, as under the home of a user with a Persian name.
     *
     * @return a folder with an ASCII path; empty when the usual place works or no other is known
     */
    static Optional<Path> cacheFolder(String systemName, String userHome, Map<String, String> environment) {
        if (!systemName.toLowerCase(Locale.ROOT).startsWith("windows") || isAscii(userHome)) {
            return Optional.empty();
        }
        for (String variable : new String[] {"ProgramData", "PUBLIC", "SystemDrive"}) {
            String folder = environment.get(variable);
            if (folder != null && !folder.isBlank() && isAscii(folder)) {
                String root = variable.equals("SystemDrive") ? folder + "\\" : folder;
                return Optional.of(Path.of(root, "Shenava", "libraries"));
            }
        }
        return Optional.empty();
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    private static void setDefault(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
