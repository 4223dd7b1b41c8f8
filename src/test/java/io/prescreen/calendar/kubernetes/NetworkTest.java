package io.prescreen.calendar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.kubernetes.Network.Place;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who is let in, and where pods are let go: by what the policies of an overlay allow, not by how they are written. */
class NetworkTest {

    private static final String PUBLIC = "8.8.8.8";
    private static final String CLUSTER = "10.96.0.1";
    private static final String METADATA = "169.254.169.254";

    @TestFactory
    Stream<DynamicTest> theApiIsForTheIngressAndMetricsForMonitoring() {
        return Everywhere.checkOverlays(manifests -> {
            Network service = Network.ofService(manifests);
            assertThat(service.letsIn("ingress", "http")).isTrue();
            assertThat(service.letsIn("ingress", "management")).isFalse();
            assertThat(service.letsIn("monitoring", "management")).isTrue();
            assertThat(service.letsIn("monitoring", "http")).isFalse();
            assertThat(service.letsIn("default", "http")).isFalse();
            assertThat(service.letsIn("default", "management")).isFalse();
        });
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsLetIntoTheMigration() {
        return Everywhere.checkOverlays(manifests -> assertThat(Stream.of("ingress", "monitoring", "default"))
                .noneMatch(from -> Network.ofMigration(manifests).letsIn(from, "http")));
    }

    @TestFactory
    Stream<DynamicTest> theServiceReachesDnsPostgresqlIdentityProviderAndCronofy() {
        return Everywhere.checkOverlays(manifests -> {
            Network service = Network.ofService(manifests);
            assertThat(service.letsOut(Place.DNS, "UDP", 53)).isTrue();
            assertThat(service.letsOut(Place.DNS, "TCP", 53)).isTrue();
            assertThat(service.letsOut(Network.postgresql(manifests), "TCP", 5432))
                    .isTrue();
            assertThat(service.letsOut(Network.identityProvider(manifests), "TCP", 443))
                    .isTrue();
            assertThat(service.letsOut(Place.at(PUBLIC), "TCP", 443)).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> theServiceReachesNothingElse() {
        return Everywhere.checkOverlays(manifests -> {
            Network service = Network.ofService(manifests);
            assertThat(service.letsOut(Place.at(PUBLIC), "TCP", 80)).isFalse();
            assertThat(service.letsOut(Place.at(PUBLIC), "TCP", 5432)).isFalse();
            assertThat(service.letsOut(Place.at(PUBLIC), "UDP", 443)).isFalse();
            assertThat(Stream.of(CLUSTER, METADATA, "172.31.0.1", "192.168.0.1", "100.100.0.1", "127.0.0.1"))
                    .noneMatch(address -> service.letsOut(Place.at(address), "TCP", 443));
            assertThat(Stream.of("fd00::1", "fe80::1", "::1", "fd00:ec2::254"))
                    .noneMatch(address -> service.letsOut(Place.at(address), "TCP", 443));
        });
    }

    @TestFactory
    Stream<DynamicTest> theMigrationReachesDnsAndPostgresqlAlone() {
        return Everywhere.checkOverlays(manifests -> {
            Network migration = Network.ofMigration(manifests);
            assertThat(migration.letsOut(Place.DNS, "UDP", 53)).isTrue();
            assertThat(migration.letsOut(Network.postgresql(manifests), "TCP", 5432))
                    .isTrue();
            assertThat(migration.letsOut(Place.at(PUBLIC), "TCP", 443)).isFalse();
            assertThat(migration.letsOut(Network.identityProvider(manifests), "TCP", 443))
                    .isFalse();
        });
    }
}
