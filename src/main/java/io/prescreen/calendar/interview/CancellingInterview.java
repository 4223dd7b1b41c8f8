package io.prescreen.calendar.interview;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.availability.Holds;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** An interview does not take place. It stays known, and what was said in it until that is erased. */
@ApplicationScoped
class CancellingInterview {

    private final Tenancy tenancy;
    private final KnownInterviews interviews;
    private final Holds holds;
    private final Relay relay;
    private final Audit audit;
    private final Clock clock;

    CancellingInterview(
            Tenancy tenancy, KnownInterviews interviews, Holds holds, Relay relay, Audit audit, Clock clock) {
        this.tenancy = tenancy;
        this.interviews = interviews;
        this.holds = holds;
        this.relay = relay;
        this.audit = audit;
        this.clock = clock;
    }

    /** Cancelled already: it stays so, whatever the precondition says. */
    Uni<Known> cancel(Caller caller, boolean administrator, String name, Precondition precondition) {
        return tenancy.inTransaction(caller.tenant(), () -> interviews
                        .called(caller.tenant(), name, LockModeType.PESSIMISTIC_WRITE)
                        .map(found -> found.orElseThrow(Access::notFound))
                        .invoke(known -> Access.of(caller, administrator, known.interview(), known.seats())
                                .requireFull())
                        .call(known -> known.interview().cancelled
                                ? Uni.createFrom().voidItem()
                                : cancel(caller, known.interview(), precondition)))
                .invoke(relay::wake);
    }

    private Uni<Void> cancel(Caller caller, Interview interview, Precondition precondition) {
        precondition.requireTrue(Optional.of(interview));
        interview.cancelled = true;
        interview.wanted(Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        return holds.release(caller.tenant(), interview.name)
                .chain(() -> interview.isErased() ? over(interview) : relay.due(interview.id))
                .chain(() -> audit.record(caller, List.of(Accepting.fact(Action.INTERVIEW_CANCELLED, interview))));
    }

    /** It is long past, and nobody knows any more where its events are. */
    private static Uni<Void> over(Interview interview) {
        interview.state = State.CANCELLED;
        return Uni.createFrom().voidItem();
    }
}
