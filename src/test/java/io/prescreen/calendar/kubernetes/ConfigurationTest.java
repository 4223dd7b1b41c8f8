package io.prescreen.calendar.kubernetes;

import static io.prescreen.calendar.kubernetes.Workloads.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pods are told what the README's table of configuration has, and what is said twice is the same. */
class ConfigurationTest {

    @TestFactory
    Stream<DynamicTest> serviceAndMigrationMeanTheSameDatabase() {
        return Everywhere.checkOverlays(manifests -> {
            Workloads workloads = new Workloads(manifests);
            URI reactive = URI.create(told(manifests, workloads.service()).get("QUARKUS_DATASOURCE_REACTIVE_URL"));
            URI jdbc = URI.create(told(manifests, workloads.migration())
                    .get("PRESCREEN_MIGRATION_JDBC_URL")
                    .replaceFirst("^jdbc:", ""));
            assertThat(jdbc.getAuthority() + jdbc.getPath()).isEqualTo(reactive.getAuthority() + reactive.getPath());
        });
    }

    @TestFactory
    Stream<DynamicTest> postgresqlHasToProveWhoItIs() {
        return Everywhere.checkOverlays(manifests -> {
            Workloads workloads = new Workloads(manifests);
            Map<String, String> service = told(manifests, workloads.service());
            assertThat(service.get("QUARKUS_DATASOURCE_REACTIVE_URL")).endsWith("?sslmode=verify-full");
            String authority = service.get("QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS");
            assertThat(told(manifests, workloads.migration()).get("PRESCREEN_MIGRATION_JDBC_URL"))
                    .endsWith("?sslmode=verify-full&sslrootcert=" + authority);
        });
    }

    @TestFactory
    Stream<DynamicTest> browsersAreSentToTheIngress() {
        return Everywhere.checkOverlays(manifests -> assertThat(
                        told(manifests, new Workloads(manifests).service()).get("PRESCREEN_LINKING_PUBLIC_URL"))
                .isEqualTo("https://" + DoorsTest.host(manifests)));
    }

    private static Map<String, String> told(Manifests manifests, PodTemplateSpec pod) {
        Container container = container(pod);
        assertThat(container.getEnvFrom()).hasSize(1);
        String map = container.getEnvFrom().get(0).getConfigMapRef().getName();
        assertThat(map).as("changes with what it says").matches("calendar-integration(-migration)?-[0-9a-z]{10}");
        return manifests.named(ConfigMap.class, map).getData();
    }
}
