package io.prescreen.calendar.kubernetes;

import static io.prescreen.calendar.kubernetes.Workloads.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @TestFactory
    Stream<DynamicTest> theImageIsBuiltForItsPods() throws IOException {
        String stages = Files.readString(Path.of("Dockerfile.native"));
        // the last one is shipped
        String image = stages.substring(stages.lastIndexOf("\nFROM "));
        return Everywhere.check(manifests -> new Workloads(manifests).all().forEach(pod -> {
            PodSecurityContext user = pod.getSpec().getSecurityContext();
            assertThat(image).contains("\nUSER %d:%d\n".formatted(user.getRunAsUser(), user.getRunAsGroup()));
            container(pod).getPorts().forEach(port -> assertThat(image)
                    .containsPattern("\nEXPOSE .*\\b%d\\b".formatted(port.getContainerPort())));
            // arguments take the place of CMD, and must not take that of the executable
            assertThat(image).contains("\nENTRYPOINT [");
        }));
    }
}
