package org.shenava.app.command;

import java.nio.file.Path;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelException;
import org.shenava.teaching.project.OwnModels;
import picocli.CommandLine;

@CommandLine.Command(
        name = "import",
        description = "Takes a model that was exported; everything in it is checked first.")
final class ModelsImportCommand extends OwnModelVerb {
    @CommandLine.Parameters(paramLabel = "FILE", description = "An exported model.")
    private Path file;

    ModelsImportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(OwnModels models) throws ModelException {
        InstalledModel imported = models.importFrom(file);
        terminal.result(imported.id() + " in " + imported.folder());
        return 0;
    }
}
