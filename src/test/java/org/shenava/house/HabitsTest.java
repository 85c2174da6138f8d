package org.shenava.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.house.House.CLASSES;
import static org.shenava.house.House.ROOT;
import static org.shenava.house.House.none;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every part of the house does, or leaves: threads, chance, words that outlive their language. */
class HabitsTest {
    /** Asks for what lives as long as the window. */
    private static final Pattern KEPT = Pattern.compile("\\.the\\(\\s*(\\w+)\\.class");

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

    private static List<Path> sources(String packageName) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java", packageName.split("\\.")))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
