package io.prescreen.calendar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Namespace;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests are what Kubernetes knows, and belong together. */
class ManifestsTest {

    static Stream<Path> everyFile() {
        return Manifests.files("");
    }

    static Stream<Path> everyKustomization() {
        return Manifests.kustomizations();
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void everyFileSaysWhatKubernetesKnows(Path file) {
        assertThat(Manifests.read(file).objects())
                .allSatisfy(object -> assertThat(object.getMetadata().getName()).startsWith("calendar-integration"));
    }

    /** What the other tests rely on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {sessionAfinity: None}}",
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 80, tragetPort: http}]}}",
                "{apiVersion: v1, kind: Service, metadata: {name: a, lables: {}}}",
                "{apiVersion: v1, kind: Service, metadata: {name: a}, metadata: {name: b}}",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {replicas: two}}"
            })
    void whatKubernetesDoesNotKnowIsAnError(String manifest) {
        assertThatThrownBy(() -> Manifests.parse("made up", manifest)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aKindThatKubernetesDoesNotKnowIsAnError() {
        assertThatThrownBy(() -> Manifests.parse("made up", "{apiVersion: v1, kind: Servce, metadata: {name: a}}"))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("everyKustomization")
    void everyKustomizationUsesAllFilesBesideItAndNoOther(Path kustomization) {
        Kustomization used = Kustomization.read(kustomization);
        assertThat(used.files()).allSatisfy(file -> assertThat(file).exists());
        assertThat(used.files()).containsAll(used.beside());
    }

    @TestFactory
    Stream<DynamicTest> patchesChangeSomethingThatIsThere() {
        Set<String> base = ids(Manifests.base());
        return Manifests.kustomizations()
                .flatMap(kustomization -> Kustomization.read(kustomization).patched())
                .map(patch -> DynamicTest.dynamicTest(
                        patch.toString(), () -> assertThat(base).containsAll(ids(Manifests.read(patch)))));
    }

    @TestFactory
    Stream<DynamicTest> eachObjectIsAppliedOnceAndInItsNamespace() {
        return Everywhere.checkOverlays(manifests -> {
            assertThat(ids(manifests)).hasSameSizeAs(manifests.objects());
            String namespace = manifests.only(Namespace.class).getMetadata().getName();
            assertThat(manifests.objects())
                    .filteredOn(object -> !(object instanceof Namespace))
                    .allSatisfy(object ->
                            assertThat(object.getMetadata().getNamespace()).isEqualTo(namespace));
        });
    }

    @TestFactory
    Stream<DynamicTest> theNamespaceRefusesWhateverNeedsMore() {
        return Everywhere.check(manifests -> assertThat(
                        manifests.only(Namespace.class).getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    private static Set<String> ids(Manifests manifests) {
        return manifests.objects().stream()
                .map(object -> object.getKind() + " " + object.getMetadata().getName())
                .collect(Collectors.toSet());
    }
}
