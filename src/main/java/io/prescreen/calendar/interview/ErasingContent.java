package io.prescreen.calendar.interview;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.availability.Holds;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What an interview said, and to whom, goes some time after its end. That it was, and when, stays. */
@ApplicationScoped
class ErasingContent {

    private static final int AT_ONCE = 100;

    private final Backlog backlog;
    private final Tenancy tenancy;
    private final Interviews interviews;
    private final Seats seats;
    private final InterviewEvents events;
    private final Holds holds;
    private final Audit audit;
    private final InterviewConfig config;
    private final Clock clock;

    ErasingContent(
            Backlog backlog,
            Tenancy tenancy,
            Interviews interviews,
            Seats seats,
            InterviewEvents events,
            Holds holds,
            Audit audit,
            InterviewConfig config,
            Clock clock) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.interviews = interviews;
        this.seats = seats;
        this.events = events;
        this.holds = holds;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${prescreen.interview.erasure-interval:1H}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> eraseWhatIsOld() {
        return eraseOlderThan(config.keepContent());
    }

    Uni<Void> eraseOlderThan(Duration age) {
        TenantQuestion.DueWork old =
                new TenantQuestion.DueWork("interviews_to_erase", Math.toIntExact(age.toSeconds()), AT_ONCE);
        AtomicInteger erased = new AtomicInteger();
        return backlog.workOff(old, id -> tenancy.inTransaction(id.tenantId(), () -> erase(id, age))
                        .invoke(done -> erased.addAndGet(done ? 1 : 0))
                        .replaceWithVoid())
                // as long as it gets on: what failed is tried again another time
                .chain(due -> due == AT_ONCE && erased.get() > 0
                        ? eraseOlderThan(age)
                        : Uni.createFrom().voidItem());
    }

    /** Whether there was something to erase. */
    private Uni<Boolean> erase(RowId id, Duration age) {
        return interviews.locked(id).chain(found -> found.filter(interview ->
                        !interview.isErased() && interview.endsAt.plus(age).isBefore(Instant.now(clock)))
                .map(interview -> erase(interview).replaceWith(true))
                .orElse(Uni.createFrom().item(false)));
    }

    private Uni<Void> erase(Interview interview) {
        interview.content = null;
        interview.mailbox = null;
        return seats.erase(interview.id)
                .chain(() -> events.forgetAll(interview.id))
                .chain(() -> holds.release(interview.id.tenantId(), interview.name))
                .chain(() -> audit.recordBySystem(
                        interview.id.tenantId(), List.of(Accepting.fact(Action.INTERVIEW_ERASED, interview))));
    }
}
