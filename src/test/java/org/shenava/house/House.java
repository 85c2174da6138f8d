package org.shenava.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/** The classes of the program, as the tests of the house read them. */
final class House {
    static final String ROOT = "org.shenava";
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private House() {}

    static void onlyIn(List<String> homes, String... libraries) {
        none(noClasses()
                .that()
                .resideOutsideOfPackages(
                        homes.stream().map(home -> ROOT + "." + home + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries));
    }

    static void none(ArchRule rule) {
        // A floor of the house that is not built yet has no classes; `classesWereReallyRead` guards against reading
        // nothing.
        rule.allowEmptyShould(true).check(CLASSES);
    }

    static String topPackage(JavaClass one) {
        String inside = one.getPackageName()
                .substring(Math.min(ROOT.length() + 1, one.getPackageName().length()));
        return Arrays.asList(inside.split("\\.")).get(0);
    }
}
