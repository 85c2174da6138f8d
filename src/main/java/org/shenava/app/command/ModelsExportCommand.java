package org.shenava.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.shenava.classifier.ModelException;
import org.shenava.teaching.project.OwnModels;
import picocli.CommandLine;

@CommandLine.Command(
        name = "export",
        description = "Writes a model of your own as one file, to be given away or kept; recordings are not in it.")
final class ModelsExportCommand extends OwnModelVerb {
    @CommandLine.Parameters(paramLabel = "ID", description = "A model of your own.")
    private String id;

    @CommandLine.Parameters(paramLabel = "FILE", description = "To write; usually ends with ." + OwnModels.ENDING + ".")
    private Path file;

    ModelsExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(OwnModels models) throws ModelException {
        if (Files.exists(file)) {
            throw usage(file + " is there already; name a new file.");
        }
        models.export(id, file);
        terminal.result(id + " in " + file);
        return 0;
    }
}
