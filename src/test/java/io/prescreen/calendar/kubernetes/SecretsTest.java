package io.prescreen.calendar.kubernetes;

import static io.prescreen.calendar.kubernetes.Workloads.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Secrets are known by reference alone, and by whom they are for. */
class SecretsTest {

    private static final Set<String> OF_THE_SERVICE =
            Set.of("calendar-integration-database", "calendar-integration-vault", "calendar-integration-cronofy");
    private static final Set<String> OF_THE_MIGRATION = Set.of("calendar-integration-database-owner");

    @TestFactory
    Stream<DynamicTest> secretsAreReferredToAndNowhereElse() {
        return Everywhere.check(manifests -> {
            assertThat(manifests.all(Secret.class)).isEmpty();
            Set<String> secret = new Workloads(manifests)
                    .all()
                    .flatMap(pod -> container(pod).getEnv().stream())
                    .map(EnvVar::getName)
                    .collect(Collectors.toSet());
            assertThat(secret).anyMatch(SecretsTest::soundsSecret);
            assertThat(manifests.all(ConfigMap.class))
                    .flatExtracting(map -> map.getData().keySet())
                    .doesNotContainAnyElementsOf(secret)
                    .noneMatch(SecretsTest::soundsSecret);
            // a password hides well in an address
            assertThat(manifests.all(ConfigMap.class))
                    .flatExtracting(map -> map.getData().values())
                    .noneMatch(value -> value.matches("(?i).*(//[^/]*@|password=).*"));
        });
    }

    private static boolean soundsSecret(String variable) {
        return variable.matches(".*(PASSWORD|SECRET|KEYS?|TOKEN|USERNAME|CLIENT_ID)$");
    }

    @TestFactory
    Stream<DynamicTest> eachKnowsOnlyItsOwnSecrets() {
        return Everywhere.check(manifests -> {
            Workloads workloads = new Workloads(manifests);
            assertThat(secrets(workloads.service())).isEqualTo(OF_THE_SERVICE);
            assertThat(secrets(workloads.migration())).isEqualTo(OF_THE_MIGRATION);
        });
    }

    private static Set<String> secrets(PodTemplateSpec pod) {
        assertThat(container(pod).getEnv())
                .allSatisfy(variable ->
                        assertThat(variable.getValue()).as(variable.getName()).isNull());
        assertThat(container(pod).getEnvFrom())
                .allSatisfy(all -> assertThat(all.getSecretRef()).isNull());
        return container(pod).getEnv().stream()
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .collect(Collectors.toSet());
    }
}
