package io.prescreen.calendar.kubernetes;

import static io.prescreen.calendar.kubernetes.Workloads.container;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One image, of one release, is the service and its migration. */
class ReleaseTest {

    @TestFactory
    Stream<DynamicTest> theServiceServesAndTheMigrationMigrates() {
        return Everywhere.check(manifests -> {
            Workloads workloads = new Workloads(manifests);
            assertThat(container(workloads.service()).getArgs()).hasSize(1);
            assertThat(container(workloads.migration()).getArgs()).hasSize(2).endsWith("migrate");
            assertThat(workloads.migration().getSpec().getRestartPolicy()).isEqualTo("Never");
        });
    }

    @TestFactory
    Stream<DynamicTest> overlaysPinOneImageForBoth() {
        return Everywhere.checkOverlays(manifests -> assertThat(new Workloads(manifests)
                        .all()
                        .map(pod -> container(pod).getImage())
                        .distinct())
                .singleElement()
                .asString()
                // the lazy tag, and none at all, are whatever was pushed last
                .matches("[^:@]+/calendar-integration(:\\d+\\.\\d+\\.\\d+\\S*|@sha256:[0-9a-f]{64})"));
    }
}
