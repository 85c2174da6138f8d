package org.shenava.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The program's version, as the build wrote it. */
public final class Version {
    private Version() {}

    public static String text() {
        Properties build = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/org/shenava/build.properties")) {
            build.load(file);
        } catch (IOException unreadable) {
            return "unknown";
        }
        return build.getProperty("version", "unknown");
    }
}
