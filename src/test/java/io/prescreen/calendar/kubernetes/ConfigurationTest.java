package io.prescreen.calendar.kubernetes;

import static io.prescreen.calendar.kubernetes.Workloads.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.prescreen.calendar.configuration.ConfigurationTable;
import io.prescreen.calendar.configuration.ConfigurationTable.Row;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pods are told what the README's table of configuration has, and what is said twice is the same. */
class ConfigurationTest {

    @TestFactory
    Stream<DynamicTest> everyVariableIsAPropertyOfTheReadme() {
        Set<String> documented = variables(ConfigurationTable.rows().stream());
        return Everywhere.checkOverlays(
                manifests -> new Workloads(manifests).all().forEach(pod -> assertThat(documented)
                        .containsAll(variables(manifests, pod))));
    }

    @TestFactory
    Stream<DynamicTest> everythingThatIsRequiredIsSet() {
        Set<String> required = variables(ConfigurationTable.rows().stream().filter(Row::isRequired));
        assertThat(required).contains("PRESCREEN_VAULT_KEYS", "PRESCREEN_MIGRATION_JDBC_URL");
        return Everywhere.checkOverlays(manifests -> assertThat(
                        new Workloads(manifests).all().flatMap(pod -> variables(manifests, pod).stream()))
                .containsAll(required));
    }

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

    /** The properties' names in the environment. */
    private static Set<String> variables(Stream<Row> rows) {
        return rows.map(row -> row.property().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> variables(Manifests manifests, PodTemplateSpec pod) {
        return Stream.concat(
                        told(manifests, pod).keySet().stream(),
                        container(pod).getEnv().stream().map(EnvVar::getName))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> told(Manifests manifests, PodTemplateSpec pod) {
        Container container = container(pod);
        assertThat(container.getEnvFrom()).hasSize(1);
        String map = container.getEnvFrom().get(0).getConfigMapRef().getName();
        assertThat(map).as("changes with what it says").matches("calendar-integration(-migration)?-[0-9a-z]{10}");
        return manifests.named(ConfigMap.class, map).getData();
    }
}
