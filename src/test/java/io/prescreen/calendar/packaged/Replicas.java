package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Those behind a balancer. They are replaced as by Kubernetes: one more first, and nobody waits for the one that ends. */
final class Replicas implements AutoCloseable {

    private static final int SIGTERM = 128 + 15;

    private final Installation installation;
    private final Balancer balancer;
    private final List<RunningService> present;
    private final List<RunningService> gone = new ArrayList<>();

    Replicas(Installation installation, Balancer balancer) {
        this.installation = installation;
        this.balancer = balancer;
        this.present = new ArrayList<>(installation.instances());
        present.forEach(balancer::add);
    }

    void replaceEach() {
        for (int i = 0; i < present.size(); i++) {
            RunningService next = installation.startWith(Map.of());
            balancer.add(next);
            RunningService former = present.set(i, next);
            former.terminate();
            gone.add(former);
        }
    }

    int gone() {
        return gone.size();
    }

    /** Waits for them; each has ended as it should, and had nothing to complain of. */
    void requireGone() {
        gone.forEach(former -> {
            assertThat(former.exitCode()).as(former.output()).isIn(0, SIGTERM);
            assertThat(former.output().lines()).noneMatch(line -> line.contains(" ERROR "));
            assertThat(former.output()).doesNotContain("left to their leases");
        });
    }

    @Override
    public void close() {
        present.forEach(RunningService::close);
    }
}
