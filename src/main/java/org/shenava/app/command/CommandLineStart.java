package org.shenava.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.shenava.app.Logging;
import org.shenava.job.Shutdown;
import org.shenava.settings.ShenavaHome;
import picocli.CommandLine;

/** Runs one verb. Exit status: 0 all well, 1 some input failed, 2 wrong usage, 130 stopped by Ctrl-C. */
public final class CommandLineStart {
    static final int FAILED = 1;
    static final int STOPPED = 130;
    /** How long Ctrl-C waits for a verb to come to rest. */
    private static final long STOP_SECONDS = 5;

    private CommandLineStart() {}

    /** Runs the verb and returns the exit status. */
    public static int run(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        CountDownLatch finished = new CountDownLatch(1);
        Shutdown.Promise stop = Shutdown.onShutdown(() -> stop(terminal, finished));
        try {
            return run(terminal, arguments);
        } finally {
            terminal.out().flush();
            finished.countDown();
            stop.takeBack();
        }
    }

    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new ShenavaCommand())
                .addSubcommand(new ClassifyCommand(terminal))
                .addSubcommand(new ListenCommand(terminal))
                .addSubcommand(new DevicesCommand(terminal))
                .addSubcommand(ModelsCommand.line(terminal))
                .addSubcommand(new PrepareCommand(terminal))
                .addSubcommand(new TrainCommand(terminal))
                .addSubcommand(new EvaluateCommand(terminal))
                .addSubcommand(SortCommand.line(terminal))
                .addSubcommand(new TeachCommand(terminal))
                .addSubcommand(new BenchCommand(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        // A file whose name starts with @ is a file, not a list of options.
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler((wrong, given) -> {
            terminal.say(wrong.getMessage());
            terminal.say(wrong.getCommandLine().getUsageMessage().stripTrailing());
            return CommandLine.ExitCode.USAGE;
        });
        CommandLine.IExecutionStrategy usual = new CommandLine.RunLast();
        line.setExecutionStrategy(parsed -> {
            // Help needs no log, and must not make folders.
            if (!CommandLine.printHelpIfRequested(parsed)) {
                Logging.setUp(ShenavaHome.folder()).ifPresent(terminal::say);
                return usual.execute(parsed);
            }
            return 0;
        });
        return line.execute(arguments);
    }

    private static void stop(Terminal terminal, CountDownLatch finished) {
        terminal.cancel();
        try {
            if (!finished.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                terminal.say("Stopped in the middle of something that takes long.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
