package io.prescreen.calendar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Labels lead to the pods that are meant. */
class SelectorsTest {

    @TestFactory
    Stream<DynamicTest> selectorsFindTheServiceAndNotItsMigration() {
        return Everywhere.checkOverlays(
                manifests -> assertThat(selectors(manifests)).hasSize(6).allSatisfy(selector -> {
                    Workloads workloads = new Workloads(manifests);
                    assertThat(labels(workloads.service())).containsAllEntriesOf(selector);
                    assertThat(labels(workloads.migration()).entrySet().containsAll(selector.entrySet()))
                            .as("%s finds the migration", selector)
                            .isFalse();
                }));
    }

    private static Stream<Map<String, String>> selectors(Manifests manifests) {
        DeploymentSpec deployment = manifests.only(Deployment.class).getSpec();
        LabelSelector budget =
                manifests.only(PodDisruptionBudget.class).getSpec().getSelector();
        Stream<LabelSelector> spread = deployment.getTemplate().getSpec().getTopologySpreadConstraints().stream()
                .map(TopologySpreadConstraint::getLabelSelector);
        return Stream.of(
                        Stream.of(deployment.getSelector(), budget).map(LabelSelector::getMatchLabels),
                        spread.map(LabelSelector::getMatchLabels),
                        manifests.all(Service.class).stream()
                                .map(service -> service.getSpec().getSelector()))
                .flatMap(Function.identity());
    }

    private static Map<String, String> labels(PodTemplateSpec pod) {
        return pod.getMetadata().getLabels();
    }
}
