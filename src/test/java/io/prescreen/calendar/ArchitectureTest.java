package io.prescreen.calendar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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

/** The drawing of the packages, and the habits that no compiler checks. */
@AnalyzeClasses(packages = "io.prescreen.calendar", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.prescreen.calendar.";

    @ArchTest
    static final ArchRule importsGoDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("linking")
            .definedBy(ROOT + "linking..")
            .layer("serviceaccount")
            .definedBy(ROOT + "serviceaccount..")
            .layer("resource")
            .definedBy(ROOT + "resource..")
            .layer("freebusy")
            .definedBy(ROOT + "freebusy..")
            .layer("interview")
            .definedBy(ROOT + "interview..")
            .layer("slots")
            .definedBy(ROOT + "slots..")
            .layer("availability")
            .definedBy(ROOT + "availability..")
            .layer("delegation")
            .definedBy(ROOT + "delegation..")
            .layer("integration")
            .definedBy(ROOT + "integration..")
            .layer("directory")
            .definedBy(ROOT + "directory..")
            .layer("audit")
            .definedBy(ROOT + "audit..")
            .layer("link")
            .definedBy(ROOT + "link..")
            .layer("problem")
            .definedBy(ROOT + "problem..")
            .layer("cronofy")
            .definedBy(ROOT + "cronofy..")
            .layer("vault")
            .definedBy(ROOT + "vault..")
            .layer("tenancy")
            .definedBy(ROOT + "tenancy..")
            .whereLayer("linking")
            .mayOnlyAccessLayers(
                    "delegation", "integration", "directory", "audit", "link", "problem", "cronofy", "vault", "tenancy")
            .whereLayer("serviceaccount")
            .mayOnlyAccessLayers(
                    "delegation", "integration", "directory", "audit", "link", "problem", "cronofy", "tenancy")
            .whereLayer("resource")
            .mayOnlyAccessLayers(
                    "delegation", "integration", "directory", "audit", "link", "problem", "cronofy", "tenancy")
            .whereLayer("freebusy")
            .mayOnlyAccessLayers("availability", "audit", "link", "problem", "tenancy")
            .whereLayer("interview")
            .mayOnlyAccessLayers(
                    "availability",
                    "integration",
                    "directory",
                    "audit",
                    "link",
                    "problem",
                    "cronofy",
                    "vault",
                    "tenancy")
            .whereLayer("slots")
            .mayOnlyAccessLayers(
                    "availability",
                    "delegation",
                    "integration",
                    "directory",
                    "audit",
                    "link",
                    "problem",
                    "cronofy",
                    "tenancy")
            .whereLayer("availability")
            .mayOnlyAccessLayers("delegation", "integration", "audit", "link", "problem", "cronofy", "vault", "tenancy")
            .whereLayer("delegation")
            .mayOnlyAccessLayers("integration", "directory", "audit", "link", "problem", "cronofy", "vault", "tenancy")
            .whereLayer("integration")
            .mayOnlyAccessLayers("directory", "audit", "link", "problem", "cronofy", "tenancy")
            .whereLayer("directory")
            .mayOnlyAccessLayers("audit", "link", "problem", "vault", "tenancy")
            .whereLayer("audit")
            .mayOnlyAccessLayers("problem", "vault", "tenancy")
            .whereLayer("link")
            .mayOnlyAccessLayers("problem", "cronofy", "vault", "tenancy")
            .whereLayer("problem")
            .mayOnlyAccessLayers("cronofy", "tenancy")
            .whereLayer("cronofy")
            .mayOnlyAccessLayers("vault", "tenancy")
            .whereLayer("vault")
            .mayNotAccessAnyLayer()
            .whereLayer("tenancy")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule packagesFormNoCircles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageOfTheDrawingIsDrawn = classes()
            .that()
            .resideInAPackage(ROOT + "*..")
            .should()
            .resideInAnyPackage(
                    ROOT + "linking..",
                    ROOT + "serviceaccount..",
                    ROOT + "resource..",
                    ROOT + "freebusy..",
                    ROOT + "interview..",
                    ROOT + "slots..",
                    ROOT + "availability..",
                    ROOT + "delegation..",
                    ROOT + "integration..",
                    ROOT + "directory..",
                    ROOT + "audit..",
                    ROOT + "link..",
                    ROOT + "problem..",
                    ROOT + "cronofy..",
                    ROOT + "vault..",
                    ROOT + "tenancy..",
                    ROOT + "migration..",
                    ROOT + "configuration..");

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
