import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lays out what goes into an installer, the same way on every system. Started as a source file: {@code java installer/Stage.java VERB ...}.
 *
 * <ul>
 *   <li>{@code version POM}: prints the program's version.
 *   <li>{@code app TARGET OUT PLATFORM}: copies the jar, the models, the clips of the tutorial and the libraries, of those with natives only PLATFORM's
 *       ({@code linux-x86_64}, {@code windows-x86_64}, {@code macosx-arm64}, ...).
 *   <li>{@code unpack OUT NATIVES PLATFORM}: moves the natives of the libraries under OUT out of their jars into one folder.
 *   <li>{@code notices TARGET OUT}: gathers the licences and notices that the libraries carry inside.
 * </ul>
 */
final class Stage {
    /** Libraries that are of no use without their natives. */
    private static final List<String> WITH_NATIVES = List.of("javacpp", "ffmpeg", "openblas", "nd4j-native", "javafx-graphics");
    private static final Pattern CLASSIFIED = Pattern.compile(
            ".*-((?:linux|windows|macosx|android|ios)-(?:x86_64|x86|arm64|armhf|arm|ppc64le)\\S*|(?:linux|win|mac)(?:-aarch64|-arm32-monocle|-x86)?)\\.jar");
    /** JavaCPP's name of a system: JavaFX's name, SQLite's folder. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "linux-x86_64", List.of("linux", "Linux/x86_64"),
            "linux-arm64", List.of("linux-aarch64", "Linux/aarch64"),
            "windows-x86_64", List.of("win", "Windows/x86_64"),
            "macosx-x86_64", List.of("mac", "Mac/x86_64"),
            "macosx-arm64", List.of("mac-aarch64", "Mac/aarch64"));
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so(\\.[0-9.]+)?|dll|dylib|jnilib)");
    private static final Pattern LEGAL =
            Pattern.compile("(META-INF/)?(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT|AUTHORS)[^/]*", Pattern.CASE_INSENSITIVE);

    public static void main(String[] arguments) throws Exception {
        try {
            run(arguments);
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws Exception {
        String call = arguments.length + (arguments.length == 0 ? "" : arguments[0]);
        switch (call) {
            case "2version" -> System.out.println(version(Path.of(arguments[1])));
            case "4app" -> app(Path.of(arguments[1]), Path.of(arguments[2]), platform(arguments[3]));
            case "4unpack" -> unpack(Path.of(arguments[1]), Path.of(arguments[2]), platform(arguments[3]));
            case "3notices" -> notices(Path.of(arguments[1]), Path.of(arguments[2]));
            default -> throw new IllegalArgumentException(
                    "Usage: Stage.java version POM | app TARGET OUT PLATFORM | unpack OUT NATIVES PLATFORM | notices TARGET OUT");
        }
    }

    private static String platform(String name) {
        if (!NAMES.containsKey(name)) {
            throw new IllegalArgumentException("unknown platform " + name + ", known are " + NAMES.keySet());
        }
        return name;
    }

    static String version(Path pom) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        for (Node node = document.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals("version")) {
                return element.getTextContent().strip();
            }
        }
        throw new IllegalStateException(pom + " has no version of its own");
    }

    private static void app(Path target, Path out, String platform) throws IOException {
        Path jar = target.resolve("shenava.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("There is no " + jar + "; run mvn -B package first.");
        }
        Path libraries = Files.createDirectories(out.resolve("lib"));
        copy(jar, out.resolve("shenava.jar"));
        copyTree(target.resolve("models"), out.resolve("models"));
        copyTree(target.resolve("examples"), out.resolve("examples"));
        for (Path library : libraries(target)) {
            if (isFor(library, platform)) {
                copy(library, libraries.resolve(library.getFileName()));
            }
        }
        for (String needed : WITH_NATIVES) {
            if (jars(libraries).stream().noneMatch(found -> isNativeOf(found, needed, platform))) {
                throw new IllegalStateException("target/lib has no " + needed + " for " + platform
                        + "; installers are built on the system they are for, after mvn -B package there.");
            }
        }
        for (Path library : jars(libraries)) {
            if (library.getFileName().toString().startsWith("sqlite-jdbc-")) {
                keepSqlite(library, NAMES.get(platform).get(1));
            }
        }
    }

    /** A library without natives is for every system. */
    static boolean isFor(Path library, String platform) {
        return classifier(library)
                .map(found -> found.equals(platform) || found.equals(NAMES.get(platform).get(0)))
                .orElse(true);
    }

    private static boolean isNativeOf(Path library, String name, String platform) {
        return library.getFileName().toString().matches(Pattern.quote(name) + "-[0-9].*")
                && classifier(library).isPresent()
                && isFor(library, platform);
    }

    private static Optional<String> classifier(Path library) {
        Matcher matcher = CLASSIFIED.matcher(library.getFileName().toString());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** SQLite brings the natives of 24 systems in one jar. */
    private static void keepSqlite(Path jar, String wanted) throws IOException {
        boolean found = false;
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            for (Path file : files(inside.getPath("/org/sqlite/native"))) {
                if (file.toString().startsWith("/org/sqlite/native/" + wanted + "/")) {
                    found = true;
                } else {
                    Files.delete(file);
                }
            }
        }
        if (!found) {
            throw new IllegalStateException(jar.getFileName() + " has no natives under " + wanted);
        }
    }

    private static void unpack(Path out, Path natives, String platform) throws IOException {
        Files.createDirectories(natives);
        for (Path library : jars(out.resolve("lib"))) {
            if (classifier(library).isPresent() || library.getFileName().toString().startsWith("sqlite-jdbc-")) {
                try (FileSystem inside = FileSystems.newFileSystem(library)) {
                    for (Path file : files(inside.getPath("/"))) {
                        if (NATIVE.matcher(file.getFileName().toString()).matches()) {
                            moveOut(file, natives);
                        }
                    }
                }
            }
        }
        if (platform.startsWith("linux")) {
            // JavaCPP loads OpenBLAS under this name too, and the system's loader looks for the name beside the caller.
            Path openblas = Path.of("libopenblas.so.0");
            if (Files.exists(natives.resolve(openblas))) {
                Files.createSymbolicLink(natives.resolve("libopenblas_nolapack.so.0"), openblas);
            }
        }
    }

    /** Two libraries may bring the same file, but not two different ones of a name. */
    private static void moveOut(Path file, Path natives) throws IOException {
        Path place = natives.resolve(file.getFileName().toString());
        if (!Files.exists(place)) {
            copy(file, place);
        } else if (Files.mismatch(file, place) >= 0) {
            throw new IllegalStateException("two different natives are called " + place.getFileName());
        }
        Files.delete(file);
    }

    private static void notices(Path target, Path out) throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("THIRD-PARTY.txt"), table(target.resolve("shenava.jar")));
        for (Path library : libraries(target)) {
            try (FileSystem inside = FileSystems.newFileSystem(library)) {
                String name = library.getFileName().toString().replaceFirst("\\.jar$", "");
                for (Path file : files(inside.getPath("/"))) {
                    String path = file.toString().substring(1);
                    if (LEGAL.matcher(path).matches() && !path.toLowerCase(Locale.ROOT).endsWith(".class")) {
                        Path folder = Files.createDirectories(out.resolve(name));
                        copy(file, folder.resolve(file.getFileName().toString()));
                    }
                }
            }
        }
    }

    /** The list that the program itself shows under About. */
    private static String table(Path jar) throws IOException {
        StringBuilder text = new StringBuilder("Shenava is made of these works of others. Their own notices are beside this file.\n\n");
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            for (String line : Files.readAllLines(inside.getPath("/org/shenava/libraries.txt"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\s*\\|\\s*", -1);
                    text.append((parts[0] + " " + parts[1]).strip()).append(": ").append(parts[2]).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** Those that the program names, not what earlier builds left beside them. */
    private static List<Path> libraries(Path target) throws IOException {
        try (JarFile jar = new JarFile(target.resolve("shenava.jar").toFile())) {
            String named = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(named.split(" ")).map(target::resolve).sorted().toList();
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).toList();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path place = to.resolve(from.relativize(file));
            Files.createDirectories(place.getParent());
            copy(file, place);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
