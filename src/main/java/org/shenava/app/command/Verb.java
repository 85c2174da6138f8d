package org.shenava.app.command;

import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shenava.app.ModelFolders;
import org.shenava.audio.AudioException;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.dataset.DatasetException;
import org.shenava.evaluation.EvaluationException;
import org.shenava.job.JobCancelledException;
import org.shenava.library.plan.PlanException;
import org.shenava.store.StoreException;
import org.shenava.teaching.TeachingException;
import org.shenava.training.TrainingException;
import picocli.CommandLine;

/** What every verb has: help, a terminal, and one sentence for whatever fails. */
abstract class Verb implements Callable<Integer> {
    private static final Logger LOG = Logger.getLogger(Verb.class.getName());

    final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Verb(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does the work; returns the exit status. */
    abstract int work() throws Exception;

    @Override
    public final Integer call() {
        try {
            return work();
        } catch (CommandLine.ParameterException usage) {
            throw usage;
        } catch (JobCancelledException stopped) {
            terminal.say("Stopped.");
            return CommandLineStart.STOPPED;
        } catch (AudioException
                | ModelException
                | DatasetException
                | TrainingException
                | TeachingException
                | PlanException
                | StoreException
                | EvaluationException sentence) {
            LOG.log(Level.INFO, sentence.getMessage(), sentence);
            terminal.say(sentence.getMessage());
            return CommandLineStart.FAILED;
        } catch (Exception | LinkageError unforeseen) {
            LOG.log(Level.INFO, "unforeseen failure of " + spec.name(), unforeseen);
            terminal.say("Something went wrong inside Shenava (" + unforeseen + "); the log has the details.");
            return CommandLineStart.FAILED;
        }
    }

    ModelCatalog models() {
        return new ModelCatalog(ModelFolders.list());
    }

    /** Iranian music is found all the same, without its dastgah. */
    void noModes(ModelException missing) {
        terminal.say("The dastgah of Iranian music will not be named: " + missing.getMessage());
    }

    CommandLine.ParameterException usage(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }
}
