package org.shenava.app.command;

import java.nio.file.Path;
import org.shenava.classifier.ModelException;
import org.shenava.teaching.project.OwnModels;
import picocli.CommandLine;

@CommandLine.Command(name = "restore", description = "Brings a deleted model back.")
final class ModelsRestoreCommand extends OwnModelVerb {
    @CommandLine.Parameters(paramLabel = "ID", description = "A model that was deleted.")
    private String id;

    ModelsRestoreCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(OwnModels models) throws ModelException {
        Path deleted = models.deleted().stream()
                .filter(folder -> folder.getFileName().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new ModelException("There is no deleted model called " + id + "."));
        models.restore(deleted);
        terminal.result(id + " is back");
        return 0;
    }
}
