package io.prescreen.calendar.kubernetes;

import static io.prescreen.calendar.kubernetes.Workloads.container;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Ports and their names fit each other. The API has a door to the world; health and metrics have none. */
class DoorsTest {

    @TestFactory
    Stream<DynamicTest> theServiceHasItsTwoPorts() {
        return Everywhere.check(manifests -> assertThat(
                        container(new Workloads(manifests).service()).getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactly(tuple("http", 8080), tuple("management", 9000)));
    }

    @TestFactory
    Stream<DynamicTest> apiAndManagementHaveAServiceEach() {
        return Everywhere.check(manifests -> {
            assertThat(manifests.all(Service.class)).hasSize(2);
            assertThat(target(manifests, "calendar-integration")).isEqualTo("http");
            assertThat(target(manifests, "calendar-integration-management")).isEqualTo("management");
        });
    }

    private static String target(Manifests manifests, String service) {
        List<ServicePort> ports =
                manifests.named(Service.class, service).getSpec().getPorts();
        assertThat(ports).hasSize(1);
        return ports.get(0).getTargetPort().getStrVal();
    }

    @TestFactory
    Stream<DynamicTest> prometheusIsToldWhereTheMetricsAre() {
        return Everywhere.check(manifests -> {
            Service service = manifests.named(Service.class, "calendar-integration-management");
            assertThat(service.getSpec().getClusterIP())
                    .as("each replica by itself")
                    .isEqualTo("None");
            assertThat(service.getMetadata().getAnnotations())
                    .containsEntry("prometheus.io/path", "/q/metrics")
                    .containsEntry(
                            "prometheus.io/port",
                            service.getSpec().getPorts().get(0).getPort().toString());
        });
    }

    @TestFactory
    Stream<DynamicTest> theIngressLeadsToTheApiAlone() {
        return Everywhere.checkOverlays(manifests -> {
            HTTPIngressPath path = rule(manifests).getHttp().getPaths().get(0);
            assertThat(rule(manifests).getHttp().getPaths()).hasSize(1);
            assertThat(path.getPath()).isEqualTo("/v1");
            assertThat(path.getPathType()).isEqualTo("Prefix");
            String service = path.getBackend().getService().getName();
            assertThat(target(manifests, service)).isEqualTo("http");
            assertThat(manifests.named(Service.class, service).getSpec().getPorts())
                    .extracting(ServicePort::getName)
                    .contains(path.getBackend().getService().getPort().getName());
        });
    }

    /** Where browsers and Cronofy reach the API, with TLS. */
    static String host(Manifests manifests) {
        String host = rule(manifests).getHost();
        assertThat(manifests.only(Ingress.class).getSpec().getTls())
                .singleElement()
                .satisfies(tls -> assertThat(tls.getHosts()).containsExactly(host));
        return host;
    }

    private static IngressRule rule(Manifests manifests) {
        List<IngressRule> rules = manifests.only(Ingress.class).getSpec().getRules();
        assertThat(rules).hasSize(1);
        return rules.get(0);
    }
}
