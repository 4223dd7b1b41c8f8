package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.Crew;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings interviews into calendars, one step after the other; any replica takes any step. */
@ApplicationScoped
class Relay {

    /** These wait for turns that come last: nobody who has something to write may wait behind them. */
    private static final int READING = 2;

    private final Deliveries deliveries;
    private final Crew writing;
    private final Crew reading;

    Relay(Backlog backlog, Delivering delivering, Deliveries deliveries, RelayConfig config) {
        this.deliveries = deliveries;
        int lease = (int) config.lease().toSeconds();
        if (lease <= Job.WRITING_TAKES.toSeconds()) {
            throw new IllegalArgumentException("prescreen.interview.lease must be longer than " + Job.WRITING_TAKES);
        }
        this.writing = backlog.crew(claim("claim_interviews", lease), config.relayHands(), delivering::deliver);
        this.reading = backlog.crew(claim("claim_interview_answers", lease), READING, delivering::deliver);
    }

    /** In the transaction that accepts an interview, a change of it, or its cancellation: nothing of it can be lost. */
    Uni<Void> due(RowId interview) {
        return deliveries.due(interview);
    }

    /** Once that transaction has succeeded: somebody will look soon. */
    void wake() {
        writing.wake();
    }

    @Scheduled(every = "${prescreen.interview.relay-interval:1S}")
    void lookForWhatIsDue() {
        writing.wake();
        reading.wake();
    }

    private static TenantQuestion.DueWork claim(String function, int leaseSeconds) {
        return new TenantQuestion.DueWork(function, leaseSeconds, 1);
    }
}
