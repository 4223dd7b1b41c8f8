package io.prescreen.calendar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The drawing of the packages, and the habits that no compiler checks. */
@AnalyzeClasses(packages = "io.prescreen.calendar", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.prescreen.calendar.";

    /** Whom each package may import; nobody may import what stands above, so that there are no circles. */
    private static final Map<String, Set<String>> DRAWING = drawing(
            "linking: delegation integration directory audit link problem cronofy vault tenancy configuration",
            "serviceaccount: delegation integration directory audit link problem cronofy tenancy configuration",
            "resource: delegation integration directory audit link problem cronofy tenancy configuration",
            "freebusy: availability audit link problem tenancy configuration",
            "interview: availability integration directory audit link problem cronofy vault tenancy configuration",
            "slots: availability delegation integration directory audit link problem cronofy tenancy configuration",
            "availability: delegation integration audit link problem cronofy vault tenancy configuration",
            "delegation: integration directory audit link problem cronofy vault tenancy configuration",
            "integration: directory audit link problem cronofy tenancy configuration",
            "directory: audit link problem vault tenancy configuration",
            "audit: problem vault tenancy configuration",
            "link: problem cronofy vault tenancy configuration",
            "problem: cronofy tenancy configuration",
            "cronofy: vault tenancy configuration",
            "vault: tenancy configuration",
            "tenancy: configuration",
            "migration: configuration",
            "configuration:");

    @ArchTest
    static void importsGoDown(JavaClasses service) {
        DRAWING.forEach((name, below) -> {
            Set<String> others = new HashSet<>(DRAWING.keySet());
            others.remove(name);
            others.removeAll(below);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(others))
                    .check(service);
        });
    }

    @ArchTest
    static final ArchRule everyPackageIsDrawn =
            classes().that().resideInAPackage(ROOT + "*..").should().resideInAnyPackage(packages(DRAWING.keySet()));

    @ArchTest
    static final ArchRule configurationAndMigrationKnowNothingOfTheRest = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "configuration..", ROOT + "migration..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT.substring(0, ROOT.length() - 1) + "..")
                    .and(DescribedPredicate.not(resideInAnyPackage(ROOT + "configuration..", ROOT + "migration.."))));

    @ArchTest
    static final ArchRule onlyTenancyOpensSessionsAndTransactions = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "tenancy..")
            .should()
            .callMethodWhere(opensASession())
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(WithTransaction.class, WithSession.class);

    @ArchTest
    static final ArchRule httpStaysInResourcesProblemsAndTheDoorToCronofy = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "problem..", ROOT + "cronofy..")
            .and(areNoResources())
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of Jakarta REST",
                    type -> type.getPackageName().startsWith("jakarta.ws.rs")
                            && !type.getSimpleName().equals("UriBuilder")));

    @ArchTest
    static final ArchRule methodsOfResourcesArePublicSinceOthersAreSilentlyIgnored = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule everyResourceSaysWhoMayCallIt = methods()
            .that()
            .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should(new SaysWhoMayCall());

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nobodyButTheMainClassPrintsToTheConsole = noClasses()
            .that()
            .doNotBelongToAnyOf(Service.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static Map<String, Set<String>> drawing(String... rows) {
        Map<String, Set<String>> drawing = new LinkedHashMap<>();
        Set<String> above = new HashSet<>();
        for (String row : rows) {
            String[] parts = row.split(":");
            Set<String> below = Stream.of(parts)
                    .skip(1)
                    .flatMap(names -> Stream.of(names.strip().split(" ")))
                    .collect(Collectors.toSet());
            above.add(parts[0]);
            if (!Collections.disjoint(above, below)) {
                throw new IllegalStateException("imports go down, but not these: " + row);
            }
            drawing.put(parts[0], below);
        }
        return drawing;
    }

    private static String[] packages(Collection<String> names) {
        return names.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaMethodCall> opensASession() {
        return DescribedPredicate.describe(
                "opens a session or a transaction",
                call -> call.getTargetOwner().isEquivalentTo(Panache.class)
                        && call.getName().startsWith("with"));
    }

    private static DescribedPredicate<JavaClass> areNoResources() {
        return DescribedPredicate.describe("are no resources", type -> !type.isAnnotatedWith(Path.class));
    }
}
