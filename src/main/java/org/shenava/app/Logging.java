package org.shenava.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Logging, set up once: warnings as one line on standard error, everything from INFO with stack traces in files under {@code
 * SHENAVA_HOME/log}.
 */
public final class Logging {
    private static final int FILE_BYTES = 1_000_000;
    private static final int FILE_COUNT = 3;
    /** Libraries whose warnings tell a user nothing; they are still written to the file. */
    private static final List<String> NOISY = List.of(
            "org.nd4j", "org.deeplearning4j", "org.bytedeco", "javafx", "com.sun", "org.controlsfx", "io.netty");

    // Java forgets the level of a logger that nobody holds.
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger LOG = Logger.getLogger(Logging.class.getName());

    private Logging() {}

    /**
     * Sets logging up.
     *
     * @param home the user's data folder; the log is written below it
     * @return a sentence when the log cannot be written there; the program goes on without it
     */
    public static Optional<String> setUp(Path home) {
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.INFO);
        ConsoleHandler console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        console.setFilter(line -> !isNoise(line));
        console.setFormatter(new OneLine());
        ROOT.addHandler(console);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LOG.log(
                Level.SEVERE,
                "Something went wrong inside Shenava (" + failure + "); the log has the details.",
                failure));
        Path folder = home.resolve("log");
        try {
            Files.createDirectories(folder);
            // In a pattern % starts a field.
            String pattern = folder.toString().replace("%", "%%") + "/shenava-%u.%g.log";
            FileHandler file = new FileHandler(pattern, FILE_BYTES, FILE_COUNT, true);
            file.setEncoding("UTF-8");
            file.setFormatter(new WithTrace());
            ROOT.addHandler(file);
            return Optional.empty();
        } catch (IOException | SecurityException refused) {
            return Optional.of("The folder " + home + " cannot be written, so no log is kept and settings are not"
                    + " remembered; set SHENAVA_HOME to a folder of yours.");
        }
    }

    static boolean isNoise(LogRecord line) {
        String logger = line.getLoggerName() == null ? "" : line.getLoggerName();
        return NOISY.stream().anyMatch(noisy -> logger.equals(noisy) || logger.startsWith(noisy + "."));
    }

    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord line) {
            return formatMessage(line).replace('\n', ' ') + System.lineSeparator();
        }
    }

    private static final class WithTrace extends Formatter {
        @Override
        public String format(LogRecord line) {
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            out.println(line.getInstant() + " " + line.getLevel().getName() + " " + line.getLoggerName() + ": "
                    + formatMessage(line));
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(out);
            }
            return text.toString();
        }
    }
}
