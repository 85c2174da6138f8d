package org.shenava.view.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenava.audio.InputDevice;
import org.shenava.classifier.InstalledModel;
import org.shenava.settings.LibrarySettings;
import org.shenava.settings.Settings;
import org.shenava.view.common.ProgramFacts;
import org.shenava.view.common.Services;

/** What whoever mends Shenava needs to know, in English: version, system, devices, models, settings, the last of the log. */
final class ProblemReport {
    private static final int LOG_ENTRIES = 60;

    private ProblemReport() {}

    /**
     * The report, without private paths. Waits for devices and disk: call it from a job.
     *
     * @param modelInUse its id; empty while there is none
     */
    static String text(Services services, Settings settings, String modelInUse) {
        ProgramFacts facts = services.facts();
        List<String> lines = new ArrayList<>();
        lines.add("Shenava " + facts.version());
        lines.add("Java: " + Machine.java());
        lines.add("JavaFX: " + Machine.javaFx());
        lines.add("System: " + Machine.system());
        lines.add("Folder: " + facts.home());
        lines.add("Inputs: " + inputs(services));
        lines.add("Model: " + (modelInUse.isEmpty() ? "none" : modelInUse));
        lines.add("Installed: "
                + services.models().stream().map(ProblemReport::model).collect(Collectors.joining(", ")));
        lines.add("Settings: " + settings.withLibrary(withoutFolders(settings.library())));
        lines.add("Log, newest first:");
        lines.add(log(facts));
        String report = String.join("\n", lines);
        for (String folder : folders(settings.library())) {
            report = PrivatePaths.withoutFolder(report, folder);
        }
        return PrivatePaths.hidden(report, facts) + "\n";
    }

    /** Whether somebody sorts is of use, where is not: the folder's own name can tell who it is. */
    private static LibrarySettings withoutFolders(LibrarySettings library) {
        return new LibrarySettings(
                named(library.folder()),
                named(library.target()),
                library.pattern(),
                library.unsureFolder(),
                library.companions());
    }

    private static String named(String folder) {
        return folder.isBlank() ? "" : PrivatePaths.FOLDER;
    }

    /** Those that the log may name, too; the longer first, since one may lie in the other. */
    private static List<String> folders(LibrarySettings library) {
        return Stream.of(library.folder(), library.target())
                .filter(folder -> !folder.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String inputs(Services services) {
        return services.inputs().stream()
                .map((InputDevice device) -> device.name() + " (" + device.formats() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String model(InstalledModel model) {
        return model.id()
                + model.problem().map(problem -> " refused: " + problem).orElse("");
    }

    private static String log(ProgramFacts facts) {
        try {
            return LogFiles.newest(facts.log(), LOG_ENTRIES).stream()
                    .map(LogEntry::whole)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "cannot be read: " + unreadable;
        }
    }
}
