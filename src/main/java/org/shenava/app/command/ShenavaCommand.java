package org.shenava.app.command;

import org.shenava.app.Version;
import picocli.CommandLine;

/** The program itself; its verbs do the work. */
@CommandLine.Command(
        name = "shenava",
        description = {
            "Listens to a setar or tar, or to recordings, and says how likely each dastgah is.",
            "Without a verb the window opens; with recordings in place of a verb, it opens them."
        },
        versionProvider = ShenavaCommand.FromBuild.class,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "MODEL is a task (dastgah: its default model), a model's id or a folder.",
            "Exit status: 0 all well, 1 some input failed, 2 wrong usage."
        })
final class ShenavaCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a verb.");
    }

    static final class FromBuild implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Shenava " + Version.text()};
        }
    }
}
