package io.prescreen.calendar.interview;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
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

/** What an interview said, and to whom, goes some time after its end. That it was, and when, stays. */
@ApplicationScoped
class ErasingContent {

    private static final int AT_ONCE = 100;

    private final Backlog backlog;
    private final Tenancy tenancy;
    private final Interviews interviews;
    private final Seats seats;
    private final InterviewEvents events;
    private final Audit audit;
    private final InterviewConfig config;
    private final Clock clock;

    ErasingContent(
            Backlog backlog,
            Tenancy tenancy,
            Interviews interviews,
            Seats seats,
            InterviewEvents events,
            Audit audit,
            InterviewConfig config,
            Clock clock) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.interviews = interviews;
        this.seats = seats;
        this.events = events;
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
        return backlog.workOff(old, id -> tenancy.inTransaction(id.tenantId(), () -> erase(id, age)))
                .replaceWithVoid();
    }

    private Uni<Void> erase(RowId id, Duration age) {
        return interviews.locked(id).chain(found -> found.filter(interview ->
                        !interview.isErased() && interview.endsAt.plus(age).isBefore(Instant.now(clock)))
                .map(this::erase)
                .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> erase(Interview interview) {
        interview.content = null;
        interview.mailbox = null;
        return seats.erase(interview.id)
                .chain(() -> events.forgetAll(interview.id))
                .chain(() -> audit.recordBySystem(
                        interview.id.tenantId(), List.of(Accepting.fact(Action.INTERVIEW_ERASED, interview))));
    }
}
