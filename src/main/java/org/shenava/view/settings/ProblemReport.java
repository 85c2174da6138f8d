package org.shenava.view.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shenava.audio.InputDevice;
import org.shenava.classifier.InstalledModel;
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
        lines.add("Settings: " + settings);
        lines.add("Log, newest first:");
        lines.add(log(facts));
        return PrivatePaths.hidden(String.join("\n", lines), facts) + "\n";
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
