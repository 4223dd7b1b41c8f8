package io.prescreen.calendar.kubernetes;

import static io.prescreen.calendar.kubernetes.Workloads.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.prescreen.calendar.configuration.ConfigurationTable;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** There are always replicas that answer: while one starts, ends, is replaced, or its host is drained. */
class AvailabilityTest {

    @TestFactory
    Stream<DynamicTest> probesAskTheManagementPort() {
        return Everywhere.check(manifests -> {
            var service = container(new Workloads(manifests).service());
            asks(service.getStartupProbe(), "/q/health/started");
            asks(service.getReadinessProbe(), "/q/health/ready");
            asks(service.getLivenessProbe(), "/q/health/live");
        });
    }

    private static void asks(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
        assertThat(probe.getHttpGet().getHost()).isNull();
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsSentToAReplicaThatEndsAndWhatItBeganItFinishes() {
        Duration delay = ApplicationProperties.duration("quarkus.shutdown.delay");
        Duration atMost = documented("prescreen.background.finish-within")
                .plus(delay)
                .plus(ApplicationProperties.duration("quarkus.shutdown.timeout"));
        return Everywhere.check(manifests -> {
            PodTemplateSpec pod = new Workloads(manifests).service();
            assertThat(misses(container(pod).getReadinessProbe())).isLessThan(delay);
            assertThat(Duration.ofSeconds(pod.getSpec().getTerminationGracePeriodSeconds()))
                    .isGreaterThan(atMost);
        });
    }

    @TestFactory
    Stream<DynamicTest> rolloutsNeverHaveFewerReplicas() {
        return Everywhere.check(manifests -> {
            DeploymentSpec spec = manifests.only(Deployment.class).getSpec();
            var rolling = spec.getStrategy().getRollingUpdate();
            assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
            assertThat(rolling.getMaxSurge().getIntVal()).isPositive();
            assertThat(spec.getMinReadySeconds()).isPositive();
            assertThat(spec.getRevisionHistoryLimit()).isPositive();
        });
    }

    @TestFactory
    Stream<DynamicTest> replicasAreTheAutoscalersAndAtLeastTwo() {
        return Everywhere.check(manifests -> {
            Deployment deployment = manifests.only(Deployment.class);
            HorizontalPodAutoscalerSpec scaling =
                    manifests.only(HorizontalPodAutoscaler.class).getSpec();
            assertThat(deployment.getSpec().getReplicas())
                    .as("would undo scaling")
                    .isNull();
            assertThat(scaling.getScaleTargetRef().getApiVersion()).isEqualTo(deployment.getApiVersion());
            assertThat(scaling.getScaleTargetRef().getKind()).isEqualTo(deployment.getKind());
            assertThat(scaling.getScaleTargetRef().getName())
                    .isEqualTo(deployment.getMetadata().getName());
            assertThat(scaling.getMinReplicas()).isGreaterThan(1).isLessThan(scaling.getMaxReplicas());
        });
    }

    @TestFactory
    Stream<DynamicTest> drainsOfHostsTakeOneReplicaAndAreNeverHeldUp() {
        return Everywhere.check(manifests -> {
            var budget = manifests.only(PodDisruptionBudget.class).getSpec();
            int replicas =
                    manifests.only(HorizontalPodAutoscaler.class).getSpec().getMinReplicas();
            assertThat(budget.getMinAvailable()).isNull();
            assertThat(budget.getMaxUnavailable().getIntVal()).isPositive().isLessThan(replicas);
            assertThat(budget.getUnhealthyPodEvictionPolicy()).isEqualTo("AlwaysAllow");
        });
    }

    @TestFactory
    Stream<DynamicTest> replicasAreSpreadOverZonesAndHosts() {
        return Everywhere.check(manifests -> assertThat(
                        new Workloads(manifests).service().getSpec().getTopologySpreadConstraints())
                .extracting(spread -> spread.getTopologyKey())
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname"));
    }

    private static Duration documented(String property) {
        return ConfigurationTable.rows().stream()
                .filter(row -> row.property().equals(property))
                .map(row -> DurationConverter.parseDuration(row.defaultValue()))
                .findFirst()
                .orElseThrow();
    }

    /** How long after it stopped answering a probe is believed. */
    private static Duration misses(Probe probe) {
        return Duration.ofSeconds((long) probe.getPeriodSeconds() * probe.getFailureThreshold());
    }
}
