package org.shenava.view.common;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * The style sheets of the window. The build parses them: JavaFX takes the {@code .bss} beside a {@code .css} of the same name, which is
 * read in a fraction of the time. Those of ControlsFX are ours to parse too, since their jar has none.
 */
public final class StyleSheets {
    /** Not parsed by the build, because JavaFX 21 cannot read durations back. Only tooltips have any. */
    public static final String OF_TOOLTIPS = "/org/shenava/view/tooltips.css";

    private static final String FOLDER = "org/shenava/view";
    /** Where parsed sheets of ControlsFX lie. */
    private static final String CONTROLS = "controls";

    private static final List<String> OF_CONTROLS = List.of("segmentedbutton", "statusbar");

    private StyleSheets() {}

    /**
     * Parses the sheets.
     *
     * @param arguments the folder of classes, in which the sheets lie
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve(FOLDER);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path sheet : files.filter(StyleSheets::isParsedByTheBuild).toList()) {
                parse(sheet);
            }
        }
        Path controls = Files.createDirectories(folder.resolve(CONTROLS));
        for (String name : OF_CONTROLS) {
            Path sheet = controls.resolve(name + ".css");
            try (InputStream in = StyleSheets.class.getResourceAsStream("/org/controlsfx/control/" + name + ".css")) {
                Files.copy(in, sheet, StandardCopyOption.REPLACE_EXISTING);
            }
            parse(sheet);
        }
    }

    /** The parsed sheet of a control of ControlsFX, for its {@code getUserAgentStylesheet}. */
    static String ofControl(String name) {
        return StyleSheets.class
                .getResource("/" + FOLDER + "/" + CONTROLS + "/" + name + ".css")
                .toExternalForm();
    }

    private static boolean isParsedByTheBuild(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".css") && !OF_TOOLTIPS.endsWith("/" + name);
    }

    private static void parse(Path sheet) throws IOException {
        String name = sheet.getFileName().toString();
        File parsed = sheet.resolveSibling(name.substring(0, name.length() - ".css".length()) + ".bss")
                .toFile();
        Stylesheet.convertToBinary(sheet.toFile(), parsed);
    }
}
