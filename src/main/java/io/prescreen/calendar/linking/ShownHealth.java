package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.link.HealthChecks;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.LinkStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A link with its health as it is shown: asked for when it is old, and what was seen last while nobody can be asked. */
@ApplicationScoped
class ShownHealth {

    private final HealthChecks checks;

    ShownHealth(HealthChecks checks) {
        this.checks = checks;
    }

    /** What was seen last, and when, is an honest answer while Cronofy cannot be asked. Empty: it is gone. */
    Uni<Optional<LinkStatus>> of(Optional<LinkStatus> link) {
        if (link.isEmpty()) {
            return Uni.createFrom().item(link);
        }
        return checks.fresh(link.get())
                .onFailure(CronofyFailure.class)
                .recoverWithItem(link.get())
                .map(Optional::of)
                .onFailure(LinkDisconnectedException.class)
                .recoverWithItem(Optional.empty());
    }
}
