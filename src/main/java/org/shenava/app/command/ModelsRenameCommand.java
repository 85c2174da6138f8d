package org.shenava.app.command;

import org.shenava.classifier.ModelException;
import org.shenava.teaching.project.OwnModels;
import picocli.CommandLine;

@CommandLine.Command(name = "rename", description = "Changes what a model of your own is called; its id stays.")
final class ModelsRenameCommand extends OwnModelVerb {
    @CommandLine.Parameters(paramLabel = "ID", description = "A model of your own.")
    private String id;

    @CommandLine.Parameters(paramLabel = "TITLE", description = "What to call it.")
    private String title;

    ModelsRenameCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(OwnModels models) throws ModelException {
        models.rename(id, title);
        terminal.result(id + " is called \"" + title.strip() + "\"");
        return 0;
    }
}
