package org.shenava.app.command;

import picocli.CommandLine;

@CommandLine.Command(
        name = "sort",
        description = {
            "Sorts folders of music by what they sound like, without fear: a plan first, which changes nothing; then the plan carried"
                    + " out, with a journal; then, if need be, all of it undone. Lists what sounds like a recording, too."
        },
        synopsisSubcommandLabel = "(plan | apply | undo | runs | finish | similar)")
final class SortCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** The verb with all that belongs to it. */
    static CommandLine line(Terminal terminal) {
        return new CommandLine(new SortCommand())
                .addSubcommand(new SortPlanCommand(terminal))
                .addSubcommand(new SortApplyCommand(terminal))
                .addSubcommand(new SortFinishCommand(terminal))
                .addSubcommand(new SortUndoCommand(terminal))
                .addSubcommand(new SortRunsCommand(terminal))
                .addSubcommand(new SortSimilarCommand(terminal));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name plan, apply, undo, runs, finish or similar.");
    }
}
