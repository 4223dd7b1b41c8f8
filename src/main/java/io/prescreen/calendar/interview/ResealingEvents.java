package io.prescreen.calendar.interview;

import io.micrometer.core.instrument.MeterRegistry;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.prescreen.calendar.vault.Vault;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Seals again, with the newest key, in which calendars events stand. Any replica may do it at any time. */
@ApplicationScoped
class ResealingEvents {

    private static final int AT_ONCE = 100;

    private final TenantQuestion.DueWork due;
    private final AtomicInteger pending;
    private final Backlog backlog;
    private final Tenancy tenancy;
    private final InterviewEvents events;
    private final SealedCalendar calendars;

    ResealingEvents(
            Backlog backlog,
            Tenancy tenancy,
            InterviewEvents events,
            SealedCalendar calendars,
            Vault vault,
            MeterRegistry registry) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.events = events;
        this.calendars = calendars;
        this.due = new TenantQuestion.DueWork("interview_events_to_reseal", vault.newestKey(), AT_ONCE);
        this.pending = registry.gauge("vault.reseal.pending.events", new AtomicInteger());
    }

    @Scheduled(every = "${prescreen.vault.reseal-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resealWhatIsDue() {
        return backlog.workOff(due, id -> tenancy.inTransaction(id.tenantId(), () -> reseal(id)))
                .invoke(pending::set)
                .replaceWithVoid();
    }

    private Uni<Void> reseal(RowId id) {
        return events.locked(id)
                .invoke(found -> found.ifPresent(calendars::reseal))
                .replaceWithVoid();
    }
}
