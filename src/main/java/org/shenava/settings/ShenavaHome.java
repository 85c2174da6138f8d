package org.shenava.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where settings, journals and the user's models live. */
public final class ShenavaHome {
    /** Environment variable that names the folder. */
    public static final String VARIABLE = "SHENAVA_HOME";

    private ShenavaHome() {}

    /** {@code SHENAVA_HOME} when it is set, else the system's usual place for application data. The folder may not exist yet. */
    public static Path folder() {
        return folder(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path folder(Map<String, String> environment, String systemName, Path userHome) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return under(environment.get("APPDATA"), userHome.resolve("AppData").resolve("Roaming"), "Shenava");
        }
        if (system.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Shenava");
        }
        return under(
                environment.get("XDG_DATA_HOME"), userHome.resolve(".local").resolve("share"), "shenava");
    }

    private static Path under(String configured, Path usual, String name) {
        // A relative path in these variables is invalid by the XDG specification and would depend on where we were
        // started.
        boolean usable = configured != null
                && !configured.isBlank()
                && Path.of(configured).isAbsolute();
        return (usable ? Path.of(configured) : usual).resolve(name);
    }
}
