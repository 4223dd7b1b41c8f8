package io.prescreen.calendar.packaged;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.prescreen.calendar.testing.RecordedLog;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.decorator.Decorator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.zone.ZoneRulesProvider;

/** No story is forgotten when it is said that all of them are told to the package. */
@AnalyzeClasses(packages = "io.prescreen.calendar", importOptions = OnlyIncludeTests.class)
class PackagedStoriesTest {

    @ArchTest
    static final ArchRule storiesThatNeedHttpAloneAreToldToThePackageToo = classes()
            .that()
            .areAnnotatedWith(QuarkusTest.class)
            .and()
            .areAssignableTo(StoryTest.class)
            .and(DescribedPredicate.describe("do not look inside", story -> !looksInside(story)))
            .should(new BeToldToThePackage());

    /**
     * It uses the service's beans, brings its own, reads the log of the service's JVM, changes the zones that it knows, or
     * asks the management port, whose address Quarkus tells nobody outside of it.
     */
    private static boolean looksInside(JavaClass story) {
        return story.getAllFields().stream().anyMatch(PackagedStoriesTest::isInside)
                || story.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(PackagedStoriesTest::isInside);
    }

    private static boolean isInside(JavaField field) {
        return field.isAnnotatedWith(Inject.class) || isInside(field.getRawType()) || isOfManagement(field);
    }

    private static boolean isOfManagement(JavaField field) {
        return field.tryGetAnnotationOfType(TestHTTPResource.class)
                .filter(TestHTTPResource::management)
                .isPresent();
    }

    private static boolean isInside(JavaClass used) {
        return used.isAnnotatedWith(ApplicationScoped.class)
                || used.isAnnotatedWith(Decorator.class)
                || used.isEquivalentTo(RecordedLog.class)
                || used.isAssignableTo(ZoneRulesProvider.class);
    }

    private static final class BeToldToThePackage extends ArchCondition<JavaClass> {

        BeToldToThePackage() {
            super("have a subclass that is a QuarkusIntegrationTest, in the PackagedStories of their package");
        }

        @Override
        public void check(JavaClass story, ConditionEvents events) {
            boolean told =
                    story.getSubclasses().stream().anyMatch(one -> one.isAnnotatedWith(QuarkusIntegrationTest.class));
            events.add(new SimpleConditionEvent(story, told, story.getName() + " is not told to the package"));
        }
    }
}
