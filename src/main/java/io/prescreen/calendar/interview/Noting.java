package io.prescreen.calendar.interview;

import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** Stores what a holder has done, unless somebody else holds the interview by now. */
@ApplicationScoped
class Noting {

    private final Tenancy tenancy;
    private final Interviews interviews;
    private final Deliveries deliveries;
    private final InterviewEvents events;
    private final Audit audit;
    private final Clock clock;

    Noting(
            Tenancy tenancy,
            Interviews interviews,
            Deliveries deliveries,
            InterviewEvents events,
            Audit audit,
            Clock clock) {
        this.tenancy = tenancy;
        this.interviews = interviews;
        this.deliveries = deliveries;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param change may be made more than once, each time of rows that were read anew */
    Uni<Void> note(Job job, Consumer<Held> change) {
        return noteWith(job, held -> {
            change.accept(held);
            return Uni.createFrom().voidItem();
        });
    }

    /** The same for changes that need the database. */
    Uni<Void> noteWith(Job job, Function<Held, Uni<Void>> change) {
        return tenancy.inTransaction(job.id().tenantId(), () -> interviews
                .locked(job.id())
                .chain(interview -> interview.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : deliveries
                                .locked(job.id())
                                .chain(delivery -> delivery.orElseThrow().attempt == job.attempt()
                                        ? note(job, interview.get(), delivery.get(), change)
                                        : Uni.createFrom().voidItem())));
    }

    private Uni<Void> note(Job job, Interview interview, Delivery delivery, Function<Held, Uni<Void>> change) {
        return events.of(job.id())
                .map(standing -> new Held(job, interview, delivery, standing, Instant.now(clock)))
                .chain(held -> change.apply(held)
                        .chain(() -> events.forget(job.id().tenant(), held.gone()))
                        .chain(() -> audit.recordBySystem(job.id().tenantId(), held.facts())));
    }
}
