package org.shenava.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.house.House.CLASSES;
import static org.shenava.house.House.ROOT;
import static org.shenava.house.House.none;
import static org.shenava.house.House.topPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps every arrow of the house: which package may use which. */
class HouseTest {
    /** Package to the packages it may use besides itself, as in the developer guide. */
    private static final Map<String, Set<String>> MAY_USE = mayUse();

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
}
