package org.shenava.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps every arrow of the house: which package may use which, and which library lives where. */
class HouseTest {
    private static final String ROOT = "org.shenava";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Package to the packages it may use besides itself, as in the developer guide. */
    private static final Map<String, Set<String>> MAY_USE = mayUse();

    /** Beginnings of the names of what reaches the network. */
    private static final List<String> NETWORK = List.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.Datagram",
            "java.net.Multicast",
            "java.net.Inet",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.http.",
            "javax.net.",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.DatagramChannel",
            "java.nio.channels.AsynchronousSocketChannel",
            "java.rmi.",
            "javax.management.remote.",
            "javafx.scene.web.",
            "org.nd4j.common.resources.Downloader",
            "org.nd4j.common.resources.strumpf.");

    /** Asks for what lives as long as the window. */
    private static final Pattern KEPT = Pattern.compile("\\.the\\(\\s*(\\w+)\\.class");

    private static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> house = new LinkedHashMap<>();
        house.put("music", Set.of());
        house.put("job", Set.of());
        house.put("audio", Set.of("job"));
        house.put("feature", Set.of("audio"));
        house.put("classifier", Set.of("audio", "feature", "music"));
        house.put("recognition", Set.of("audio", "feature", "classifier", "job", "music"));
        house.put("live", Set.of("recognition", "audio", "feature", "classifier"));
        house.put("synth", Set.of("feature", "music"));
        house.put("store", Set.of());
        house.put("history", Set.of("store", "music"));
        house.put("dataset", Set.of("audio", "feature", "music", "job", "synth", "store"));
        house.put("training", Set.of("dataset", "recognition", "feature", "classifier", "job", "music", "store"));
        house.put("evaluation", Set.of("dataset", "recognition", "feature", "classifier", "job", "music", "store"));
        house.put("library", Set.of("audio", "classifier", "recognition", "store", "job", "music"));
        house.put(
                "teaching",
                Set.of(
                        "audio",
                        "feature",
                        "classifier",
                        "recognition",
                        "dataset",
                        "training",
                        "store",
                        "job",
                        "music"));
        house.put("settings", Set.of("music", "store"));
        Set<String> allBelow = new TreeSet<>(house.keySet());
        // The window asks teaching; datasets, trainings and reports are the command line's.
        Set<String> ofTheWindow = new TreeSet<>(allBelow);
        ofTheWindow.removeAll(Set.of("dataset", "training", "evaluation"));
        house.put("view", ofTheWindow);
        house.put("app", Stream.concat(allBelow.stream(), Stream.of("view")).collect(Collectors.toSet()));
        return house;
    }

    static Stream<String> packages() {
        return MAY_USE.keySet().stream();
    }

    @Test
    void classesWereReallyRead() {
        assertThat(CLASSES.size()).isGreaterThan(50);
        assertThat(CLASSES.contain("org.shenava.app.Launcher")).isTrue();
    }

    @Test
    void everyClassLivesInAKnownPackage() {
        Set<String> strangers = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            if (!MAY_USE.containsKey(topPackage(one))) {
                strangers.add(one.getName());
            }
        }
        assertThat(strangers).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyWhatTheHouseAllows(String name) {
        String[] forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !MAY_USE.get(name).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        if (forbidden.length > 0) {
            none(noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden));
        }
    }

    /** An arrow that nobody uses would let the next one in unseen. */
    @ParameterizedTest
    @MethodSource("packages")
    void isAllowedNoMoreThanItUses(String name) {
        Set<String> used = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            if (topPackage(one).equals(name)) {
                one.getDirectDependenciesFromSelf().stream()
                        .map(arrow -> arrow.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getName().startsWith(ROOT + "."))
                        .forEach(target -> used.add(topPackage(target)));
            }
        }
        used.remove(name);

        assertThat(used).containsExactlyInAnyOrderElementsOf(MAY_USE.get(name));
    }

    @Test
    void theRulesSeeABreach() {
        ArchRule impossible = noClasses()
                .that()
                .resideInAPackage(ROOT + ".feature..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".audio..");

        EvaluationResult result = impossible.evaluate(CLASSES);

        assertThat(result.hasViolation()).isTrue();
    }

    @Test
    void javaFxOnlyInViewAndApp() {
        onlyIn(List.of("view", "app"), "javafx..", "org.controlsfx..");
    }

    /** It fails on systems without its codecs: whatever plays files asks {@code FilePlayer}, which then takes our own decoder. */
    @Test
    void theMediaPlayerOnlyBehindOurOwn() {
        onlyIn(List.of("view.file"), "javafx.scene.media..");
    }

    @Test
    void deeplearning4jOnlyInItsAdapters() {
        none(noClasses()
                .that()
                .resideOutsideOfPackage("..dl4j..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.datavec.."));
    }

    @Test
    void tarsosOnlyInAudioAndFeature() {
        onlyIn(List.of("audio", "feature"), "be.tarsos..");
    }

    @Test
    void ffmpegOnlyInAudio() {
        onlyIn(List.of("audio"), "org.bytedeco.ffmpeg..");
    }

    @Test
    void theDatabaseOnlyInStore() {
        onlyIn(List.of("store"), "java.sql..", "javax.sql..", "org.sqlite..");
    }

    @Test
    void tagsAreWrittenInOnePlace() {
        onlyIn(List.of("library.tags"), "org.jaudiotagger..");
    }

    /** What they fitted is kept and run by our own code. */
    @Test
    void libraryLearnersOnlyFit() {
        onlyIn(List.of("training.baseline"), "org.tribuo..", "com.oracle.labs..", "libsvm..");
    }

    @Test
    void viewModelsKnowNoControls() {
        none(noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.controlsfx.."));
    }

    @Test
    void onlyLiveAndJobMakeThreads() {
        none(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".live..", ROOT + ".job..")
                .should()
                .callConstructorWhere(new DescribedPredicate<>("the thread is made by hand") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaConstructorCall call) {
                        return call.getTargetOwner().isAssignableTo(Thread.class);
                    }
                })
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.util.concurrent.Executors.class,
                        java.util.concurrent.ForkJoinPool.class,
                        java.util.concurrent.ThreadPoolExecutor.class,
                        java.util.Timer.class));
    }

    /** Threads that nobody made by name: {@code ReadAhead} begins before there is a runner to ask. */
    @Test
    void nobodyBorrowsThreads() {
        none(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".app.ReadAhead")
                .should()
                .callMethodWhere(new DescribedPredicate<>("a thread of the common pool works") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        return call.getName().equals("parallel")
                                || call.getName().equals("parallelStream")
                                || call.getTargetOwner().isAssignableTo(java.util.concurrent.CompletableFuture.class)
                                        && call.getName().endsWith("Async");
                    }
                }));
    }

    /** What is heard and found stays on this computer. {@code NoNetworkTest} sees the same while the program works, libraries included. */
    @Test
    void nobodyReachesTheNetwork() {
        none(noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("speak with other computers") {
                    @Override
                    public boolean test(JavaClass used) {
                        return NETWORK.stream().anyMatch(used.getName()::startsWith);
                    }
                })
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection"));
    }

    /** Same seed, same result, everywhere: a generator that picks its own seed makes a run that nobody can repeat. */
    @Test
    void chanceIsAlwaysSeeded() {
        none(noClasses()
                .should()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callConstructor(java.util.SplittableRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.Collections.class, "shuffle", List.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.concurrent.ThreadLocalRandom.class, java.security.SecureRandom.class));
    }

    /** It outlives a change of language and of theme: words and nodes of before would be seen after it, and fill the memory. */
    @Test
    void whatIsKeptAsLongAsTheWindowHasNoTextsAndNoNodes() throws IOException {
        Set<String> kept = new TreeSet<>();
        for (Path file : sources(ROOT + ".view")) {
            Matcher asked = KEPT.matcher(Files.readString(file));
            while (asked.find()) {
                kept.add(asked.group(1));
            }
        }
        assertThat(kept).hasSizeGreaterThan(10).contains("Listening", "ScanViewModel");
        assertThat(CLASSES.stream()
                        .filter(one -> kept.contains(one.getSimpleName()))
                        .flatMap(one -> one.getAllFields().stream())
                        .filter(field -> isOfOneLanguage(field.getRawType()))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    private static boolean isOfOneLanguage(JavaClass type) {
        return List.of("Texts", "PageContext", "Palette", "Navigator").contains(type.getSimpleName())
                || type.isAssignableTo("javafx.scene.Node");
    }

    /** A patience of one's own is soon too short for a busy machine, and a nap is too short or too long. */
    @Test
    void testsOfTheWindowWaitInOnePlace() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + ".view..")
                .and()
                .doNotHaveSimpleName("WindowOpener")
                .should()
                .callMethodWhere(new DescribedPredicate<>("it waits or sleeps") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getName().equals("sleep")
                                || Set.of("waitFor", "waitForAsyncFx").contains(call.getName())
                                        && call.getTargetOwner().getSimpleName().equals("WaitForAsyncUtils");
                    }
                });
        rule.check(new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(ROOT + ".view"));
    }

    @Test
    void noCycles() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass one) {
                        return SliceIdentifier.of(topPackage(one));
                    }

                    @Override
                    public String getDescription() {
                        return "packages of the house";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** Rooms of one floor: each can be read without the others that use it. */
    @ParameterizedTest
    @ValueSource(strings = {"app", "library", "view"})
    void noCyclesInside(String floor) {
        slices().matching(ROOT + "." + floor + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** What works on while the language changes must not hold on to the words of the one before. */
    @Test
    void whatOutlivesALanguageKnowsNoTexts() {
        none(noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".view.library", ROOT + ".view.teach")
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Texts"));
    }

    @Test
    void everyPackageSaysWhatItHolds() {
        Set<String> silent = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            String name = one.getPackageName();
            if (!name.equals(ROOT)
                    && !new java.io.File("src/main/java/" + name.replace('.', '/') + "/package-info.java").isFile()) {
                silent.add(name);
            }
        }
        assertThat(silent).isEmpty();
    }

    private static List<Path> sources(String packageName) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java", packageName.split("\\.")))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void onlyIn(List<String> homes, String... libraries) {
        none(noClasses()
                .that()
                .resideOutsideOfPackages(
                        homes.stream().map(home -> ROOT + "." + home + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries));
    }

    private static void none(ArchRule rule) {
        // A floor of the house that is not built yet has no classes; `classesWereReallyRead` guards against reading
        // nothing.
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String topPackage(JavaClass one) {
        String inside = one.getPackageName()
                .substring(Math.min(ROOT.length() + 1, one.getPackageName().length()));
        return Arrays.asList(inside.split("\\.")).get(0);
    }
}
