package org.shenava.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Permission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import org.shenava.app.ShenavaApplication;
import org.shenava.app.command.CommandLineStart;

/**
 * A program of its own that runs a verb, or for {@code window} opens the window for a while, and says every attempt to reach another
 * computer, or to be reached: {@code network ...}. Every attempt fails.
 */
@SuppressWarnings("removal") // Java 17 has no other way to see every attempt, in whatever library it is made.
final class Unplugged {
    private static final long WINDOW_MILLIS = 12_000;

    private Unplugged() {}

    /**
     * Starts it and waits for its end.
     *
     * @param before words before the command, such as a program that cuts the network off
     * @param folder for what it says
     * @param home the program's folder
     * @return its standard output
     */
    static List<String> run(List<String> before, Path folder, Path home, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.security.manager=allow",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Dprism.text=t2k",
                "-cp",
                System.getProperty("java.class.path"),
                Unplugged.class.getName()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(Files.createTempFile(folder, "errors", ".txt").toFile());
        builder.environment().put("SHENAVA_HOME", home.toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(500, TimeUnit.SECONDS)).isTrue();
            return Files.readAllLines(said, StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.setSecurityManager(new Watch());
        if (arguments[0].equals("connect")) {
            // Shows that the watch sees what it is for.
            new java.net.Socket("127.0.0.1", 9).close();
        } else if (arguments[0].equals("window")) {
            closeLater();
            Application.launch(ShenavaApplication.class);
            System.out.println("status 0");
        } else {
            System.out.println("status " + CommandLineStart.run(arguments));
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void closeLater() {
        Thread end = new Thread(() -> {
            try {
                Thread.sleep(WINDOW_MILLIS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            javafx.application.Platform.exit();
        });
        end.setDaemon(true);
        end.start();
    }

    private static final class Watch extends SecurityManager {
        @Override
        public void checkConnect(String host, int port) {
            told("connect to " + host + ":" + port);
        }

        @Override
        public void checkConnect(String host, int port, Object context) {
            told("connect to " + host + ":" + port);
        }

        @Override
        public void checkListen(int port) {
            told("listen on " + port);
        }

        @Override
        public void checkAccept(String host, int port) {
            told("accept " + host + ":" + port);
        }

        @Override
        public void checkMulticast(java.net.InetAddress address) {
            told("multicast");
        }

        @Override
        public void checkPermission(Permission permission) {
            // Everything else is allowed.
        }

        @Override
        public void checkPermission(Permission permission, Object context) {
            // Everything else is allowed.
        }

        private static void told(String what) {
            System.out.println("network " + what);
            System.out.println(Arrays.toString(Thread.currentThread().getStackTrace()));
            throw new SecurityException("no network: " + what);
        }
    }
}
