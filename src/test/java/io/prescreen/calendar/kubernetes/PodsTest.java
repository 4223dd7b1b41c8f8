package io.prescreen.calendar.kubernetes;

import static io.prescreen.calendar.kubernetes.Workloads.container;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pods take no more than they were given, and can do nothing to their host or to Kubernetes. */
class PodsTest {

    @TestFactory
    Stream<DynamicTest> podsHaveNoPrivilege() {
        return Everywhere.check(manifests -> new Workloads(manifests).all().forEach(PodsTest::hasNoPrivilege));
    }

    private static void hasNoPrivilege(PodTemplateSpec pod) {
        PodSpec spec = pod.getSpec();
        assertThat(Stream.of(spec.getHostNetwork(), spec.getHostPID(), spec.getHostIPC()))
                .containsOnlyNulls();
        PodSecurityContext all = spec.getSecurityContext();
        assertThat(all.getRunAsNonRoot()).isTrue();
        // a number: what a name in the image means, Kubernetes cannot know
        assertThat(all.getRunAsUser()).isPositive();
        assertThat(all.getRunAsGroup()).isPositive();
        assertThat(all.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");

        SecurityContext own = container(pod).getSecurityContext();
        assertThat(own.getAllowPrivilegeEscalation()).isFalse();
        assertThat(own.getReadOnlyRootFilesystem()).isTrue();
        assertThat(own.getPrivileged()).isNull();
        assertThat(own.getRunAsUser()).isNull();
        assertThat(own.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(own.getCapabilities().getAdd()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> podsHaveAnIdentityWithoutAToken() {
        return Everywhere.check(manifests -> new Workloads(manifests).all().forEach(pod -> {
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
            ServiceAccount account =
                    manifests.named(ServiceAccount.class, pod.getSpec().getServiceAccountName());
            assertThat(account.getAutomountServiceAccountToken()).isFalse();
        }));
    }

    @TestFactory
    Stream<DynamicTest> podsHaveLimits() {
        return Everywhere.check(manifests -> new Workloads(manifests).all().forEach(pod -> {
            Map<String, Quantity> requests = container(pod).getResources().getRequests();
            Map<String, Quantity> limits = container(pod).getResources().getLimits();
            assertThat(requests).containsOnlyKeys("cpu", "memory");
            assertThat(limits).containsOnlyKeys("cpu", "memory");
            assertThat(bytes(requests, "cpu")).isLessThanOrEqualTo(bytes(limits, "cpu"));
            // what was not reserved may not be there when it is needed
            assertThat(bytes(requests, "memory")).isEqualTo(bytes(limits, "memory"));
            assertThat(heap(container(pod)).multiply(BigDecimal.valueOf(2)))
                    .as("twice the heap")
                    .isLessThanOrEqualTo(bytes(limits, "memory"));
        }));
    }

    private static BigDecimal bytes(Map<String, Quantity> quantities, String resource) {
        return Quantity.getAmountInBytes(quantities.get(resource));
    }

    private static BigDecimal heap(Container container) {
        assertThat(container.getArgs().get(0)).matches("-Xmx\\d+m");
        return Quantity.getAmountInBytes(new Quantity(container.getArgs().get(0).replaceAll("\\D", ""), "Mi"));
    }

    @TestFactory
    Stream<DynamicTest> podsWriteOnlyToASmallTemporaryDirectory() {
        return Everywhere.check(manifests -> new Workloads(manifests).all().forEach(pod -> {
            assertThat(pod.getSpec().getVolumes()).extracting(Volume::getName).containsExactly("tmp", "postgresql");
            Volume temporary = pod.getSpec().getVolumes().get(0);
            assertThat(temporary.getEmptyDir().getSizeLimit()).isNotNull();
            Volume certificates = pod.getSpec().getVolumes().get(1);
            assertThat(certificates.getConfigMap().getName()).isEqualTo("calendar-integration-postgresql");
            assertThat(container(pod).getVolumeMounts())
                    .extracting(VolumeMount::getName, VolumeMount::getMountPath)
                    .containsExactly(tuple("tmp", "/tmp"), tuple("postgresql", "/etc/postgresql"));
        }));
    }
}
