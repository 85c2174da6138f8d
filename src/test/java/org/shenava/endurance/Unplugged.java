package org.shenava.endurance;

import java.security.Permission;
import java.util.Arrays;
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
