package org.shenava.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.teaching.project.OwnModels;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Scripts and descriptions of the installers, as far as any system can tell whether they are right. */
class PackagingTest {
    private static final Path FOLDER = Path.of("installer");

    /** Options that {@code jpackage --help} names on macOS or Windows only. */
    private static final Set<String> OF_OTHER_SYSTEMS = Set.of(
            "--mac-sign",
            "--mac-signing-key-user-name",
            "--mac-entitlements",
            "--mac-package-identifier",
            "--mac-package-name",
            "--win-menu",
            "--win-menu-group",
            "--win-shortcut-prompt",
            "--win-dir-chooser",
            "--win-upgrade-uuid");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"linux.sh", "macos.sh", "release.sh", "icons.sh"})
    void theShellScriptsCanBeParsed(String script) throws Exception {
        assertThat(run("bash", "-n", FOLDER.resolve(script).toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux.sh", "macos.sh", "windows.ps1", "jpackage.options"})
    void onlyOptionsAreNamedThatJpackageKnows(String script) throws IOException {
        String help = tool("jpackage", "--help");
        Set<String> named = jpackageOptions(Files.readString(FOLDER.resolve(script)), script);

        assertThat(named).hasSizeGreaterThan(3);
        assertThat(named).allMatch(option -> help.contains(option) || OF_OTHER_SYSTEMS.contains(option));
    }

    @Test
    void theRuntimeHasEveryModuleThatTheProgramNames() throws IOException {
        List<String> modules = Files.readAllLines(FOLDER.resolve("modules.txt"));

        Matcher named = Pattern.compile("-> ((?:java|jdk)\\.[a-z.]+)")
                .matcher(tool("jdeps", "-s", "--ignore-missing-deps", "target/classes"));

        List<String> found = new ArrayList<>();
        while (named.find()) {
            found.add(named.group(1));
        }
        assertThat(found).contains("java.desktop", "java.sql");
        // Every runtime has this one.
        assertThat(modules)
                .containsAll(found.stream()
                        .filter(module -> !module.equals("java.base"))
                        .toList());
    }

    @Test
    void theMenuEntryTakesFilesAndNamesOurModels() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("linux/org.shenava.Shenava.desktop"));

        assertThat(lines).contains("Exec=/opt/shenava/bin/shenava %F", "Terminal=false");
        assertThat(lines).anyMatch(line -> line.startsWith("Name[fa]="));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("MimeType="))
                .singleElement()
                .asString()
                .contains("audio/flac;", "audio/mpeg;", "audio/x-wav;", "application/x-shenava-model;");
        Document types = xml(FOLDER.resolve("linux/org.shenava.Shenava.mime.xml"));
        assertThat(types.getElementsByTagName("glob")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("pattern")
                        .getNodeValue())
                .isEqualTo("*." + OwnModels.ENDING);
        assertThat(Files.readString(FOLDER.resolve("windows/shenava-model.properties")))
                .contains("extension=" + OwnModels.ENDING + "\n");
    }

    /** JavaFX names windows after the class that opens them; desktops find the menu entry of a window by it. */
    @Test
    void windowsFindTheirMenuEntry() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("linux/org.shenava.Shenava.desktop")))
                .contains("StartupWMClass=org.shenava.app.ShenavaApplication\n");
    }

    @Test
    void macOsSaysWhyItAsksForTheMicrophoneAndLetsItBeUsed() throws Exception {
        assertThat(value(xml(FOLDER.resolve("macos/Info.plist")), "NSMicrophoneUsageDescription"))
                .hasSizeGreaterThan(40);
        assertThat(value(xml(FOLDER.resolve("macos/Info.plist")), "CFBundleShortVersionString"))
                .isEqualTo("@VERSION@");
        Document rights = xml(FOLDER.resolve("macos/shenava.entitlements"));
        assertThat(rights.getElementsByTagName("true").getLength())
                .isEqualTo(rights.getElementsByTagName("key").getLength());
        assertThat(Files.readString(FOLDER.resolve("macos/shenava.entitlements")))
                .contains("com.apple.security.device.audio-input", "com.apple.security.cs.allow-jit");
    }

    @Test
    void windowsGetsOneFileOfAllPictures() throws Exception {
        Path ico = folder.resolve("a.ico");
        run(java(), "installer/Icons.java", "assets/icon", ico.toString());

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(ico)).order(ByteOrder.LITTLE_ENDIAN);
        int count = bytes.getShort(4);
        assertThat(count).isEqualTo(7);
        for (int i = 0; i < count; i++) {
            int entry = 6 + 16 * i;
            int size = bytes.get(entry) == 0 ? 256 : Byte.toUnsignedInt(bytes.get(entry));
            byte[] png = new byte[bytes.getInt(entry + 8)];
            bytes.get(bytes.getInt(entry + 12), png);
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(size);
        }
    }

    @Test
    void macOsGetsOneFileOfAllPictures() throws Exception {
        Path icns = folder.resolve("a.icns");
        run(java(), "installer/Icons.java", "assets/icon", icns.toString());

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(icns));
        assertThat(bytes.getInt(4)).isEqualTo(bytes.capacity());
        Set<String> names = new TreeSet<>();
        for (int at = 8; at < bytes.capacity(); at += bytes.getInt(at + 4)) {
            names.add(new String(bytes.array(), at, 4, StandardCharsets.US_ASCII));
            byte[] png = new byte[bytes.getInt(at + 4) - 8];
            bytes.get(at + 8, png);
            assertThat(ImageIO.read(new ByteArrayInputStream(png))).isNotNull();
        }
        assertThat(names).contains("icp4", "ic08", "ic09", "ic14");
    }

    /** Of calls of other programs in the same script nothing is taken. */
    private static Set<String> jpackageOptions(String text, String script) {
        Set<String> options = new TreeSet<>();
        String joined = text.replaceAll("[\\\\`]\\n", " ");
        for (String line : joined.lines().toList()) {
            boolean call = script.endsWith(".options") || line.matches("\\s*((Invoke-Program )?jpackage |signing=).*");
            Matcher option = Pattern.compile("(?<![\\w-])--[a-z-]+").matcher(line);
            while (call && option.find()) {
                options.add(option.group());
            }
        }
        return options;
    }

    /** In a list of properties the value follows its key. */
    private static String value(Document plist, String key) {
        NodeList keys = plist.getElementsByTagName("key");
        for (int i = 0; i < keys.getLength(); i++) {
            if (keys.item(i).getTextContent().equals(key)) {
                Node next = keys.item(i).getNextSibling();
                while (!(next instanceof Element)) {
                    next = next.getNextSibling();
                }
                return next.getTextContent();
            }
        }
        throw new AssertionError("no " + key);
    }

    private static Document xml(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // Apple's description of the format lies on their server.
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException wrong) {
            throw new AssertionError(file + " is no XML", wrong);
        }
    }

    private static String tool(String name, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments);
        return said.toString();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        process.getInputStream().transferTo(said);
        assertThat(process.waitFor()).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return said.toString(StandardCharsets.UTF_8);
    }
}
