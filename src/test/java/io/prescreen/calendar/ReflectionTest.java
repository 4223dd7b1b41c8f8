package io.prescreen.calendar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What would fail in the native executable alone, and there not before somebody needs it. Quarkus registers for reflection
 * what resources and the REST client send and receive, but not what our own code reads with Jackson.
 */
@AnalyzeClasses(packages = "io.prescreen.calendar", importOptions = DoNotIncludeTests.class)
class ReflectionTest {

    private static final Set<String> READING =
            Set.of("readValue", "readerFor", "forType", "treeToValue", "convertValue");

    @ArchTest
    static final ArchRule classesThatAreNamedToJacksonAreRegistered = classes()
            .that(DescribedPredicate.describe("read with Jackson, or the body of a response", ReflectionTest::reads))
            .should(onlyName("classes", ReflectionTest::named));

    @ArchTest
    static final ArchRule typesThatAreReferredToForJacksonAreRegistered =
            classes().that().areAssignableTo(TypeReference.class).should(onlyName("types", ReflectionTest::referredTo));

    @ArchTest
    static final ArchRule partsOfWhatIsRegisteredAreRegistered = classes()
            .that()
            .areAnnotatedWith(RegisterForReflection.class)
            .should(onlyName("parts", ReflectionTest::parts));

    private static boolean reads(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Response.class)
                                && call.getName().equals("readEntity")
                        || call.getTargetOwner().getPackageName().startsWith(ObjectMapper.class.getPackageName())
                                && READING.contains(call.getName()));
    }

    private static Stream<JavaClass> named(JavaClass reader) {
        return reader.getReferencedClassObjects().stream()
                .map(ReferencedClassObject::getValue)
                .filter(type -> !type.equals(reader));
    }

    private static Stream<JavaClass> referredTo(JavaClass reference) {
        return reference.getSuperclass().orElseThrow().getAllInvolvedRawTypes().stream();
    }

    /** Without those that have a reader of their own, which Quarkus registers. */
    private static Stream<JavaClass> parts(JavaClass registered) {
        return registered.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.isAnnotatedWith(JsonDeserialize.class))
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream());
    }

    private static ArchCondition<JavaClass> onlyName(String what, Function<JavaClass, Stream<JavaClass>> types) {
        return new ArchCondition<>("only have %s that are registered for reflection".formatted(what)) {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                types.apply(owner)
                        .filter(type -> type.getPackageName().startsWith(ReflectionTest.class.getPackageName()))
                        .filter(type -> !type.isEnum())
                        .forEach(type -> events.add(new SimpleConditionEvent(
                                owner,
                                type.isAnnotatedWith(RegisterForReflection.class),
                                "%s needs @RegisterForReflection for %s".formatted(type.getName(), owner.getName()))));
            }
        };
    }
}
