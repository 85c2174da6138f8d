package org.shenava.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The Debian package: built by its script, put on this machine and taken off again. */
final class DebianPackage {
    static final String NAME = "shenava";

    private static final Path MENU_ENTRY = Path.of("/usr/share/applications/org.shenava.Shenava.desktop");
    private static final int BUILD_SECONDS = 900;
    private static final int INSTALL_SECONDS = 120;
    private static final int LOCK_SECONDS = 300;

    private final Path file;

    private DebianPackage(Path file) {
        this.file = file;
    }

    /** Skips where a package may not be put on the machine; with {@code -Dshenava.e2e.required=true} fails where it cannot. */
    static DebianPackage build() throws Exception {
        if (!Machine.mustHaveAll()) {
            Machine.lacks("This would install a package on the machine: only with -Dshenava.e2e.required=true.");
        }
        Machine.needs("dpkg", "dpkg-deb", "jpackage", "jlink", "objcopy");
        if (!Machine.run(Map.of(), "id", "-u").strip().equals("0")) {
            Machine.lacks("Only root can install a package.");
        }
        if (Files.exists(MENU_ENTRY)) {
            Machine.lacks("Shenava is installed here already; remove it first, so that nothing of a user is lost.");
        }
        Map<String, String> java = Map.of("JAVA_HOME", System.getProperty("java.home"));
        String said = Machine.run(BUILD_SECONDS, java, "installer/linux.sh");
        return new DebianPackage(
                Path.of(said.strip().lines().reduce((first, last) -> last).orElseThrow())
                        .toAbsolutePath());
    }

    Path file() {
        return file;
    }

    /** Paths in the package, as {@code dpkg-deb} lists them. */
    List<String> contents() throws Exception {
        return Machine.run(INSTALL_SECONDS, Map.of(), "dpkg-deb", "--contents", file.toString())
                .lines()
                .map(line -> line.replaceFirst(".* \\./", "/"))
                .toList();
    }

    void install() throws Exception {
        dpkg("--install", file.toString());
    }

    void remove() throws Exception {
        dpkg("--purge", NAME);
    }

    /** Waits while another program, such as the updates of a new machine, installs something: unlike apt, dpkg itself gives up at once. */
    private static void dpkg(String... arguments) throws Exception {
        String[] command =
                Stream.concat(Stream.of("dpkg"), Arrays.stream(arguments)).toArray(String[]::new);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOCK_SECONDS);
        while (true) {
            try {
                Machine.run(INSTALL_SECONDS, Map.of("LC_ALL", "C"), command);
                return;
            } catch (IOException refused) {
                if (!refused.getMessage().contains("lock was locked by another process") || System.nanoTime() > end) {
                    throw refused;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    boolean isInstalled() throws IOException {
        return Files.exists(MENU_ENTRY);
    }

    /**
     * What a desktop runs for the menu entry.
     *
     * @param files chosen by the user, in place of the code {@code %F}
     */
    static List<String> menuCommand(String... files) throws IOException {
        String exec = Files.readAllLines(MENU_ENTRY).stream()
                .filter(line -> line.startsWith("Exec="))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(exec.substring("Exec=".length()).split(" "))
                .flatMap(word -> word.equals("%F") ? Stream.of(files) : Stream.of(word))
                .toList();
    }

    /** Files and folders outside the users' homes that are named after the program. */
    static List<String> leftovers() throws Exception {
        return Machine.run(
                        INSTALL_SECONDS,
                        Map.of(),
                        "find",
                        "/opt",
                        "/usr",
                        "/etc",
                        "/var",
                        "-xdev",
                        "-iname",
                        "*shenava*",
                        "-not",
                        "-path",
                        "/var/log/*",
                        "-not",
                        "-path",
                        "/var/tmp/*")
                .lines()
                .toList();
    }
}
