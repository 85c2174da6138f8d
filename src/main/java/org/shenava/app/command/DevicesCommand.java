package org.shenava.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shenava.audio.InputDevice;
import org.shenava.audio.InputDevices;
import picocli.CommandLine;

@CommandLine.Command(name = "devices", description = "Lists the input devices with their formats.")
final class DevicesCommand extends Verb {
    @CommandLine.Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    DevicesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work() {
        List<InputDevice> devices = InputDevices.list();
        if (devices.isEmpty()) {
            terminal.say("No microphone was found; connect one and try again.");
        }
        for (InputDevice device : devices) {
            if (json) {
                ObjectNode line = AnswerJson.object();
                line.put("name", device.name());
                line.put("formats", device.formats());
                terminal.result(AnswerJson.text(line));
            } else {
                terminal.result(device.name() + "\n    " + device.formats());
            }
        }
        return 0;
    }
}
