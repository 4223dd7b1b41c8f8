package io.prescreen.calendar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.stream.Stream;

/** What runs: the service, and its migration. */
record Workloads(Manifests manifests) {

    PodTemplateSpec service() {
        return manifests.only(Deployment.class).getSpec().getTemplate();
    }

    PodTemplateSpec migration() {
        return manifests.only(Job.class).getSpec().getTemplate();
    }

    Stream<PodTemplateSpec> all() {
        return Stream.of(service(), migration());
    }

    static Container container(PodTemplateSpec pod) {
        assertThat(pod.getSpec().getInitContainers()).isEmpty();
        assertThat(pod.getSpec().getContainers()).hasSize(1);
        return pod.getSpec().getContainers().get(0);
    }
}
