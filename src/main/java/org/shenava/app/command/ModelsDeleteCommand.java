package org.shenava.app.command;

import org.shenava.classifier.ModelException;
import org.shenava.teaching.project.OwnModels;
import picocli.CommandLine;

@CommandLine.Command(name = "delete", description = "Moves a model of your own away; restore brings it back.")
final class ModelsDeleteCommand extends OwnModelVerb {
    @CommandLine.Parameters(paramLabel = "ID", description = "A model of your own.")
    private String id;

    ModelsDeleteCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(OwnModels models) throws ModelException {
        models.delete(id);
        terminal.result(id + " is deleted; \"models restore " + id + "\" brings it back.");
        return 0;
    }
}
