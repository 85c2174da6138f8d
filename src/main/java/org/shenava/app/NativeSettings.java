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
        cacheFolder(
                        System.getProperty("os.name"),
                        System.getProperty("user.home"),
                        System.getenv(),
                        installedProgram().isPresent())
                .ifPresent(folder -> {
                    setDefault("org.bytedeco.javacpp.cachedir", folder.toString());
                    // The window's and the database's libraries have the same trouble.
                    setDefault("javafx.cachedir", folder.toString());
                    setDefault("org.sqlite.tmpdir", folder.toString());
                });
    }

    /** The program that an installer put here, by which this process was started; empty under {@code java -jar}. */
    static Optional<String> installedProgram() {
        return Optional.ofNullable(System.getProperty("jpackage.app-path"));
    }

    /**
     * Where to unpack libraries when the usual place will not do. Windows cannot load a library from a path with letters outside
     * ASCII, as under the home of a user with a Persian name. An installed program keeps what it unpacks together, where the system
     * expects what can be deleted at any time.
     *
     * @param installed the program was put here by an installer
     * @return a folder that may not exist yet; empty when the usual place works or no other is known
     */
    static Optional<Path> cacheFolder(
            String systemName, String userHome, Map<String, String> environment, boolean installed) {
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return isAscii(userHome)
                    ? own(environment.get("LOCALAPPDATA"), installed).map(folder -> folder.resolve("libraries"))
                    : shared(userHome, environment);
        }
        if (!installed) {
            return Optional.empty();
        }
        if (system.startsWith("mac")) {
            return Optional.of(Path.of(userHome, "Library", "Caches", "Shenava"));
        }
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        return Optional.of((caches.startsWith("/") ? Path.of(caches) : Path.of(userHome, ".cache")).resolve("shenava"));
    }

    private static Optional<Path> own(String applicationData, boolean installed) {
        boolean known = installed && applicationData != null && isAscii(applicationData);
        return known ? Optional.of(Path.of(applicationData, "Shenava")) : Optional.empty();
    }

    /** A folder of this user's in a place that all users of the machine have. */
    private static Optional<Path> shared(String userHome, Map<String, String> environment) {
        for (String variable : new String[] {"ProgramData", "PUBLIC", "SystemDrive"}) {
            String folder = environment.get(variable);
            if (folder != null && !folder.isBlank() && isAscii(folder)) {
                String root = variable.equals("SystemDrive") ? folder + "\\" : folder;
                // Nobody can write into folders that another user made there; so each has one.
                String user = Integer.toHexString(userHome.hashCode());
                return Optional.of(Path.of(root, "Shenava", "libraries-" + user));
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
